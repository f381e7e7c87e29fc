import { either, en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What a build that remembers cannot do as Eleventy does it: the call, why, and what to do instead. */
export const REFUSED = {
  cannot: entry(
    ({ calls, why }: { readonly calls: readonly string[]; readonly why: Message }) =>
      en`${either(calls.map((call) => `\`${call}\``))} cannot work here: ${why}`,
    ({ calls, why }) => fa`${either(calls.map((call) => `\`${call}\``))} اینجا کار نمی‌کند: ${why}`,
  ),
  partOnly: entry(
    "a build that remembers renders only what differs, so it would see a part of the site",
    "گزیده تنها آنچه را عوض شده از نو می‌سازد، پس این فراخوانی تنها بخشی از سایت را می‌دید",
  ),
  collection: {
    calls: ["addCollection"],
    instead: entry("use the model (`digest` in pages of your own)", "از مدل استفاده کنید (`digest` در صفحه‌های خودتان)"),
  },
  contentMap: {
    calls: ['on("eleventy.contentMap")'],
    instead: entry(
      'listen to "eleventy.after", whose results name every page',
      "به `eleventy.after` گوش دهید، که نتیجه‌اش همهٔ صفحه‌ها را نام می‌برد",
    ),
  },
  library: {
    calls: ['setLibrary("md")'],
    why: entry(
      "articles are read by the digest's own Markdown, which sets Persian and lets no foreign HTML through",
      "نوشته‌ها با `Markdown` خود نشریه خوانده می‌شود، که فارسی را می‌آراید و `HTML` بیگانه را راه نمی‌دهد",
    ),
    instead: entry(
      'add plugins to it with amendLibrary("md", …)',
      'افزونه‌ها را با `amendLibrary("md", …)` به آن بیفزایید',
    ),
  },
  folders: {
    calls: ["set…Directory", "dir"],
    why: entry(
      "a build that remembers writes into a folder of its own first",
      "گزیده نخست در پوشه‌ای از آن خودش می‌نویسد",
    ),
    instead: entry(
      "name folders by the flags --output, --pages, --data and --articles",
      "پوشه‌ها را با گزینه‌های `--output`، `--pages`، `--data` و `--articles` نام ببرید",
    ),
  },
  formats: {
    calls: ["setTemplateFormats"],
    why: entry("the model's pages have formats of their own", "صفحه‌های مدل شکل‌های خودشان را دارند"),
    instead: entry("add formats with addTemplateFormats", "شکل‌های تازه را با `addTemplateFormats` بیفزایید"),
  },
  permalinks: {
    calls: ["setDynamicPermalinks(false)"],
    why: entry("the model's pages say by a function where they are written", "صفحه‌های مدل جای خود را با تابع می‌گویند"),
    instead: entry("leave it out", "آن را بردارید"),
  },
  pathPrefix: {
    calls: ["pathPrefix"],
    why: entry("the address of the site is in its data", "نشانی سایت در پرونده‌های دادهٔ آن است"),
    instead: entry(
      "write the path into `url` of site.yaml, or use --path-prefix",
      "مسیر را در `url` پروندهٔ `site.yaml` بنویسید، یا `--path-prefix` را به کار ببرید",
    ),
  },
  globalData: {
    calls: ["addGlobalData"],
    why: entry(
      "`shell`, `pages`, `feeds`, `discovery` and `digest` are the model's",
      "`shell`، `pages`، `feeds`، `discovery` و `digest` از آنِ مدل است",
    ),
    instead: entry("choose another name", "نام دیگری برگزینید"),
  },
};

/** What is wrong with files that plugins and listeners write. */
export const PLUGIN_FILES = {
  taken: entry(
    ({ file }: { readonly file: string }) => en`\`${file}\` is to be written by the digest and by the configuration`,
    ({ file }) => fa`\`${file}\` را هم نشریه می‌نویسد و هم پیکربندی`,
  ),
  otherPlace: entry("copy or write it to another place", "آن را در جای دیگری بنویسید یا رونوشت کنید"),
  nobodys: entry(
    ({ file }: { readonly file: string }) =>
      en`a plugin wrote \`${file}\` while pages were rendered, and no page of them mentions it`,
    ({ file }) => fa`افزونه‌ای هنگام ساختن صفحه‌ها \`${file}\` را نوشت و هیچ‌یک از آن صفحه‌ها نامش را نمی‌برد`,
  ),
  ofPages: entry(
    "a file that pages show: it is kept for as long as one of them does",
    "پرونده‌ای که صفحه‌ها نشان می‌دهند: تا یکی از آن‌ها نشانش می‌دهد می‌ماند",
  ),
  writeAfter: entry(
    'write what belongs to no page in a listener of "eleventy.after"',
    "آنچه از آنِ هیچ صفحه‌ای نیست هنگام `eleventy.after` نوشته شود",
  ),
};

/** What Eleventy's own command says of a digest with errors. */
export const PLAIN_SITE = {
  errors: entry("the digest has errors", "نشریه خطا دارد"),
};
