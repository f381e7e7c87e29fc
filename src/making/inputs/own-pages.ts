import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { checkYamlValue } from "../../content/check.ts";
import { frontMatterFault, frontMatterValue, splitFrontMatter } from "../../content/front-matter.ts";
import { lineAt } from "../../content/line-at.ts";
import type { Problem } from "../../content/problem.ts";
import { holdsPrototype, lineOfPath } from "../../content/yaml.ts";
import { addressByName, ordinaryPage, writtenAddress } from "../../discovery/ordinary-page.ts";
import type { SitePage } from "../../discovery/sitemap.ts";
import { latinDigits } from "../../persian/digits.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import { plainName } from "../code/drawn-pages.ts";
import type { DrawnPage } from "../code/load-drawn-pages.ts";
import type { BuildOptions } from "../options.ts";
import type { Surroundings } from "./beside.ts";
import { unreadable } from "./content.ts";
import type { Offered } from "./media.ts";
import { readPageBody } from "./page-pictures.ts";
import { isDrawnPage, isOrdinaryPage } from "./pages-folder.ts";
import { listFiles } from "./scan.ts";
import { shownPath } from "./shown-path.ts";
import { templateTextProblems } from "./template-text.ts";

/** A page of an editor's own, as it is before Eleventy renders it. */
export interface OwnPage {
  /** The file by its full path. */
  readonly source: string;
  /** The file as messages name it. */
  readonly file: string;
  /** The file's text. */
  readonly text: string;
  /** Where it is to be, from the site's root; undefined where nothing is written or only Eleventy can tell. */
  readonly address: string | undefined;
  /** The pictures that it shows, and the files that it offers. */
  readonly offered: Offered;
}

/** What was read of an editor's own pages. */
export interface OwnPagesRead {
  readonly own: readonly OwnPage[];
  /** Those that are pages of HTML, for the sitemap. */
  readonly pages: readonly SitePage[];
  readonly problems: readonly Problem[];
}

/**
 * Reads where an editor's own pages are, and which pictures they show; Eleventy renders them.
 * @param surroundings what is known of what is beside them
 * @param drawn those in JSX, by their files below the folder of pages
 */
export function loadPages(
  { pages: folder, drafts }: BuildOptions,
  surroundings: Surroundings,
  started: string,
  drawn: ReadonlyMap<string, DrawnPage> = new Map(),
): OwnPagesRead {
  const shown = shownPath(folder, started);
  const own: OwnPage[] = [];
  const pages: SitePage[] = [];
  const problems: Problem[] = [];
  for (const [name, [size]] of listFiles(folder, isOrdinaryPage)) {
    const file = `${shown}/${name}`;
    const faults = unreadable(folder, name, size, shown);
    if (faults.length > 0) {
      problems.push(...faults);
      continue;
    }
    const source = path.join(folder, name);
    const text = readFileSync(source, "utf8");
    const parts = splitFrontMatter(text);
    const unseen = parts === undefined ? frontMatterFault(text) : undefined;
    if (unseen !== undefined) {
      problems.push({ severity: "error", file, ...unseen });
      continue;
    }
    const fields = parts === undefined ? undefined : frontMatterValue(parts);
    if (fields?.ok === false) {
      const { ok: _, ...said } = fields;
      problems.push({ severity: "error", file, ...said });
      continue;
    }
    if (parts !== undefined && holdsPrototype(fields?.value)) {
      const place = { file, yaml: parts.yaml, firstLine: parts.yamlLine };
      problems.push(...checkYamlValue(z.unknown(), fields?.value, place).problems);
      continue;
    }
    if (parts !== undefined && hasArticleDate(fields?.value)) {
      const line = parts.yamlLine - 1 + lineOfPath(parts.yaml, ["date"]);
      const { noDate: message, removeDate: fix } = OWN_PAGES;
      problems.push({ severity: "error", file, line, field: "date", message, fix });
      continue;
    }
    if (isDraft(fields?.value) && !drafts) continue;
    const body = readPageBody({ name, file, text }, overrideOf(fields?.value), { pages: folder, ...surroundings });
    problems.push(...body.problems);
    const address = writtenAddress(name, text);
    if (!name.endsWith(".md") && isHtml(address)) problems.push(...templateTextProblems({ name, file, text }));
    own.push({ source, file, text, address, offered: body.offered });
    const page = ordinaryPage(name, text);
    if (page !== undefined) pages.push(page);
  }
  for (const [name] of listFiles(folder, isDrawnPage)) {
    const page = drawn.get(name);
    if (page === undefined || (page.data.draft === true && !drafts)) continue;
    const file = `${shown}/${name}`;
    const source = path.join(folder, name);
    const text = readFileSync(source, "utf8");
    const body = readPageBody({ name, file, text }, undefined, { pages: folder, ...surroundings });
    problems.push(...body.problems);
    const address = addressOf(name, page);
    own.push({ source, file, text, address, offered: body.offered });
    if (isHtml(address) && address !== undefined) pages.push({ path: address });
  }
  return { own, pages, problems };
}

/** Where a page in JSX is to be, from the site's root; undefined for one that is not written. */
export function addressOf(name: string, { data }: DrawnPage): string | undefined {
  const { permalink = "" } = data;
  if (permalink === false) return undefined;
  const address = permalink === "" ? addressByName(plainName(name)) : permalink;
  return `/${address.replace(/^\/+/u, "")}`.replace(/(^|\/)index\.html$/u, "$1");
}

/** Whether a page is one of HTML, as far as its address can be told. */
function isHtml(address: string | undefined): boolean {
  return address === undefined || /\/$|\.html?$/iu.test(address);
}

/** Where a page's front matter has a field; the file alone where it has none. */
export function placeOfField({ file, text }: OwnPage, field: string): Pick<Problem, "file" | "line" | "field"> {
  if (isDrawnPage(file)) {
    const at = new RegExp(`^.*\\b${field}["']?\\s*:`, "mu").exec(text);
    return at === null ? { file } : { file, line: lineAt(text, at.index), field };
  }
  const parts = splitFrontMatter(text);
  if (parts === undefined || !new RegExp(`^${field}\\s*:`, "mu").test(parts.yaml)) return { file };
  return { file, line: parts.yamlLine - 1 + lineOfPath(parts.yaml, [field]), field };
}

/** Whether front matter (of texts), or the data of a page, says that it is not to be published yet. */
export function isDraft(fields: unknown): boolean {
  return typeof fields === "object" && fields !== null && "draft" in fields && String(fields.draft) === "true";
}

/** A Jalali date that Eleventy, which dates pages by itself, does not take: with a time, or with slashes. */
const ARTICLE_DATE = /^\s*1[2-4]\d\d(?:\/|-\d{1,2}-\d{1,2}[ T]+\d)/u;

/** Has front matter (of texts) a date as articles have it? */
function hasArticleDate(fields: unknown): boolean {
  if (typeof fields !== "object" || fields === null || !("date" in fields)) return false;
  return ARTICLE_DATE.test(latinDigits(String(fields.date)));
}

/** The template language that front matter, or the data of a page, asks for. */
export function overrideOf(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null || !("templateEngineOverride" in fields)) return undefined;
  const { templateEngineOverride: override } = fields;
  return override === null || override === "" ? undefined : override;
}
