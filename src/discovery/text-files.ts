import { uri } from "../content/links.ts";
import type { Digest } from "../digest/digest.ts";
import { href } from "../digest/paths.ts";
import { type NameRow, tagNames } from "../digest/tag-index.ts";
import type { PageEntry } from "../digest/views.ts";
import { HUMANS, MANIFEST, NEWS_SITEMAP, ownAddress } from "../site/addresses.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { textsOf } from "../site/texts.ts";
import { type RedirectsView, redirectLines } from "./redirects-file.ts";

/** A small file for machines: of the site, at its root, or of a list that is spread over pages, for its filter. */
export type TextFileView =
  | { readonly kind: "robots"; readonly news: boolean }
  | { readonly kind: "manifest" }
  | { readonly kind: "humans" }
  | { readonly kind: "names"; readonly rows: readonly NameRow[] }
  | RedirectsView;

/** The small files but `_redirects`. */
export function textFilesOf(digest: Digest): readonly PageEntry<TextFileView>[] {
  return [
    { path: "/robots.txt", view: { kind: "robots", news: digest.articles.length > 0 } },
    { path: MANIFEST, view: { kind: "manifest" } },
    { path: HUMANS, view: { kind: "humans" } },
    ...tagNames(digest.tags).map(({ path, rows }) => ({ path, view: { kind: "names" as const, rows } })),
  ];
}

/** A small file in its own format. */
export function renderTextFile(view: TextFileView, shell: Shell): string {
  switch (view.kind) {
    case "robots":
      return robots(view.news, shell);
    case "manifest":
      return manifest(shell);
    case "humans":
      return humans(shell);
    case "names":
      return names(view.rows, shell);
    case "redirects":
      return redirectLines(view, shell.site);
  }
}

/** A row a line, as `<ListFilter>` reads it: `["نوروز","nowruz/","(۱۲)","عید نوروز"]`. */
function names(rows: readonly NameRow[], shell: Shell): string {
  const t = textsOf(shell);
  const lines = rows.map(({ name, href, count, also }) => JSON.stringify([name, href, t("count", { count }), ...also]));
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** @see https://www.rfc-editor.org/rfc/rfc9309 */
function robots(news: boolean, { site }: Shell): string {
  const maps = ["/sitemap.xml", ...(news ? [NEWS_SITEMAP] : [])];
  return `User-agent: *\nDisallow:\n\n${maps.map((path) => `Sitemap: ${ownAddress(site, path)}\n`).join("")}`;
}

/** @see https://humanstxt.org/ */
function humans({ site }: Shell): string {
  const people = site.authors.map(
    ({ name, url }) => `${cleanLine(name)}\n${url === undefined ? "" : `Site: ${url}\n`}`,
  );
  const contact = site.commentAddress === undefined ? "" : `Contact: ${site.commentAddress.replace(/^mailto:/u, "")}\n`;
  return [
    `/* TEAM */\n${cleanLine(site.publisher ?? site.title)}\n${contact}${people.join("")}`,
    `/* SITE */\n${ownAddress(site, "/")}\nLanguage: ${site.language}\nSoftware: Gozide\n`,
  ].join("\n");
}

/** @see https://www.w3.org/TR/appmanifest/ */
function manifest({ site, assets }: Shell): string {
  const start = uri(href(site.pathPrefix, "/"));
  const icon = (name: string, type: string, sizes: string, purpose?: string) => {
    const src = assets[name];
    return src === undefined
      ? []
      : [{ src: uri(href(site.pathPrefix, src)), type, sizes, ...(purpose === undefined ? {} : { purpose }) }];
  };
  const content = {
    id: start,
    name: cleanLine(site.title),
    short_name: cleanLine(site.title),
    description: cleanLine(site.description),
    lang: "fa",
    dir: "rtl",
    start_url: start,
    scope: start,
    display: "minimal-ui",
    background_color: "#fffefb",
    theme_color: "#fffefb",
    icons: [
      ...icon("icons/gozide.svg", "image/svg+xml", "any"),
      ...icon("icons/gozide-192.png", "image/png", "192x192"),
      ...icon("icons/gozide-512.png", "image/png", "512x512"),
      ...icon("icons/gozide-maskable.png", "image/png", "512x512", "maskable"),
    ],
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}
