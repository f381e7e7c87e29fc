import { counted, either, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

interface Kilobytes {
  readonly kilobytes: number;
}

/** What is wrong with a file of the content, whatever it holds. */
export const FILES = {
  large: entry(
    ({ kilobytes }: Kilobytes) => en`is ${kilobytes} kB`,
    ({ kilobytes }) => fa`${kilobytes} کیلوبایت است`,
  ),
  cutArticle: entry(
    ({ most }: { readonly most: number }) => en`an article has at most ${most} kB; cut it`,
    ({ most }) => fa`نوشته دست بالا ${most} کیلوبایت است؛ کوتاهش کنید`,
  ),
  noUtf8: entry("is not UTF-8 text", "متن `UTF-8` نیست"),
  saveUtf8: entry("save it as UTF-8 in your editor", "در ویرایشگر خود با `UTF-8` ذخیره‌اش کنید"),
  gone: entry("cannot be read: it vanished or is locked", "خوانده نمی‌شود: ناپدید شده یا قفل است"),
  buildAgain: entry("run the build again", "دوباره بسازید"),
  rename: entry("give it another name", "نام دیگری به آن بدهید"),
  renameOne: entry("give one of them another name", "نام یکی از آن دو را عوض کنید"),
  sameFile: entry(
    ({ other }: { readonly other: string }) => en`would be the same file as ${other} on many systems`,
    ({ other }) => fa`در بسیاری از دستگاه‌ها با ${other} یک پرونده می‌شود`,
  ),
  link: entry("is a symbolic link and is passed over", "پیوند نمادین است و نادیده می‌ماند"),
  putFileItself: entry("put the file itself there", "خود پرونده را آنجا بگذارید"),
  pipe: entry("is a pipe, a socket or a device and is passed over", "پروندهٔ معمولی نیست و نادیده می‌ماند"),
  putFile: entry("put a file there", "پرونده‌ای معمولی آنجا بگذارید"),
  noUnicode: entry("has a name that is no Unicode text and is passed over", "نامش متن `Unicode` نیست و نادیده می‌ماند"),
};

/** What is wrong with a folder that content is kept in. */
export const FOLDERS = {
  none: entry("no such folder", "چنین پوشه‌ای نیست"),
  isFile: entry("is a file", "پرونده است"),
  ofFlag: entry(
    ({ flag }: { readonly flag: string }) => en`the folder that ${flag} names`,
    ({ flag }) => fa`پوشه‌ای که با ${flag} نام برده شده است`,
  ),
  name: entry(
    ({ near }: { readonly near: readonly string[] }) =>
      near.length === 0
        ? en`name an existing folder, or make this one`
        : en`did you mean ${either(near)}? Otherwise name an existing folder, or make this one`,
    ({ near }) =>
      near.length === 0
        ? fa`پوشه‌ای موجود را نام ببرید یا این یکی را بسازید`
        : fa`آیا منظورتان ${either(near)} بود؟ وگرنه پوشه‌ای موجود را نام ببرید یا این یکی را بسازید`,
  ),
  nameOrLeave: entry(
    ({ fix }: { readonly fix: Message }) => en`${fix}; to build without it, leave the flag out or add --allow-removal`,
    ({ fix }) => fa`${fix}؛ برای ساختن بی این پوشه، گزینه را بردارید یا \`--allow-removal\` را بیفزایید`,
  ),
  leftBehind: entry(
    ({ read }: Read) => en`is not read: what this digest has of its kind is in ${read}`,
    ({ read }) => fa`خوانده نمی\u200Cشود: جای این پرونده\u200Cها در این نشریه ${read} است`,
  ),
  moveOver: entry(
    ({ read, name, former }: Read & { readonly name: string; readonly former: string }) =>
      en`move what you still need to ${read} and delete it; or have it read, by \`"gozide": { "${name}": "${former}" }\` in package.json`,
    ({ read, name, former }) =>
      fa`آنچه را هنوز لازم دارید به ${read} ببرید و این یکی را پاک کنید؛ یا برای خواندنش در \`package.json\` بنویسید: \`"gozide": { "${name}": "${former}" }\``,
  ),
  lostFiles: entry(
    ({ had, has }: Lost) =>
      has === 0
        ? en`holds no file any more; the last build read ${had} there`
        : en`holds ${counted(has, "file", "files")}; the last build read ${had} there`,
    ({ had, has }) =>
      has === 0
        ? fa`دیگر پرونده‌ای ندارد؛ دفعهٔ پیش ${had} پرونده داشت`
        : fa`${has} پرونده دارد؛ دفعهٔ پیش ${had} پرونده داشت`,
  ),
  lostPages: entry(
    ({ had, has, site }: Lost & { readonly site: string }) =>
      en`gives ${counted(has, "page", "pages")} of articles; the site in ${site} has ${had}`,
    ({ had, has, site }) => fa`از آن ${has} صفحهٔ نوشته ساخته می‌شود؛ سایت در ${site} ${had} صفحه دارد`,
  ),
  half: entry(
    "at least half of them: so many are not removed from the site unasked",
    "دست‌کم نیمی از آن‌ها: این‌همه صفحه بی اجازهٔ شما از سایت برداشته نمی‌شود",
  ),
  bringBack: entry(
    ({ flag }: { readonly flag: string }) =>
      en`bring them back, or name their folder with ${flag}; to publish without them, build with --allow-removal`,
    ({ flag }) =>
      fa`آن‌ها را بازگردانید یا پوشه‌شان را با ${flag} نام ببرید؛ برای انتشار بی آن‌ها، با \`--allow-removal\` بسازید`,
  ),
};

interface Read {
  /** The folder that is read. */
  readonly read: string;
}

interface Lost {
  readonly had: number;
  readonly has: number;
}

/** What is said of files whose names say that somebody meant something else by them. */
export const STRANGE_FILES = {
  unread: entry("is not read: articles end in `.md`", "خوانده نمی‌شود: نام پروندهٔ نوشته به `.md` پایان می‌یابد"),
  unreadName: entry("is not read", "خوانده نمی‌شود"),
  callIt: entry(
    ({ name }: { readonly name: string }) => en`call it \`${name}\``,
    ({ name }) => fa`نامش را \`${name}\` بگذارید`,
  ),
  articleElsewhere: entry(
    "if it is an article, move it into the articles folder",
    "اگر نوشته است، آن را به پوشهٔ نوشته‌ها ببرید",
  ),
  thereToo: entry(
    ({ other }: { readonly other: string }) => en`${other} is there too: keep one of them`,
    ({ other }) => fa`${other} هم هست: یکی از آن دو را نگه دارید`,
  ),
  callArticle: entry(
    ({ name }: { readonly name: string }) => en`if it is an article, call it \`${name}\`; if not, put it elsewhere`,
    ({ name }) => fa`اگر نوشته است، نامش را \`${name}\` بگذارید؛ وگرنه آن را به جای دیگری ببرید`,
  ),
  copyBy: entry(
    ({ program, original }: Copy & { readonly program: string }) =>
      original === undefined
        ? en`is a copy that ${program} made, and a file of its own to a build`
        : en`is a copy that ${program} made of ${original}, and a file of its own to a build`,
    ({ program, original }) =>
      original === undefined
        ? fa`رونوشتی است که ${program} ساخته، و گزیده آن را پرونده‌ای جدا می‌داند`
        : fa`رونوشتی است که ${program} از ${original} ساخته، و گزیده آن را پرونده‌ای جدا می‌داند`,
  ),
  copyBySync: entry(
    ({ original }: Copy) =>
      original === undefined
        ? en`is a copy that a sync program made, and a file of its own to a build`
        : en`is a copy that a sync program made of ${original}, and a file of its own to a build`,
    ({ original }) =>
      original === undefined
        ? fa`رونوشتی است که برنامهٔ همگام‌سازی ساخته، و گزیده آن را پرونده‌ای جدا می‌داند`
        : fa`رونوشتی است که برنامهٔ همگام‌سازی از ${original} ساخته، و گزیده آن را پرونده‌ای جدا می‌داند`,
  ),
  copyByName: entry(
    ({ original }: { readonly original: string }) =>
      en`is a copy by its name of ${original}, and a file of its own to a build`,
    ({ original }) => fa`نامش می‌گوید که رونوشت ${original} است، و گزیده آن را پرونده‌ای جدا می‌داند`,
  ),
  giveBack: entry(
    "give it its name back; if another file is what it is a copy of, delete it",
    "نام خودش را به آن بازگردانید؛ اگر اصلش پروندهٔ دیگری است، این را پاک کنید",
  ),
  compare: entry(
    "compare the two, keep one and delete the other; if it is no copy, give it another name",
    "آن دو را مقایسه کنید، یکی را نگه دارید و دیگری را پاک کنید؛ اگر رونوشت نیست، نام دیگری به آن بدهید",
  ),
};

interface Copy {
  /** Undefined where it is not there. */
  readonly original: string | undefined;
}
