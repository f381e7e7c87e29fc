import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** `gozide eject`, which copies components of ours into a digest. */
export const EJECT = {
  about: entry(
    "Copies components, layouts and pages of Gozide's into the digest, such as components/share or pages/article-page, where they can be changed: a file of the digest's takes the place of Gozide's of its name.",
    "اجزا، قالب‌ها و صفحه‌های گزیده را، مانند `components/share` یا `pages/article-page`، به نشریه رونوشت می‌کند تا بتوانید تغییرشان دهید: پروندهٔ نشریه جای پروندهٔ هم‌نام گزیده را می‌گیرد.",
  ),
  list: entry("say which there are, with what they draw", "نشان دادن فهرست اجزا و آنچه می‌کشند"),
  force: entry(
    "write over files that are there; each is kept beside its copy as .old",
    "نوشتن روی پرونده‌هایی که هست؛ هر یک با پسوند `.old` کنار رونوشت می‌ماند",
  ),
  includes: entry("where they go (default: the digest's includes)", "جای پرونده‌ها (اگر نباشد: `includes` نشریه)"),
  notes: entry(
    "Exit codes: 0 done, 1 a file is there, or cannot be written, 2 wrong use.",
    "کد پایان: `0` انجام شد، `1` پرونده‌ای هست یا نوشته نمی‌شود، `2` کاربرد نادرست.",
  ),
  which: entry(
    "Which component? npx gozide eject --list says which there are.",
    "کدام جزء؟ فهرست اجزا را ببینید: `npx gozide eject --list`",
  ),
  unknown: entry(
    ({ word, meant }: { readonly word: string; readonly meant: Message }) =>
      en`${word}: Gozide has no such component; ${meant}`,
    ({ word, meant }) => fa`${word}: گزیده چنین جزئی ندارد؛ ${meant}`,
  ),
  seeList: entry("npx gozide eject --list says which there are", "فهرست اجزا را ببینید: `npx gozide eject --list`"),
  isThere: entry(
    ({ file }: { readonly file: string }) =>
      en`${file}: is there already\n    fix: keep it, or run the command with --force, which keeps it beside the copy as .old`,
    ({ file }) =>
      fa`${file}: این پرونده هست\n    چاره: نگهش دارید، یا فرمان را با \`--force\` بزنید تا با پسوند \`.old\` کنار رونوشت بماند`,
  ),
  copied: entry(
    ({ file, module, version }: { readonly file: string; readonly module: string; readonly version: string }) =>
      en`${file}: ${module} of gozide ${version}`,
    ({ file, module, version }) => fa`${file}: رونوشت ${module} از گزیدهٔ ${version}`,
  ),
  kept: entry(
    ({ file, kept }: { readonly file: string; readonly kept: string }) => en`${file}: what was there is in ${kept}`,
    ({ file, kept }) => fa`${file}: آنچه بود در ${kept} است`,
  ),
  outside: entry(
    ({ place }: { readonly place: string }) =>
      en`${place}: is a link that leads out of the digest; nothing was written\n    fix: put a folder there, or name the one that you want with --includes`,
    ({ place }) =>
      fa`${place}: پیوندی است که از نشریه بیرون می‌رود؛ چیزی نوشته نشد\n    چاره: پوشه‌ای آنجا بگذارید، یا پوشهٔ دلخواه را با \`--includes\` نام ببرید`,
  ),
  project: entry(
    ({ file }: { readonly file: string }) => en`${file}: says to code editors what JSX is here`,
    ({ file }) => fa`${file}: به ویرایشگرهای کد می‌گوید که \`JSX\` اینجا چیست`,
  ),
  yours: entry(
    "It takes the place of Gozide's wherever that is shown; remove the file to have Gozide's again.",
    "هر جا که نمونهٔ گزیده دیده می‌شد این پرونده جایش را می‌گیرد؛ برای بازگشت به نمونهٔ گزیده پرونده را پاک کنید.",
  ),
};
