import { either, en, entry, fa, foreign } from "./entry.ts";

/** What is wrong with pages of an editor's own. */
export const OWN_PAGES = {
  notMended: entry(
    ({ was, more }: { readonly was: string; readonly more: number }) =>
      more === 0
        ? en`«${was}» is shown as it is written: a template's text is not mended`
        : en`«${was}» is shown as it is written: a template's text is not mended (${more} more like it)`,
    ({ was, more }) =>
      more === 0
        ? fa`«${was}» همان‌گونه که نوشته شده دیده می‌شود: متن قالب‌ها خودبه‌خود درست نمی‌شود`
        : fa`«${was}» همان‌گونه که نوشته شده دیده می‌شود: متن قالب‌ها خودبه‌خود درست نمی‌شود (${more} مورد دیگر هم هست)`,
  ),
  write: entry(
    ({ is }: { readonly is: string }) => en`write «${is}»`,
    ({ is }) => fa`بنویسید «${is}»`,
  ),
  noDate: entry("is the date of an article, and this is a page", "تاریخ نوشته است و این پرونده صفحه است"),
  removeDate: entry(
    "remove the line; if it is an article, move the file into the articles folder",
    "این خط را بردارید؛ اگر نوشته است، پرونده را به پوشهٔ نوشته‌ها ببرید",
  ),
  renameOrPermalink: entry(
    "give it another name, or a `permalink` of its own",
    "نام دیگری، یا `permalink` جداگانه‌ای به آن بدهید",
  ),
  otherPermalink: entry("give it another `permalink`", "`permalink` دیگری به آن بدهید"),
  otherPermalinkToOne: entry("give one of them another `permalink`", "`permalink` یکی از آن دو را عوض کنید"),
  notComputed: entry(
    ({ address }: { readonly address: string }) =>
      en`\`${address}\` is taken as it is written: of Markdown nothing is computed`,
    ({ address }) => fa`\`${address}\` همان‌گونه که نوشته شده گرفته می‌شود: در \`Markdown\` چیزی حساب نمی‌شود`,
  ),
  writeAddress: entry(
    ({ template }: { readonly template: string }) =>
      en`write the address itself, such as \`/about/\`, or leave it out; in a page of Nunjucks, \`${template}\`, it is computed`,
    ({ template }) =>
      fa`خود نشانی را بنویسید، مانند \`/about/\`، یا آن را بردارید؛ در صفحه‌ای با \`Nunjucks\`، یعنی \`${template}\`، حساب می‌شود`,
  ),
  sameAddress: entry(
    ({ other }: { readonly other: string }) => en`has the address of ${other}`,
    ({ other }) => fa`نشانی‌اش همان نشانی ${other} است`,
  ),
  noLayout: entry(
    ({ layout }: { readonly layout: string }) => en`\`${layout}\` is no layout that there is`,
    ({ layout }) => fa`قالبی به نام \`${layout}\` نیست`,
  ),
  leaveLayout: entry(
    "leave `layout` out: the page has masthead and footer then",
    "`layout` را بردارید: صفحه سربرگ و پاصفحهٔ نشریه را می‌گیرد",
  ),
  notRendered: entry(
    ({ said }: { readonly said: string }) => en`the template cannot be rendered: ${foreign(said)}`,
    ({ said }) => fa`از این قالب صفحه‌ای ساخته نمی‌شود: ${foreign(said)}`,
  ),
  correctTemplate: entry(
    ({ engine }: { readonly engine: string }) =>
      en`correct it, or leave it out; what ${engine} knows is in its documentation`,
    ({ engine }) => fa`درستش کنید یا برش دارید؛ آنچه ${engine} می‌شناسد در راهنمای خودش آمده است`,
  ),
  pictureOfTemplate: entry(
    ({ src }: { readonly src: string }) =>
      en`the picture \`${src}\` is only named by the template: write its name itself`,
    ({ src }) => fa`نام تصویر \`${src}\` را قالب می‌سازد: خود نام پرونده را بنویسید`,
  ),
  noComponent: entry("exports no component by default", "مؤلفه‌ای با `export default` نمی‌دهد"),
  componentExpected: entry(
    "a function that draws the page: `export default function Page({ digest }) { … }`",
    "تابعی که صفحه را می‌کشد: `export default function Page({ digest }) { … }`",
  ),
  layoutExpected: entry(
    "a function that draws a whole document around the page: `export default function Wide({ path, title, children }) { … }`",
    "تابعی که سندی کامل گرد صفحه می‌کشد: `export default function Wide({ path, title, children }) { … }`",
  ),
  dataGave: entry(
    ({ found }: { readonly found: string }) => en`exports \`data\` as ${foreign(found)}`,
    ({ found }) => fa`\`data\` را این‌گونه صادر می‌کند: ${foreign(found)}`,
  ),
  dataExpected: entry("an object, such as `{ title: … }`", "شیئی مانند `{ title: … }`"),
  fieldGave: entry(
    ({ found }: { readonly found: string }) => en`is ${foreign(found)}`,
    ({ found }) => fa`مقدارش ${foreign(found)} است`,
  ),
  textExpected: entry("a text", "متن"),
  addressExpected: entry(
    "an address from the site's root, such as `/contact/`, or `false`",
    "نشانی از ریشهٔ سایت، مانند `/contact/`، یا `false`",
  ),
  layoutNameExpected: entry("the name of a layout, or `false`", "نام یک قالب یا `false`"),
  yesExpected: entry("`true` or `false`", "`true` یا `false`"),
  unknownField: entry("is no field of a page", "از فیلدهای صفحه نیست"),
  knownFields: entry(
    ({ fields }: { readonly fields: readonly string[] }) => en`one of ${either(fields.map((name) => `\`${name}\``))}`,
    ({ fields }) => fa`یکی از ${either(fields.map((name) => `\`${name}\``))}`,
  ),
};
