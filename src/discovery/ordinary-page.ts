import { parse } from "yaml";
import type { SitePage } from "./sitemap.ts";

/**
 * Where Eleventy puts an ordinary page that an editor wrote, for the sitemap: at its `permalink`,
 * else by its file's name (`imprint.md` at `/imprint/`, `help/index.md` at `/help/`).
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
  const path = permalinkOf(source) ?? addressOf(file);
  if (typeof path !== "string" || /[{}]/u.test(path)) return undefined;
  return `/${path.replace(/^\/+/u, "")}`.replace(/(^|\/)index\.html$/u, "$1");
}

function permalinkOf(source: string): unknown {
  const yaml = /^---\r?\n([\s\S]*?)\r?\n---/u.exec(source)?.[1];
  if (yaml === undefined) return undefined;
  const data: unknown = parse(yaml);
  return typeof data === "object" && data !== null && "permalink" in data ? data.permalink : undefined;
}

function addressOf(file: string): string {
  const name = file.replace(/\.[a-z0-9]+$/u, "");
  return `/${name.replace(/(^|\/)index$/u, "")}/`.replace(/\/+/gu, "/");
}
