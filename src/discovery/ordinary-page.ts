import { parse } from "yaml";
import { slugify } from "../persian/slug.ts";
import type { SitePage } from "./sitemap.ts";

/**
 * Where an ordinary page that an editor wrote is, for the sitemap: at its `permalink`, else by its file's name.
 * @param file relative to the folder of such pages, with `/` on every system
 * @param source the file's text
 * @returns undefined for a page that is not written (`permalink: false`), that is not HTML, or whose permalink is itself
 * a template, which only Eleventy can tell
 * @see https://www.11ty.dev/docs/permalinks/
 */
export function ordinaryPage(file: string, source: string): SitePage | undefined {
  const address = writtenAddress(file, source);
  return address?.endsWith("/") || address?.endsWith(".html") ? { path: address } : undefined;
}

/**
 * The address of a page or file that an editor wrote, `/data.json` too.
 * @returns undefined for one that is not written, and one whose permalink is itself a template
 */
export function writtenAddress(file: string, source: string): string | undefined {
  const permalink = permalinkOf(source) ?? "";
  const path = permalink === "" ? addressByName(file) : permalink;
  // Of Markdown nothing is computed.
  if (typeof path !== "string" || (/[{}]/u.test(path) && !file.endsWith(".md"))) return undefined;
  return `/${path.replace(/^\/+/u, "")}`.replace(/(^|\/)index\.html$/u, "$1");
}

function permalinkOf(source: string): unknown {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(source)?.[1];
  if (yaml === undefined) return undefined;
  const data: unknown = parse(yaml);
  return typeof data === "object" && data !== null && "permalink" in data ? data.permalink : undefined;
}

/** What every server and file system takes as it is. */
const PLAIN_NAME = /^[\w.~-]+$/u;

/**
 * Where a page is by its file's name: `imprint.md` at `/imprint/`, `help/index.md` and `help/help.md` at `/help/`, as
 * Eleventy has it; `about us.md` at `/about-us/`: a name that is not all Latin letters, digits and `- _ . ~` gets a
 * slug as an article's does.
 */
export function addressByName(file: string): string {
  const parts = file.replace(/\.[a-z0-9]+$/u, "").split("/");
  const last = parts.at(-1);
  if (last === "index" || (last !== undefined && last === parts.at(-2))) parts.pop();
  return ["", ...parts.map(partOf), ""].join("/").replace(/\/+/gu, "/");
}

function partOf(name: string): string {
  return PLAIN_NAME.test(name) ? name : slugify(name) || name.normalize("NFC");
}
