import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What readers would not see as an editor meant it in a text of Markdown. */
export const MARKDOWN = {
  asterisks: entry(
    "`**` is shown as two asterisks: it neither begins nor ends anything",
    "`**` همان دو ستاره دیده می‌شود: نه چیزی را آغاز می‌کند نه پایان می‌دهد",
  ),
  pairAsterisks: entry(
    "write it in pairs without a space inside, `**متن**`, or `\\*\\*` where asterisks are meant",
    "جفت و بی فاصله در درون بنویسید: `**متن**`؛ یا اگر خود ستاره را می‌خواهید: `\\*\\*`",
  ),
  spaceBetween: entry(
    ({ text }: { readonly text: string }) =>
      en`\`${text}\` is shown as it is written: there is a space between the brackets`,
    ({ text }) => fa`\`${text}\` همان‌گونه که نوشته شده دیده می‌شود: میان دو جفت نشانه‌اش فاصله است`,
  ),
  closeUp: entry("take the space out: `[words](address)`", "فاصله را بردارید: `[متن](نشانی)`"),
  noSuchNote: entry(
    ({ sign }: { readonly sign: string }) => en`\`${sign}\` is shown as it is written: there is no such note`,
    ({ sign }) => fa`\`${sign}\` همان‌گونه که نوشته شده دیده می‌شود: چنین پانوشتی نیست`,
  ),
  defineNote: entry(
    ({ name }: { readonly name: string }) => en`write the note on a line of its own: \`[^${name}]: …\``,
    ({ name }) => fa`پانوشت را در خطی جدا بنویسید: \`[^${name}]: …\``,
  ),
  leadsNowhere: entry(
    "a link leads nowhere: there is no address between `(` and `)`",
    "پیوندی به جایی نمی‌رسد: میان `(` و `)` نشانی نیست",
  ),
  writeTarget: entry(
    "write the address there, or take the brackets away",
    "نشانی را آنجا بنویسید یا نشانه‌ها را بردارید",
  ),
  noSpaceBehind: entry(
    ({ sign }: { readonly sign: string }) => en`\`${sign}\` is shown as it is written: there is no space behind it`,
    ({ sign }) => fa`\`${sign}\` همان‌گونه که نوشته شده دیده می‌شود: پس از آن فاصله نیست`,
  ),
  headingSo: entry(
    ({ signs }: { readonly signs: string }) => en`write a heading so: \`${signs} heading\``,
    ({ signs }) => fa`میان‌تیتر را چنین بنویسید: \`${signs} میان‌تیتر\``,
  ),
  listSo: entry(
    "write each item of a list so: `- item`; lines that are no list need an empty line between them",
    "هر یک از فهرست را چنین بنویسید: `- یکی`؛ اگر فهرست نیست، میان خط‌ها یک خط خالی بگذارید",
  ),
  runTogether: entry(
    ({ first, second }: { readonly first: string; readonly second: string }) =>
      en`the lines that begin with \`${first}\` and \`${second}\` are shown as one paragraph`,
    ({ first, second }) => fa`خط‌هایی که با \`${first}\` و \`${second}\` آغاز می‌شوند یک بند دیده می‌شوند`,
  ),
  numbersSo: entry(
    "write each item of a list so: `۱. item`; lines that are no list need an empty line between them",
    "هر یک از فهرست را چنین بنویسید: `۱. یکی`؛ اگر فهرست نیست، میان خط‌ها یک خط خالی بگذارید",
  ),
  lineBeforeList: entry(
    "leave a line empty before the list; lines that are no list need one between them",
    "پیش از فهرست یک خط خالی بگذارید؛ اگر فهرست نیست، میان خط‌ها",
  ),
  emptyHeading: entry("a heading without a text is left out", "میان‌تیتر بی‌متن کنار گذاشته شد"),
  writeHeading: entry("write its text, or remove its signs", "متنش را بنویسید یا نشانه‌هایش را بردارید"),
  skippedFirst: entry(
    ({ signs }: { readonly signs: string }) => en`a level of headings is skipped: \`${signs}\` is the first heading`,
    ({ signs }) => fa`میان‌تیتر از یک سطح گذشته است: نخستینش \`${signs}\` است`,
  ),
  skipped: entry(
    ({ signs, before }: { readonly signs: string; readonly before: string }) =>
      en`a level of headings is skipped: \`${signs}\` comes after \`${before}\``,
    ({ signs, before }) => fa`میان‌تیتر از یک سطح گذشته است: پس از \`${before}\` آمده \`${signs}\``,
  ),
  beginWith: entry(
    ({ signs }: { readonly signs: string }) => en`begin it with \`${signs}\``,
    ({ signs }) => fa`آن را با \`${signs}\` آغاز کنید`,
  ),
  htmlAsText: entry(
    ({ html }: { readonly html: string }) => en`HTML is shown as text: \`${html}\``,
    ({ html }) => fa`\`HTML\` همان‌گونه که نوشته شده دیده می‌شود: \`${html}\``,
  ),
  writeMarkdown: entry("write it in Markdown", "آن را با `Markdown` بنویسید"),
  allowElement: entry(
    ({ name }: { readonly name: string }) =>
      en`write it in Markdown, or \`${name}\` into \`html\` of site.yaml: \`html: [${name}]\``,
    ({ name }) =>
      fa`آن را با \`Markdown\` بنویسید، یا \`${name}\` را به \`html\` در \`site.yaml\` بیفزایید: \`html: [${name}]\``,
  ),
  removeComment: entry("remove it: readers would see the comment", "آن را بردارید: خواننده یادداشت را می‌بیند"),
  linkFilm: entry(
    ({ film }: { readonly film: string }) =>
      en`pages load nothing from elsewhere: write \`[title](${film})\` in a paragraph of its own, which makes it a card`,
    ({ film }) =>
      fa`صفحه‌ها از جای دیگری چیزی بار نمی‌کنند: در بندی جدا بنویسید \`[عنوان](${film})\` تا کارتی شود که به ویدئو می‌رسد`,
  ),
  markdownInHtml: entry(
    ({ text }: { readonly text: string }) => en`\`${text}\` is shown as it is written: within HTML no Markdown is read`,
    ({ text }) => fa`\`${text}\` همان‌گونه که نوشته شده دیده می‌شود: درون \`HTML\`، \`Markdown\` خوانده نمی‌شود`,
  ),
  emptyLines: entry(
    "leave a line empty before it and behind it, or write it in HTML",
    "پیش و پس از آن یک خط خالی بگذارید یا آن را با `HTML` بنویسید",
  ),
  orphan: entry(
    ({ name, container }: { readonly name: string; readonly container: string }) =>
      en`\`<${name}>\` is outside of \`<${container}>\`: its text is shown without it`,
    ({ name, container }) => fa`\`<${name}>\` بیرون از \`<${container}>\` است: متنش بی آن دیده می‌شود`,
  ),
  writeAround: entry(
    ({ container }: { readonly container: string }) => en`write \`<${container}>\` around it`,
    ({ container }) => fa`\`<${container}>\` را گرد آن بنویسید`,
  ),
  writeAroundAndAllow: entry(
    ({ container }: { readonly container: string }) =>
      en`write \`<${container}>\` around it, and \`${container}\` into \`html\` of site.yaml`,
    ({ container }) =>
      fa`\`<${container}>\` را گرد آن بنویسید و \`${container}\` را به \`html\` در \`site.yaml\` بیفزایید`,
  ),
  closesNothing: entry(
    ({ name }: { readonly name: string }) => en`\`</${name}>\` closes nothing`,
    ({ name }) => fa`\`</${name}>\` چیزی را نمی‌بندد`,
  ),
  leaveOrOpen: entry(
    ({ name }: { readonly name: string }) => en`leave it out, or write \`<${name}>\` where it begins`,
    ({ name }) => fa`آن را بردارید، یا \`<${name}>\` را جایی که آغاز می‌شود بنویسید`,
  ),
  notClosed: entry(
    ({ name, until }: { readonly name: string; readonly until: Message }) =>
      en`\`<${name}>\` is not closed: it goes on to the end of ${until}`,
    ({ name, until }) => fa`\`<${name}>\` بسته نشده است: تا پایان ${until} می‌رود`,
  ),
  theText: entry("the text", "متن"),
  itsParagraph: entry("its paragraph", "بند"),
  element: entry(
    ({ name }: { readonly name: string }) => en`\`<${name}>\``,
    ({ name }) => fa`عنصر \`<${name}>\``,
  ),
  close: entry(
    ({ name }: { readonly name: string }) => en`write \`</${name}>\` where it ends`,
    ({ name }) => fa`\`</${name}>\` را جایی که پایان می‌یابد بنویسید`,
  ),
  reference: entry(
    "an invisible or direction-changing character was written as a reference and is left out",
    "نویسه‌ای ناپیدا یا جهت‌گردان که با نام نوشته شده بود کنار گذاشته شد",
  ),
  remove: entry("remove it", "آن را بردارید"),
  whereItLeads: entry("write where the link leads", "بنویسید پیوند به کجا می‌رود"),
  refused: entry(
    ({ target }: { readonly target: string }) => en`the address \`${target}\` is not taken`,
    ({ target }) => fa`نشانی \`${target}\` پذیرفته نیست`,
  ),
  fileBeside: entry(
    "put the file beside the article, and write its name without folders",
    "پرونده را کنار نوشته بگذارید و نامش را بی پوشه بنویسید",
  ),
  schemes: entry(
    "use http, https, mailto, tel or a path of the site",
    "نشانی `http`، `https`، `mailto` یا `tel`، یا مسیری از سایت بنویسید",
  ),
  spacedAddress: entry(
    ({ text }: { readonly text: string }) => en`\`${text}\` is shown as it is written: an address has no spaces`,
    ({ text }) => fa`\`${text}\` همان‌گونه که نوشته شده دیده می‌شود: در نشانی فاصله نمی‌آید`,
  ),
  angleBrackets: entry("write it in `<` and `>`", "آن را میان `<` و `>` بنویسید"),
  nameOfFile: entry(
    ({ target }: { readonly target: string }) => en`\`${target}\` is the name of a file: the page has another address`,
    ({ target }) => fa`\`${target}\` نام پرونده است: نشانی صفحه چیز دیگری است`,
  ),
  pageAddress: entry(
    "write the address that readers see, such as `/about-us/` for the page `about us.md`",
    "نشانی‌ای را که خواننده می‌بیند بنویسید، مانند `/about-us/` برای صفحهٔ `about us.md`",
  ),
  siteAsFile: entry(
    ({ target }: { readonly target: string }) => en`\`${target}\` is read as a file beside the text`,
    ({ target }) => fa`\`${target}\` نام پرونده‌ای کنار نوشته شمرده می‌شود`,
  ),
  withScheme: entry(
    ({ target }: { readonly target: string }) => en`if it is a site, write \`https://${target}\``,
    ({ target }) => fa`اگر نشانی سایتی است، بنویسید \`https://${target}\``,
  ),
  unpublishedFile: entry(
    ({ target }: { readonly target: string }) =>
      en`\`${target}\` is a file of a kind that is not published from beside a text`,
    ({ target }) => fa`پروندهٔ \`${target}\` از نوعی است که از کنار نوشته منتشر نمی‌شود`,
  ),
  intoAssets: entry(
    "save it as one of the kinds in docs/files.md (PDF, XLSX, ZIP, MP3 …), or put it into `assets` and write its address from the root: `/assets/…`",
    "آن را به یکی از شکل‌های «پرونده، صدا و ویدئو» (`PDF`، `XLSX`، `ZIP`، `MP3` …) ذخیره کنید، یا در پوشهٔ `assets` بگذارید و نشانی‌اش را از ریشه بنویسید: `/assets/…`",
  ),
  noAlt: entry(
    ({ src }: { readonly src: string }) => en`\`${src}\`: the picture has no alt text`,
    ({ src }) => fa`\`${src}\`: تصویر متن جایگزین ندارد`,
  ),
  saySeen: entry(
    ({ src }: { readonly src: string }) =>
      en`say what the picture shows, for those who do not see it: \`![…](${src})\``,
    ({ src }) => fa`برای کسی که تصویر را نمی‌بیند بگویید چه نشان می‌دهد: \`![…](${src})\``,
  ),
  filmWithoutTitle: entry(
    "the film's address has no title: readers see the bare address",
    "نشانی ویدئو عنوان ندارد: خواننده خود نشانی را می‌بیند",
  ),
  giveTitle: entry(
    "write `[title](address)`, with a picture beside the text `[![what it shows](still.jpg) title](address)`",
    "بنویسید `[عنوان](نشانی)`، یا با تصویری که کنار نوشته است `[![شرح تصویر](still.jpg) عنوان](نشانی)`",
  ),
  namelessRecording: entry(
    ({ src }: { readonly src: string }) => en`\`${src}\`: nothing says what this recording is`,
    ({ src }) => fa`\`${src}\`: نوشته نشده که این چه صدا یا ویدئویی است`,
  ),
  nameRecording: entry(
    ({ src }: { readonly src: string }) => en`write it between the brackets: \`![…](${src})\``,
    ({ src }) => fa`آن را میان دو کروشه بنویسید: \`![…](${src})\``,
  ),
  linkElsewhere: entry(
    ({ claimed, host }: { readonly claimed: string; readonly host: string }) =>
      en`the link's text says \`${claimed}\` and it leads to \`${host}\``,
    ({ claimed, host }) => fa`متن پیوند \`${claimed}\` می‌گوید و پیوند به \`${host}\` می‌رود`,
  ),
  beforeAt: entry(
    ({ host }: { readonly host: string }) => en`the link leads to \`${host}\`: what comes before \`@\` is no domain`,
    ({ host }) => fa`پیوند به \`${host}\` می‌رود: آنچه پیش از \`@\` است دامنه نیست`,
  ),
  lookAlike: entry(
    ({ shown, host }: { readonly shown: string; readonly host: string }) =>
      en`\`${shown}\` is \`${host}\`: its letters look like those of another domain`,
    ({ shown, host }) => fa`\`${shown}\` همان \`${host}\` است: حرف‌هایش مانند حرف‌های دامنه‌ای دیگر دیده می‌شود`,
  ),
};

const CHARACTER = entry(
  ({ code, name }: { readonly code: string; readonly name: Message }) => en`${code} ${name}`,
  ({ code, name }) => fa`${code} (${name})`,
);
const NAMED = entry(
  ({ code, name }: { readonly code: string; readonly name: string }) => en`${code} ${name}`,
  ({ code, name }) => fa`${`${code} ${name}`}`,
);

/** Kinds of characters that are left out of texts. */
export const CHARACTERS = {
  control: entry("a control character", "نویسهٔ کنترلی"),
  hangul: entry("an invisible Hangul filler", "پرکنندهٔ ناپیدای هانگول"),
  khmer: entry("an invisible Khmer vowel", "واکهٔ ناپیدای خمر"),
  mathematical: entry("an invisible mathematical sign", "نشانهٔ ناپیدای ریاضی"),
  deprecated: entry("a deprecated format character", "نویسهٔ قالب‌بندی منسوخ"),
  annotation: entry("an interlinear annotation character", "نویسهٔ حاشیه‌نویسی"),
  tag: entry("a tag character", "نویسهٔ نشانه‌گذاری ناپیدا"),
  variation: entry("an invisible variation selector", "گزینندهٔ ناپیدای شکل"),
  half: entry("half a character", "نیمهٔ یک نویسه"),
  none: entry("a code point that is no character", "شماره‌ای که نویسه نیست"),
  invisible: entry("an invisible character", "نویسهٔ ناپیدا"),
};

/** A character's name in Unicode, which is the same in every language. */
export type UnicodeName = `${Uppercase<string>}`;

/** A character by its number and what it is, or by its name in Unicode: `U+202E RIGHT-TO-LEFT OVERRIDE`. */
export function character(code: string, name: Message | UnicodeName): Message {
  return typeof name === "string" ? NAMED({ code, name }) : CHARACTER({ code, name });
}
