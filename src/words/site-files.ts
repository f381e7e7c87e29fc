import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What is wrong with the files that a site is to have. */
export const SITE_FILES = {
  renameOrSlug: entry("give it another name or slug", "نام یا `slug` دیگری به آن بدهید"),
  sameFile: entry(
    ({ other }: { readonly other: string }) => en`${other} would be the same file on many systems`,
    ({ other }) => fa`در بسیاری از دستگاه‌ها با ${other} یک پرونده می‌شود`,
  ),
  otherSlug: entry("give one of them another slug", "`slug` یکی از آن دو را عوض کنید"),
  needsFolder: entry(
    ({ address, file }: { readonly address: string; readonly file: string }) =>
      en`\`${address}\` needs a folder where \`/${file}\` is a file of the site`,
    ({ address, file }) => fa`\`${address}\` پوشه‌ای می‌خواهد در جایی که \`/${file}\` پرونده‌ای از سایت است`,
  ),
  isFile: entry(
    ({ address, below }: { readonly address: string; readonly below: string }) =>
      en`\`${address}\` is a file where \`/${below}\` needs a folder`,
    ({ address, below }) => fa`\`${address}\` پرونده‌ای است در جایی که \`/${below}\` پوشه می‌خواهد`,
  ),
  renamePage: entry("give the page another name", "نام صفحه را عوض کنید"),
  remove: entry("remove it", "آن را بردارید"),
  idleAlias: entry(
    ({ alias }: { readonly alias: string }) =>
      en`\`${alias}\` is the address of a page or file of the site now, and leads nobody on`,
    ({ alias }) => fa`\`${alias}\` اکنون نشانی صفحه یا پرونده‌ای از خود سایت است و کسی را به نوشته نمی‌رساند`,
  ),
  sharedAddress: entry(
    ({ address, other }: { readonly address: string; readonly other: string }) =>
      en`has the address \`${address}\`, as ${other} has`,
    ({ address, other }) => fa`نشانی‌اش \`${address}\` است، که نشانی ${other} هم هست`,
  ),
  addressOf: entry(
    ({ address, there }: { readonly address: string; readonly there: Message }) =>
      en`\`${address}\` is the address of ${there}`,
    ({ address, there }) => fa`\`${address}\` نشانی ${there} است`,
  ),
  needsFolderOf: entry(
    ({ address, name, there }: { readonly address: string; readonly name: string; readonly there: Message }) =>
      en`\`${address}\` needs a folder where \`/${name}\` is a file: ${there}`,
    ({ address, name, there }) => fa`\`${address}\` پوشه‌ای می‌خواهد در جایی که \`/${name}\` پرونده است: ${there}`,
  ),
  outside: entry(
    "leads out of the site: write the path from its root",
    "به بیرون از سایت می‌رسد: مسیر را از ریشهٔ سایت بنویسید",
  ),
};

/** What is at an address of the site. */
export const AT_ADDRESS = {
  home: entry("the home page", "صفحهٔ خانه"),
  edition: entry("an edition", "یک شماره"),
  editionPart: entry("a section of an edition", "بخشی از یک شماره"),
  list: entry("a list of articles", "فهرستی از نوشته‌ها"),
  tagIndex: entry("the index of tags", "نمایهٔ برچسب‌ها"),
  index: entry("an index", "یک نمایه"),
  month: entry("a month", "یک ماه"),
  year: entry("a year", "یک سال"),
  archive: entry("the archive", "بایگانی"),
  search: entry("the search", "جست‌وجو"),
  earlier: entry("an earlier address, which leads on", "نشانی پیشینی که به جای تازه می‌رساند"),
  page: entry("a page of the digest", "صفحه‌ای از نشریه"),
  feed: entry("a feed or a list of the digest", "خوراک یا فهرستی از نشریه"),
  file: entry("a file of the digest", "پرونده‌ای از نشریه"),
  pictures: entry("pictures, styles and icons", "تصویرها، شیوه‌نامه‌ها و نشان‌ها"),
  editionOrArchive: entry("an edition or an archive", "شماره یا بایگانی"),
  article: entry(
    ({ file }: { readonly file: string }) => en`the article ${file}`,
    ({ file }) => fa`نوشتهٔ ${file}`,
  ),
};
