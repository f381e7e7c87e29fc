import { decimal, en, entry, fa } from "./entry.ts";

interface Reached {
  readonly host: string;
  readonly found: number;
  readonly most: number;
}

interface ReachedBy extends Reached {
  readonly file: string;
}

/** What of a site comes near to what its host takes. */
export const HOST_LIMITS = {
  files: entry(
    ({ host, found, most }: Reached) => en`the site has ${found} files; ${host} takes ${most}`,
    ({ host, found, most }) => fa`سایت ${found} پرونده دارد؛ ${host} تا ${most} می‌پذیرد`,
  ),
  filesAndFolders: entry(
    ({ host, found, most }: Reached) => en`the site has ${found} files and folders; ${host} takes ${most}`,
    ({ host, found, most }) => fa`سایت ${found} پرونده و پوشه دارد؛ ${host} تا ${most} می‌پذیرد`,
  ),
  bytes: entry(
    ({ host, found, most }: Reached) =>
      en`the site has ${megabytes(found)} megabytes; ${host} takes ${megabytes(most)}`,
    ({ host, found, most }) =>
      fa`حجم سایت ${Math.round(found / 1_000_000)} مگابایت است؛ ${host} تا ${Math.round(most / 1_000_000)} می‌پذیرد`,
  ),
  fileBytes: entry(
    ({ host, file, found, most }: ReachedBy) =>
      en`${file} has ${megabytes(found)} megabytes; ${host} takes ${megabytes(most)} a file`,
    ({ host, file, found, most }) =>
      fa`حجم ${file} ${decimal(found / 1_000_000, 1)} مگابایت است؛ ${host} برای هر پرونده تا ${decimal(most / 1_000_000, 1)} می‌پذیرد`,
  ),
  redirects: entry(
    ({ host, found, most }: Reached) => en`_redirects has ${found} lines; ${host} reads ${most}`,
    ({ host, found, most }) => fa`\`_redirects\` ${found} خط دارد؛ ${host} تا ${most} خط را می‌خواند`,
  ),
  fewerFiles: entry(
    "raise `tag_page_min`; leave kinds out of `feeds`, or formats out of `feed_formats`; write `gregorian_archive: no` below `features`, or `share_images: no` (docs/publishing.md)",
    "`tag_page_min` را بالا ببرید؛ از `feeds` یا `feed_formats` بکاهید؛ زیر `features` بنویسید `gregorian_archive: no`، یا بنویسید `share_images: no` (`docs/publishing.md`)",
  ),
  fewerBytes: entry(
    "make pictures smaller; leave kinds out of `feeds`, or formats out of `feed_formats`; or write `share_images: no` (docs/publishing.md)",
    "تصویرها را کوچک‌تر کنید؛ از `feeds` یا `feed_formats` بکاهید؛ یا بنویسید `share_images: no` (`docs/publishing.md`)",
  ),
  smallerFile: entry(
    "make it smaller, or publish it elsewhere and link to it",
    "آن را کوچک‌تر کنید، یا جای دیگری بگذارید و به آن پیوند دهید",
  ),
  fewerRedirects: entry(
    "drop `aliases` and `former_slugs` that nobody follows any more; what is over the limit still has its page that leads on",
    "`aliases` و `former_slugs` را که دیگر کسی دنبال نمی‌کند بردارید؛ آنچه از حد بیرون است صفحهٔ خودش را دارد که خواننده را می‌برد",
  ),
};

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 100_000_000 ? 1 : 0);
}
