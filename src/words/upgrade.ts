import { counted, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

/** What `gozide upgrade` says. */
export const UPGRADE = {
  about: entry(
    ({ manifest }: { readonly manifest: string }) =>
      en`Brings the digest's files to what this version of Gozide reads: fields and files that have other names since, settings whose default is another one. Shows every change, asks, and writes all of it or nothing. Run it after \`npm install gozide@latest\`. Which version the digest is upgraded to is kept in its ${manifest}.`,
    ({ manifest }) =>
      fa`پرونده‌های نشریه را به آنچه این نسخهٔ گزیده می‌خواند می‌رساند: فیلدها و پرونده‌هایی که نامشان عوض شده و تنظیم‌هایی که پیش‌فرضشان دیگر همان نیست. همهٔ تغییرها را نشان می‌دهد، می‌پرسد، و یا همه را می‌نویسد یا هیچ‌یک را. پس از \`npm install gozide@latest\` بزنید. اینکه نشریه به کدام نسخه رسیده در ${manifest} می‌ماند.`,
  ),
  yes: entry("ask nothing", "بی پرسش"),
  dryRun: entry("show the changes, and write nothing", "تغییرها را نشان بده و چیزی ننویس"),
  notes: entry(
    "Exit codes: 0 done, or nothing to do, 1 nothing was written: you said no, nobody was there to be asked, or it cannot be done, 2 wrong use.",
    "کد پایان: ۰ انجام شد یا کاری نبود، ۱ چیزی نوشته نشد: نخواستید، کسی نبود که پرسیده شود، یا شدنی نبود، ۲ فرمان نادرست بود.",
  ),
  discard: entry(
    "set the list of an upgrade that was cut off aside, and begin anew",
    "فهرست ارتقای نیمه‌کاره را کنار بگذار و از نو آغاز کن",
  ),
  unreadableJournal: entry(
    ({ file }: { readonly file: string }) => en`${file}: is not a list as an upgrade writes it`,
    ({ file }) => fa`${file}: فهرستی نیست که ارتقا می‌نویسد`,
  ),
  strangeJournal: entry(
    ({ journal }: { readonly journal: string }) =>
      en`${journal}: an upgrade of this digest would not do what it says; nothing of it was done`,
    ({ journal }) => fa`${journal}: ارتقای این نشریه چنین کارهایی نمی‌کند؛ چیزی از آن انجام نشد`,
  ),
  wayOut: entry(
    ({ journal, aside }: { readonly journal: string; readonly aside: string }) =>
      en`${journal} is what an upgrade that was cut off had still to do; some files may be changed already, and none are lost.\n    fix: see with \`git status\` that all your files are there, then run \`npx gozide upgrade --discard\`: it keeps the list as ${aside} and begins anew`,
    ({ journal, aside }) =>
      fa`${journal} می‌گوید ارتقای نیمه‌کاره چه کارهایی پیش رو داشته است؛ شاید چند پرونده تغییر کرده باشد و هیچ‌یک گم نشده است.\n    چاره: با \`git status\` ببینید همهٔ پرونده‌هایتان هست، سپس \`npx gozide upgrade --discard\` را بزنید: فهرست را با نام ${aside} نگه می‌دارد و از نو آغاز می‌کند`,
  ),
  discarded: entry(
    ({ journal, aside }: { readonly journal: string; readonly aside: string }) =>
      en`${journal} was set aside as ${aside}; remove it when you do not need it.`,
    ({ journal, aside }) => fa`${journal} با نام ${aside} کنار گذاشته شد؛ اگر لازمش ندارید پاکش کنید.`,
  ),
  wouldDiscard: entry(
    ({ journal, aside }: { readonly journal: string; readonly aside: string }) =>
      en`${journal} would be set aside as ${aside}, and the upgrade would begin anew.`,
    ({ journal, aside }) => fa`${journal} با نام ${aside} کنار گذاشته و ارتقا از نو آغاز می‌شود.`,
  ),
  outside: entry(
    ({ file }: { readonly file: string }) => en`${file}: is not the name of a file within the digest`,
    ({ file }) => fa`${file}: نام پرونده‌ای درون نشریه نیست`,
  ),
  notContent: entry(
    ({ file }: { readonly file: string }) => en`${file}: is not a file that an upgrade changes`,
    ({ file }) => fa`${file}: پرونده‌ای نیست که ارتقا تغییر می‌دهد`,
  ),
  linked: entry(
    ({ file, link }: { readonly file: string; readonly link: string }) =>
      file === link
        ? en`${file}: is a link, and what is behind it may be outside of the digest`
        : en`${file}: is behind the link ${link}, and may be outside of the digest`,
    ({ file, link }) =>
      file === link
        ? fa`${file}: پیوند است و آنچه پشت آن است شاید بیرون از نشریه باشد`
        : fa`${file}: پشت پیوند ${link} است و شاید بیرون از نشریه باشد`,
  ),
  notAFile: entry(
    ({ file }: { readonly file: string }) => en`${file}: is not a file`,
    ({ file }) => fa`${file}: پرونده نیست`,
  ),
  bringInside: entry(
    "Nothing was written: an upgrade changes nothing outside of the digest.\n    fix: put the file or folder itself in the place of the link, run it again, and put the link back afterwards",
    "چیزی نوشته نشد: ارتقا بیرون از نشریه چیزی را تغییر نمی‌دهد.\n    چاره: خود پرونده یا پوشه را به جای پیوند بگذارید، دوباره بزنید و سپس پیوند را برگردانید",
  ),
  cutOff: entry("An upgrade was cut off. This is left of it:", "ارتقایی نیمه‌کاره مانده است. این‌ها از آن مانده:"),
  writes: entry(
    ({ file }: { readonly file: string }) => en`- write ${file}`,
    ({ file }) => fa`- نوشتن ${file}`,
  ),
  moves: entry(
    ({ from, to }: { readonly from: string; readonly to: string }) => en`- move ${from} to ${to}`,
    ({ from, to }) => fa`- بردن ${from} به ${to}`,
  ),
  removes: entry(
    ({ file }: { readonly file: string }) => en`- remove ${file}`,
    ({ file }) => fa`- برداشتن ${file}`,
  ),
  noUtf8: entry("is not text in UTF-8", "متنی با `UTF-8` نیست"),
  notFields: entry(
    "has no fields: `field: value` on a line of its own is expected",
    "فیلدی ندارد: باید `field: value` در خطی جداگانه باشد",
  ),
  unread: entry(
    "Nothing was written: what an upgrade changes there would stay as it is for good. Correct it and run it again.",
    "چیزی نوشته نشد: آنچه ارتقا باید آنجا عوض کند برای همیشه جا می‌ماند. درستش کنید و دوباره بزنید.",
  ),
  halfDone: entry(
    ({ journal }: { readonly journal: string }) =>
      en`Some files are changed already, others are not; ${journal} says what is left, and no build reads the digest until it is done.\n    fix: mend the fault above, then run \`npx gozide upgrade\` again: it goes on where it was`,
    ({ journal }) =>
      fa`چند پرونده تغییر کرده و چند پرونده نه؛ ${journal} می‌گوید چه مانده و تا پایان آن هیچ فرمانی نشریه را نمی‌سازد.\n    چاره: خطای بالا را برطرف کنید و دوباره \`npx gozide upgrade\` را بزنید تا از همان‌جا ادامه دهد`,
  ),
  cutOffDone: entry("The upgrade that was cut off is done now.", "ارتقایی که نیمه‌کاره مانده بود به پایان رسید."),
  noJson: entry(
    ({ manifest, said }: { readonly manifest: string; readonly said: string }) =>
      en`${manifest}: is not valid JSON: ${foreign(said)}\n    fix: correct it; npm cannot read it either`,
    ({ manifest, said }) =>
      fa`${manifest}: \`JSON\` درستی نیست: ${foreign(said)}\n    چاره: درستش کنید؛ \`npm\` هم آن را نمی‌خواند`,
  ),
  noFields: entry(
    ({ manifest }: { readonly manifest: string }) => en`${manifest}: \`{ … }\` with fields is expected, as npm has it`,
    ({ manifest }) => fa`${manifest}: باید \`{ … }\` با فیلدها باشد، چنان‌که \`npm\` می‌نویسد`,
  ),
  newer: entry(
    ({ manifest, last, version }: { readonly manifest: string; readonly last: string; readonly version: string }) =>
      en`${manifest}: this digest is upgraded to version ${last}, and the Gozide here is ${version}\n    fix: npm install gozide@latest`,
    ({ manifest, last, version }) =>
      fa`${manifest}: این نشریه به نسخهٔ ${last} رسیده و گزیدهٔ نصب‌شده ${version} است\n    چاره: این فرمان را بزنید: \`npm install gozide@latest\``,
  ),
  nothing: entry(
    ({ version }: { readonly version: string }) => en`Nothing to upgrade: this digest is at version ${version}.`,
    ({ version }) => fa`کاری نیست: این نشریه به نسخهٔ ${version} رسیده است.`,
  ),
  brings: entry(
    ({ last, version }: { readonly last: string | undefined; readonly version: string }) =>
      last === undefined
        ? en`This brings the digest to version ${version}:`
        : en`This brings the digest from version ${last} to version ${version}:`,
    ({ last, version }) =>
      last === undefined ? fa`نشریه به نسخهٔ ${version} می‌رسد:` : fa`نشریه از نسخهٔ ${last} به نسخهٔ ${version} می‌رسد:`,
  ),
  step: entry(
    ({ since, about }: { readonly since: string; readonly about: Message }) => en`- ${since}: ${about}`,
    ({ since, about }) => fa`- ${since}: ${about}`,
  ),
  versionOnly: entry(
    "Only the version is written down; your files are as it reads them.",
    "تنها نسخه نوشته می‌شود؛ پرونده‌های شما همان‌گونه است که این نسخه می‌خواند.",
  ),
  question: entry("Write this? [y/N] ", "نوشته شود؟ (`y` یا بله) "),
  dryRunDone: entry("Nothing was written: --dry-run.", "چیزی نوشته نشد: `--dry-run`."),
  noTerminal: entry(
    "Nothing was written: there is no terminal to ask in. With --yes it is written without a question.",
    "چیزی نوشته نشد: پایانه‌ای نیست که در آن پرسیده شود. با `--yes` بی پرسش نوشته می‌شود.",
  ),
  refused: entry("Nothing was written.", "چیزی نوشته نشد."),
  wasChanged: entry(
    ({ file }: { readonly file: string }) => en`${file}: was changed since it was read`,
    ({ file }) => fa`${file}: پس از خوانده شدن تغییر کرده است`,
  ),
  isTaken: entry(
    ({ file, from }: { readonly file: string; readonly from: string | undefined }) =>
      from === undefined
        ? en`${file}: is there already, and a new file would go there`
        : en`${file}: is there already, and ${from} would go there`,
    ({ file, from }) =>
      from === undefined
        ? fa`${file}: از پیش هست و پرونده‌ای تازه باید آنجا بیاید`
        : fa`${file}: از پیش هست و ${from} باید آنجا برود`,
  ),
  again: entry("Nothing was written; run it again.", "چیزی نوشته نشد؛ دوباره بزنید."),
  clear: entry(
    "Nothing was written; move it away, and run it again.",
    "چیزی نوشته نشد؛ آن را از آنجا بردارید و دوباره بزنید.",
  ),
  done: entry(
    ({ count, version }: { readonly count: number; readonly version: string }) =>
      en`${counted(count, "file", "files")} changed; the digest is at version ${version}.`,
    ({ count, version }) => fa`${count} پرونده تغییر کرد؛ نشریه به نسخهٔ ${version} رسید.`,
  ),
  ejectedChanged: entry(
    ({ file, version }: { readonly file: string; readonly version: string }) =>
      en`${file}: ours has changed since you took it from Gozide ${version}\n    fix: see whether you want what is new; without your file ours is used again`,
    ({ file, version }) =>
      fa`${file}: از وقتی که آن را از گزیدهٔ ${version} برداشته‌اید، جزء ما عوض شده است\n    چاره: ببینید آنچه تازه است به کارتان می‌آید یا نه؛ بی پروندهٔ شما جزء ما به کار می‌رود`,
  ),
  ejectedGone: entry(
    ({ file, version }: { readonly file: string; readonly version: string }) =>
      en`${file}: there is no component of ours any more in whose place it could be (you took it from Gozide ${version})\n    fix: remove it, or move what is in it to another component`,
    ({ file, version }) =>
      fa`${file}: دیگر جزئی از ما نیست که این جای آن بیاید (آن را از گزیدهٔ ${version} برداشته‌اید)\n    چاره: پاکش کنید، یا آنچه در آن است به جزء دیگری ببرید`,
  ),
  next: entry(
    "Now see what it changes on the site: npx gozide build --changed",
    "اکنون ببینید چه چیزی در سایت عوض می‌شود: `npx gozide build --changed`",
  ),
};

/** What each step of an upgrade does, by its id. */
export const STEPS = {
  datesAsBefore: entry(
    "`other_calendar: inline` is written into `site.yaml`: months and years stay in brackets; without it they go into a note on the date.",
    "در `site.yaml` نوشته می‌شود `other_calendar: inline`: ماه‌ها و سال‌ها در پرانتز می‌ماند؛ بی آن در یادداشت روی تاریخ می‌آید.",
  ),
  ownFolders: entry(
    "Folders have the names that new digests have: `_data` is `data`, `src/articles` is `articles`, and so on.",
    "پوشه‌ها نام پوشه‌های نشریهٔ تازه را می‌گیرند: `_data` می‌شود `data`، `src/articles` می‌شود `articles` و مانند آن.",
  ),
  tagFloor: entry(
    "With `tags: open` a tag now needs two articles to have a page; `tag_page_min: 1` keeps the pages that there are.",
    "با `tags: open` برچسب اکنون برای داشتن صفحه دو نوشته می‌خواهد؛ `tag_page_min: 1` صفحه‌های موجود را نگه می‌دارد.",
  ),
};

/** What a build says of what it changed on the site. */
export const CHANGED = {
  title: entry("What differs on the site:", "آنچه در سایت عوض شد:"),
  nothing: entry("Nothing differs on the site.", "در سایت چیزی عوض نشد."),
  added: entry(
    ({ kind, count }: { readonly kind: Message; readonly count: number }) => en`added ${kind}: ${count}`,
    ({ kind, count }) => fa`${kind}، تازه: ${count}`,
  ),
  changed: entry(
    ({ kind, count }: { readonly kind: Message; readonly count: number }) => en`changed ${kind}: ${count}`,
    ({ kind, count }) => fa`${kind}، تغییرکرده: ${count}`,
  ),
  removed: entry(
    ({ kind, count }: { readonly kind: Message; readonly count: number }) => en`removed ${kind}: ${count}`,
    ({ kind, count }) => fa`${kind}، برداشته: ${count}`,
  ),
  more: entry(
    ({ count }: { readonly count: number }) => en`and ${count} more`,
    ({ count }) => fa`و ${count} تای دیگر`,
  ),
  search: entry("search", "جست‌وجو"),
  pages: entry("pages", "صفحه‌ها"),
  feeds: entry("feeds", "خوراک‌ها"),
  pictures: entry("pictures", "تصویرها"),
  others: entry("other files", "پرونده‌های دیگر"),
};
