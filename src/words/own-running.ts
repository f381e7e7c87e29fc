import { either, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

type Found = { readonly found: string };
type Named = { readonly name: string };
type Waiting = { readonly what: Message };

/** What a build runs of a digest's own code, in the middle of a sentence. */
export const OWN_STEP = {
  loading: entry(
    ({ file }: { readonly file: string }) => en`\`${file}\`, while it was loaded,`,
    ({ file }) => fa`\`${file}\` هنگام بار شدن`,
  ),
  configuring: entry(
    ({ file }: { readonly file: string }) => en`the function of \`${file}\``,
    ({ file }) => fa`تابع \`${file}\``,
  ),
  plugins: entry(
    ({ file }: { readonly file: string }) => en`\`${file}\`, or a plugin that it adds,`,
    ({ file }) => fa`\`${file}\` یا افزونه‌ای که می‌افزاید`,
  ),
  callback: entry(
    ({ file, call }: { readonly file: string; readonly call: string }) => en`\`${call}\` of \`${file}\``,
    ({ file, call }) => fa`\`${call}\` در \`${file}\``,
  ),
  markdown: entry(
    ({ file }: { readonly file: string }) => en`what \`${file}\` adds to Markdown`,
    ({ file }) => fa`آنچه \`${file}\` به \`Markdown\` می\u200Cافزاید`,
  ),
  components: entry(
    ({ folder }: { readonly folder: string }) => en`a module in \`${folder}\`, while it was loaded,`,
    ({ folder }) => fa`پرونده‌ای در \`${folder}\` هنگام بار شدن`,
  ),
  drawnPages: entry(
    "a page or layout of the digest's own in JSX, while it was loaded,",
    "صفحه یا قالبی از خود نشریه در `JSX` هنگام بار شدن",
  ),
  component: entry(
    ({ file, name }: { readonly file: string } & Named) => en`the component \`${name}\` of \`${file}\``,
    ({ file, name }) => fa`جزء \`${name}\` در \`${file}\``,
  ),
  ownPages: entry("the digest's own pages and what the configuration adds", "صفحه‌های خود نشریه و افزوده‌های پیکربندی"),
  pages: entry("the rendering of pages", "ساختن صفحه‌ها"),
  building: entry("the build", "ساختن سایت"),
  checking: entry("the check of the site", "وارسی سایت"),
  preview: entry("the beginning of the preview", "آغاز پیش\u200Cنمایش"),
};

/** How a command ended that did not come to its end. */
export const UNDONE = {
  neverEnds: entry(
    ({ what }: Waiting) =>
      en`${what} never ended: it waits for a promise that nothing settles. The last good site stays.\n    fix: settle the promise, or do not wait for it`,
    ({ what }) =>
      fa`${what} هرگز پایان نیافت: در انتظار قولی (\`Promise\`) است که هیچ\u200Cچیز برآورده‌اش نمی‌کند. سایت درست پیشین می‌ماند.\n    چاره: آن را برآورده کنید، یا در انتظارش نمانید`,
  ),
  stopped: entry(
    ({ what }: Waiting) =>
      en`nothing is left to run and ${what} is not done; the last good site stays. This is a fault of Gozide or of a package: please report it.`,
    ({ what }) =>
      fa`کاری برای انجام نمانده و ${what} تمام نشده است؛ سایت درست پیشین می‌ماند. این خطای گزیده یا بسته‌ای است: لطفاً گزارش کنید.`,
  ),
  exited: entry(
    ({ what }: Waiting) =>
      en`${what} ended the process (\`process.exit\`) before the work was done. The last good site stays.\n    fix: throw an error instead`,
    ({ what }) =>
      fa`${what} پیش از پایان کار برنامه را بست (\`process.exit\`). سایت درست پیشین می‌ماند.\n    چاره: به جای آن خطایی پرتاب کنید (\`throw\`)`,
  ),
  ended: entry("the command was ended before its work was done", "فرمان پیش از پایان کارش بسته شد"),
  slow: entry(
    ({ what, seconds }: Waiting & { readonly seconds: number }) =>
      en`${what} has been running for ${seconds} seconds; if it never ends, stop with Ctrl+C and mend it`,
    ({ what, seconds }) =>
      fa`${what} ${seconds} ثانیه است که کار می‌کند؛ اگر پایان ندارد با \`Ctrl+C\` ببندید و درستش کنید`,
  ),
  slowPreview: entry(
    ({ what, seconds }: Waiting & { readonly seconds: number }) =>
      en`${what} has been running for ${seconds} seconds; the next change that is saved starts the build again`,
    ({ what, seconds }) => fa`${what} ${seconds} ثانیه است که کار می‌کند؛ با ذخیرهٔ تغییر بعدی ساختن از نو آغاز می‌شود`,
  ),
  thrownLater: entry(
    ({ said }: { readonly said: string }) => en`threw, with nothing to wait for it: ${foreign(said)}`,
    ({ said }) => fa`خطایی پرتاب کرد که چیزی در انتظارش نبود: ${foreign(said)}`,
  ),
};

/** What is wrong with a digest's own code. */
export const OWN_FAULT = {
  threwValue: entry(
    ({ what, found }: Waiting & Found) => en`${what} threw \`${found}\`, which is not an error`,
    ({ what, found }) => fa`${what} مقدار \`${found}\` را پرتاب کرد که خطا نیست`,
  ),
  throwError: entry(
    "throw an error, which names its line: `throw new Error(…)`",
    "خطایی پرتاب کنید که سطرش را هم بگوید: `throw new Error(…)`",
  ),
  transformGave: entry(
    ({ name, found, page }: Named & Found & { readonly page: string }) =>
      en`the transform \`${name}\` returned ${found} for \`${page}\``,
    ({ name, found, page }) => fa`تبدیل \`${name}\` برای \`${page}\` این را برگرداند: ${found}`,
  ),
  transformGives: entry(
    "the text of the page, changed or as it was: `return content`",
    "متن صفحه، با تغییر یا بی‌تغییر: `return content`",
  ),
  asyncComponent: entry(
    ({ name }: Named) => en`the component \`${name}\` is asynchronous, and components are drawn at once`,
    ({ name }) => fa`جزء \`${name}\` ناهم‌زمان (\`async\`) است، و اجزا بی‌درنگ کشیده می‌شوند`,
  ),
  readBefore: entry(
    'read what it needs in `eleventy.config.ts` with `addGlobalData("name", …)`, and take it by `useEleventy().data("name")`',
    'آنچه را لازم دارد در `eleventy.config.ts` با `addGlobalData("name", …)` بخوانید و با `useEleventy().data("name")` بگیرید',
  ),
  componentGave: entry(
    ({ name, found }: Named & Found) => en`the component \`${name}\` returned ${found}`,
    ({ name, found }) => fa`جزء \`${name}\` این را برگرداند: ${found}`,
  ),
  componentGives: entry(
    "JSX, a text, a number, a list of these, or `null`",
    "`JSX`، متن، عدد، فهرستی از این‌ها یا `null`",
  ),
  noFunction: entry(
    ({ name, found }: Named & Found) => en`exports \`${name}\` as ${found}`,
    ({ name, found }) => fa`\`${name}\` را این‌گونه بیرون می‌دهد: ${found}`,
  ),
  functionExpected: entry(
    ({ name }: Named) => en`a function: \`export function ${name}(props) { … }\``,
    ({ name }) => fa`تابع: \`export function ${name}(props) { … }\``,
  ),
  exportsNothing: entry(
    "exports nothing, so it takes the place of nothing",
    "چیزی بیرون نمی‌دهد، پس جای چیزی را نمی‌گیرد",
  ),
  exportsOthers: entry(
    ({ names }: { readonly names: readonly string[] }) =>
      en`exports ${either(names.map((name) => `\`${name}\``))}, which takes the place of none of our components`,
    ({ names }) => fa`${either(names.map((name) => `\`${name}\``))} را بیرون می‌دهد که جای هیچ جزئی را نمی‌گیرد`,
  ),
  exportExpected: entry(
    ({ names }: { readonly names: readonly string[] }) =>
      en`${either(names.map((name) => `\`export function ${name}\``))}`,
    ({ names }) => fa`${either(names.map((name) => `\`export function ${name}\``))}`,
  ),
};
