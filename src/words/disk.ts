import { either, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

interface Again {
  readonly again: Message;
}

interface Flags {
  /** Those that name another folder; none where the command writes what it is given. */
  readonly flags: readonly string[];
}

/** What an editor can do about a fault of the disk. */
export const DISK = {
  buildAgain: entry("build again", "دوباره بسازید"),
  packAgain: entry("pack again", "دوباره بسته‌بندی کنید"),
  startAgain: entry("start the preview again", "پیش\u200Cنمایش را دوباره باز کنید"),
  runAgain: entry("run the command again", "فرمان را دوباره بزنید"),
  full: entry(
    ({ again }: Again) => en`The disk is full: make room and ${again}.`,
    ({ again }) => fa`دیسک پر است: جا باز کنید و ${again}.`,
  ),
  usedUp: entry(
    ({ again }: Again) => en`Your share of the disk is used up: make room and ${again}.`,
    ({ again }) => fa`سهم شما از دیسک پر است: جا باز کنید و ${again}.`,
  ),
  fails: entry(
    ({ again }: Again) => en`The disk fails: make sure that it is sound, then ${again}.`,
    ({ again }) => fa`دیسک خطا می‌دهد: از سالم بودنش مطمئن شوید و ${again}.`,
  ),
  vanished: entry(
    ({ again }: Again) => en`A file or folder vanished while it was in use: ${again}.`,
    ({ again }) => fa`پرونده یا پوشه‌ای هنگام کار با آن ناپدید شد: ${again}.`,
  ),
  tooLarge: entry(
    ({ again }: Again) => en`The file is larger than you may write: raise the limit (ulimit -f) and ${again}.`,
    ({ again }) => fa`پرونده از آنچه اجازهٔ نوشتنش را دارید بزرگ‌تر است: حد را بالا ببرید (\`ulimit -f\`) و ${again}.`,
  ),
  tooMany: entry(
    ({ again }: Again) => en`Too many files are open: close other programs and ${again}.`,
    ({ again }) => fa`پرونده‌های باز بیش از اندازه است: برنامه‌های دیگر را ببندید و ${again}.`,
  ),
  readOnly: entry(
    ({ flags }: Flags) => en`The folder can only be read: ${another(flags)}.`,
    ({ flags }) => fa`این پوشه تنها خواندنی است: ${another(flags)}.`,
  ),
  unmakeable: entry(
    ({ flags }: Flags) => en`No folder can be made there: ${another(flags)}.`,
    ({ flags }) => fa`آنجا نمی‌توان پوشه ساخت: ${another(flags)}.`,
  ),
  forbidden: entry(
    ({ flags }: Flags) =>
      flags.length === 0
        ? en`You may not write there: change its owner.`
        : en`You may not write there: choose another folder with ${either(flags)}, or change its owner.`,
    ({ flags }) =>
      flags.length === 0
        ? fa`اجازهٔ نوشتن در آنجا را ندارید: مالکش را عوض کنید.`
        : fa`اجازهٔ نوشتن در آنجا را ندارید: پوشهٔ دیگری را با ${either(flags)} نام ببرید یا مالکش را عوض کنید.`,
  ),
  unreadableRights: entry(
    "You may not read it: change its owner or its rights.",
    "اجازهٔ خواندنش را ندارید: مالک یا دسترسی‌هایش را عوض کنید.",
  ),
  fileForFolder: entry(
    "A file is where a folder is needed: move it away.",
    "جای پوشه‌ای که لازم است، پرونده‌ای هست: آن را جابه‌جا کنید.",
  ),
  folderForFile: entry(
    "A folder is where a file is needed: move it away.",
    "جای پرونده‌ای که لازم است، پوشه‌ای هست: آن را جابه‌جا کنید.",
  ),
  otherCache: entry(
    "What was just written to the cache comes back different: check the disk, or choose another folder with --cache.",
    "آنچه همین حالا در پوشهٔ `.cache` نوشته شد جور دیگری خوانده می‌شود: دیسک را بررسی کنید یا پوشهٔ دیگری را با `--cache` نام ببرید.",
  ),
  thereByNow: entry("is there by now", "اکنون هست"),
  noFolder: entry("is no folder", "پوشه نیست"),
  unwritable: entry("cannot be written to", "نوشتن در آن شدنی نیست"),
  unreadable: entry("cannot be read", "خواندنش شدنی نیست"),
  commandAgain: entry("Run the command again.", "فرمان را دوباره بزنید."),
  /** What is wrong with a place, what to do, and the system's words. */
  said: entry(
    ({ place, what, advice, words }: Told & { readonly place: string; readonly what: Message }) =>
      en`${place}: ${what}. ${advice}\n    (${foreign(words)})`,
    ({ place, what, advice, words }) => fa`${place}: ${what}. ${advice}\n    (${foreign(words)})`,
  ),
  somewhere: entry(
    ({ advice, words }: Told) => en`${advice}\n    (${foreign(words)})`,
    ({ advice, words }) => fa`${advice}\n    (${foreign(words)})`,
  ),
  words: entry(
    ({ words }: { readonly words: string }) => en`${foreign(words)}`,
    ({ words }) => fa`${foreign(words)}`,
  ),
  /** The system's words first: they say where. */
  explained: entry(
    ({ words, advice }: Told) => en`${foreign(words)}\n${advice}`,
    ({ words, advice }) => fa`${foreign(words)}\n${advice}`,
  ),
};

interface Told {
  readonly advice: Message;
  readonly words: string;
}

const ANOTHER = {
  none: entry("make it one that can be written to", "آن را نوشتنی کنید"),
  named: entry(
    ({ flags }: Flags) => en`choose another with ${either(flags)}`,
    ({ flags }) => fa`پوشهٔ دیگری را با ${either(flags)} نام ببرید`,
  ),
};

function another(flags: readonly string[]): Message {
  return flags.length === 0 ? ANOTHER.none : ANOTHER.named({ flags });
}
