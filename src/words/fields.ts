import { decimal, en, entry, fa, foreign, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What is wrong with a field by itself, or with its place in the file. */
export const FIELDS = {
  isMissing: entry("is missing", "نیامده است"),
  fileMissing: entry("is missing", "این پرونده نیست"),
  remove: entry("remove it", "آن را بردارید"),
  found: entry(
    ({ value }: { readonly value: string }) => en`found ${value}`,
    ({ value }) => fa`مقدارش ${value} است`,
  ),
  valueIs: entry(
    ({ value, said }: { readonly value: string; readonly said: Message }) => en`${value}: ${said}`,
    ({ value, said }) => fa`${value}: ${said}`,
  ),
  said: entry(
    ({ text }: { readonly text: string }) => en`${text}`,
    ({ text }) => fa`${foreign(text)}`,
  ),
  moreFaults: entry(
    ({ count }: { readonly count: number }) => en`and ${count} more faults of this kind`,
    ({ count }) => fa`و ${count} خطای دیگر از همین دست`,
  ),
  unknown: entry(
    ({ field }: { readonly field: string }) => en`unknown field \`${field}\``,
    ({ field }) => fa`فیلد \`${field}\` ناشناخته است`,
  ),
  oneOf: entry(
    ({ known }: { readonly known: readonly string[] }) => en`one of ${listed(known)}`,
    ({ known }) => fa`یکی از ${listed(known)}`,
  ),
  removeOrCorrect: entry("remove it, or correct its name", "آن را بردارید یا نامش را درست کنید"),
  hiddenInName: entry(
    ({ character }: { readonly character: string }) => en`${character} is in the name of the field`,
    ({ character }) => fa`${character} در نام فیلد است`,
  ),
  deleteIt: entry("delete it", "آن را پاک کنید"),
  writeSpace: entry(
    "delete it, and write a space where one is needed",
    "آن را پاک کنید و هر جا لازم است فاصله بگذارید",
  ),
  isEmpty: entry("is empty", "خالی است"),
  isComment: entry(
    ({ comment }: { readonly comment: string }) => en`is missing: to YAML a comment begins with #: ${comment}`,
    ({ comment }) => fa`نیامده است: آنچه پس از \`#\` می‌آید در \`YAML\` یادداشت است: ${comment}`,
  ),
  putInQuotes: entry(
    ({ line }: { readonly line: string }) => en`put it in quotes: \`${line}\``,
    ({ line }) => fa`آن را میان دو \`"\` بنویسید: \`${line}\``,
  ),
  putTextInQuotes: entry(
    ({ text }: { readonly text: string }) => en`put it in quotes: ${text}`,
    ({ text }) => fa`آن را میان دو \`"\` بنویسید: ${text}`,
  ),
  addLine: entry(
    ({ name }: { readonly name: string }) => en`add a line \`${name}: …\``,
    ({ name }) => fa`خطی بیفزایید: \`${name}: …\``,
  ),
  fieldsBelow: entry(
    ({ sample }: { readonly sample: string }) => en`write fields below it:${sample}`,
    ({ sample }) => fa`زیر آن فیلد بنویسید:${sample}`,
  ),
  writeFields: entry(
    ({ sample }: { readonly sample: string }) => en`write fields:${sample}`,
    ({ sample }) => fa`چنین بنویسید:${sample}`,
  ),
  string: entry("one line of text", "یک خط متن"),
  array: entry("a list", "فهرست"),
  object: entry("fields, each on a line of its own", "چند فیلد، هر یک در یک خط"),
  record: entry("lines of `key: text`", "خط‌هایی به شکل `key: text`"),
  ofType: entry(
    ({ type }: { readonly type: string }) => en`${type}`,
    ({ type }) => fa`مقداری از نوع ${type}`,
  ),
  control: entry(
    ({ character }: { readonly character: string }) => en`has a control character in it (${character})`,
    ({ character }) => fa`نویسهٔ کنترلی دارد (${character})`,
  ),
  writeWithout: entry("write it without", "بی آن بنویسید"),
  showsNothing: entry("shows nothing", "چیزی نشان نمی‌دهد"),
  tooLong: entry(
    ({ length }: { readonly length: number }) => en`is ${length} characters long`,
    ({ length }) => fa`${length} نویسه دارد`,
  ),
  atMostCharacters: entry(
    ({ most }: { readonly most: number }) => en`at most ${most} characters`,
    ({ most }) => fa`دست بالا ${most} نویسه`,
  ),
  notShortName: entry("is not a short name", "نام کوتاه نیست"),
  shortName: entry(
    "small Latin letters, digits and hyphens, such as `science-news`",
    "حرف کوچک لاتین، رقم و خط تیره، مانند `science-news`",
  ),
  write: entry(
    ({ text }: { readonly text: string }) => en`write \`${text}\``,
    ({ text }) => fa`بنویسید \`${text}\``,
  ),
  notAddress: entry("is not an address", "نشانی نیست"),
  webAddress: entry(
    "an address that begins with https:// or http://",
    "نشانی‌ای که با `https://` یا `http://` آغاز شود",
  ),
  notFocus: entry("says no place in the picture", "جایی از تصویر را نشان نمی‌دهد"),
  focus: entry(
    "two numbers from 0 to 100, from the left and from the top, such as `30 20`, or words such as `top left`",
    "دو عدد از ۰ تا ۱۰۰، از چپ و از بالا، مانند `30 20`، یا واژه‌هایی مانند «بالا چپ»",
  ),
  notNumber: entry("is not a number that fits", "عددی نیست که اینجا بیاید"),
  wholeNumber: entry(
    ({ least, most }: { readonly least: number; readonly most: number }) => en`a whole number from ${least} to ${most}`,
    ({ least, most }) => fa`عدد درست از ${least} تا ${most}`,
  ),
  longList: entry(
    ({ length }: { readonly length: number }) => en`is a list of ${length}`,
    ({ length }) => fa`فهرستی است با ${length} مورد`,
  ),
  atMost: entry(
    ({ most }: { readonly most: number }) => en`at most ${most}`,
    ({ most }) => fa`دست بالا ${most}`,
  ),
  twice: entry(
    ({ id, first }: { readonly id: string; readonly first: string }) =>
      en`\`${id}\` is there twice; first on line ${first}`,
    ({ id, first }) => fa`\`${id}\` دو بار آمده است؛ نخستین بار در خط ${first}`,
  ),
  giveAnother: entry("give one of them another, or remove it", "به یکی از آن دو شناسه‌ای دیگر بدهید یا آن را بردارید"),
  createFile: entry(
    ({ name }: { readonly name: string }) => en`create it; docs/data.md shows what ${name} holds`,
    ({ name }) => fa`آن را بسازید؛ \`docs/data.md\` نشان می‌دهد ${name} چه دارد`,
  ),
  noSuchText: entry("no page has such a text", "هیچ صفحه‌ای چنین متنی ندارد"),
  notFilledIn: entry(
    ({ place }: { readonly place: string }) => en`\`${place}\`: nothing is filled in there`,
    ({ place }) => fa`\`${place}\`: آنجا با چیزی پر نمی‌شود`,
  ),
  noBraces: entry("no {braces}: this text has none", "بی `{آکولاد}`: این متن چنین چیزی ندارد"),
  placesOrNone: entry(
    ({ known }: { readonly known: readonly string[] }) => en`${listed(known)} or none`,
    ({ known }) => fa`${listed(known)} یا هیچ`,
  ),
};

/** What is wrong with the settings of `site.yaml`. */
export const SETTINGS = {
  notZone: entry("is not a time zone", "منطقهٔ زمانی نیست"),
  zone: entry(
    "an IANA name such as Asia/Tehran, Asia/Kabul or Asia/Dushanbe",
    "نام منطقه در فهرست `IANA`، مانند `Asia/Tehran`، `Asia/Kabul` یا `Asia/Dushanbe`",
  ),
  notContact: entry("is not an address for comments", "نشانی فرستادن نظر نیست"),
  contact: entry(
    "`mailto:name@example.org` or an address that begins with https://",
    "`mailto:name@example.org` یا نشانی‌ای که با `https://` آغاز شود",
  ),
  notAuthority: entry("is not an authority for feeds", "نام صاحب خوراک‌ها نیست"),
  authority: entry(
    "a domain, a comma and a Gregorian date on which it was yours: `example.org,2024`",
    "دامنه، ویرگول و تاریخ میلادی روزی که دامنه از آن شما بوده است: `example.org,2024`",
  ),
  lacks: entry(
    ({ always }: { readonly always: string }) => en`lacks \`${always}\`, which is always there`,
    ({ always }) => fa`\`${always}\` را ندارد، که همیشه هست`,
  ),
  listWith: entry(
    ({ known, always }: { readonly known: readonly string[]; readonly always: string }) =>
      en`a list with ${always} of these: ${listed(known)}`,
    ({ known, always }) => fa`فهرستی از ${listed(known)} که ${always} در آن باشد`,
  ),
  notFont: entry("is not the name of a font family", "نام قلم نیست"),
  font: entry(
    "a name such as `Estedad`, whose files are in `assets/fonts`",
    "نامی مانند `Estedad` که پرونده‌هایش در `assets/fonts` باشد",
  ),
  notColour: entry("is not a colour", "رنگ نیست"),
  colour: entry(
    'three or six hexadecimal digits in quotes, such as `"#a02a1c"`',
    'سه یا شش رقم شانزده‌شانزدهی در گیومه، مانند `"#a02a1c"`',
  ),
  faint: entry(
    ({ ratio, scheme }: { readonly ratio: number; readonly scheme: "light" | "dark" }) =>
      en`has a contrast of ${ratio.toFixed(1)}:1 with the page's ${scheme} ground, too little to be read`,
    ({ ratio, scheme }) =>
      fa`تضادش با زمینهٔ ${scheme === "light" ? fa`روشن` : fa`تیرهٔ`} صفحه ${decimal(ratio, 1)} است و خوانده نمی‌شود`,
  ),
  contrast: entry(
    ({ least }: { readonly least: number }) => en`at least ${least}:1 (WCAG 2.2, AA)`,
    ({ least }) => fa`دست‌کم ${least} (\`WCAG 2.2, AA\`)`,
  ),
  readableShade: entry(
    ({ shade }: { readonly shade: string }) => en`write \`"${shade}"\`, the nearest shade that can be read`,
    ({ shade }) => fa`بنویسید \`"${shade}"\`، نزدیک‌ترین رنگی که خوانده می‌شود`,
  ),
  unquotedColour: entry(
    ({ colour }: { readonly colour: string }) => en`\`${colour}\` is not in quotes, which makes it a comment`,
    ({ colour }) => fa`\`${colour}\` در گیومه نیست و یادداشت شمرده می‌شود`,
  ),
  quoteColour: entry(
    ({ field, colour }: { readonly field: string; readonly colour: string }) => en`write \`${field}: "${colour}"\``,
    ({ field, colour }) => fa`بنویسید \`${field}: "${colour}"\``,
  ),
  logoFile: entry(
    "a file of the assets folder, such as `/assets/icons/logo.png`",
    "پرونده‌ای در پوشهٔ `assets`، مانند `/assets/icons/logo.png`",
  ),
  portraitFile: entry(
    "a file of the assets folder, such as `/assets/images/mina.jpg`",
    "پرونده‌ای در پوشهٔ `assets`، مانند `/assets/images/mina.jpg`",
  ),
  assetPicture: entry(
    "a picture in the assets folder, such as `/assets/icons/logo.svg`",
    "تصویری در پوشهٔ `assets`، مانند `/assets/icons/logo.svg`",
  ),
  noAssets: entry("there is no assets folder", "پوشهٔ `assets` نیست"),
};

/** What is wrong with an earlier address, or with a name that is to be a file's. */
export const ADDRESSES = {
  earlier: entry(
    "an earlier path (`/1395/12/07/old-slug/`), whole address, or slug of the same day",
    "مسیر پیشین (`/1395/12/07/old-slug/`)، نشانی کامل، یا `slug` پیشین در همان روز",
  ),
  query: entry(
    "cannot be led on: a server of files sees nothing of what is behind `?` or `#`",
    "خواننده را به جایی نمی‌برد: سرور آنچه را پس از `?` یا `#` است نمی‌بیند",
  ),
  otherScheme: entry(
    ({ scheme }: { readonly scheme: string }) => en`is no page's address: \`${scheme}:\` leads elsewhere`,
    ({ scheme }) => fa`نشانی صفحه نیست: \`${scheme}:\` به جایی دیگر می‌رود`,
  ),
  emptyPart: entry("has an empty part: two slashes follow each other", "پارهٔ خالی دارد: دو `/` پشت هم آمده است"),
  slashInPart: entry("has a slash in one of its parts (`%2F`)", "در یکی از پاره‌هایش `/` هست (`%2F`)"),
  dots: entry(
    "has `.` or `..` in it: write the path from the site's root",
    "در آن `.` یا `..` هست: مسیر را از ریشهٔ سایت بنویسید",
  ),
  dotted: entry(
    ({ name }: { readonly name: string }) => en`\`${name}\` begins with a dot: hosts show no such files`,
    ({ name }) => fa`\`${name}\` با نقطه آغاز می‌شود: میزبان‌ها چنین پرونده‌هایی را نشان نمی‌دهند`,
  ),
  device: entry(
    ({ name }: { readonly name: string }) => en`\`${name}\` is the name of a device on Windows`,
    ({ name }) => fa`\`${name}\` در ویندوز نام دستگاه است`,
  ),
  endsWithDot: entry(
    ({ name }: { readonly name: string }) => en`\`${name}\` ends with a dot or a space`,
    ({ name }) => fa`\`${name}\` با نقطه یا فاصله پایان می‌یابد`,
  ),
  forbidden: entry(
    ({ name }: { readonly name: string }) => en`\`${name}\` holds a character that no file name has on Windows`,
    ({ name }) => fa`\`${name}\` نویسه‌ای دارد که در نام پرونده‌های ویندوز روا نیست`,
  ),
  longName: entry(
    ({ name, most }: { readonly name: string; readonly most: number }) => en`\`${name}\` is longer than ${most} bytes`,
    ({ name, most }) => fa`\`${name}\` بلندتر از ${most} بایت است`,
  ),
};
