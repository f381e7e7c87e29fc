import { readFileSync } from "node:fs";
import path from "node:path";
import { frontMatterValue, splitFrontMatter } from "../../content/front-matter.ts";
import type { Problem } from "../../content/problem.ts";
import { type ReadingRules, readBody } from "../../content/read-body.ts";
import { lineOfPath } from "../../content/yaml.ts";
import { ordinaryPage, writtenAddress } from "../../discovery/ordinary-page.ts";
import type { SitePage } from "../../discovery/sitemap.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import type { BuildOptions } from "../options.ts";
import { unreadable } from "./content.ts";
import { isOrdinaryPage } from "./pages-folder.ts";
import { listFiles } from "./scan.ts";
import { shownPath } from "./shown-path.ts";

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
}

/** What was read of an editor's own pages. */
export interface OwnPagesRead {
  readonly own: readonly OwnPage[];
  /** Those that are pages of HTML, for the sitemap. */
  readonly pages: readonly SitePage[];
  readonly problems: readonly Problem[];
}

/** Reads where an editor's own pages are; Eleventy renders them. */
export function loadPages({ pages: folder, drafts }: BuildOptions, started: string): OwnPagesRead {
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
    const fields = parts === undefined ? undefined : frontMatterValue(parts);
    if (fields?.ok === false) {
      const { ok: _, ...said } = fields;
      problems.push({ severity: "error", file, ...said });
      continue;
    }
    if (isDraft(fields?.value) && !drafts) continue;
    problems.push(...textProblems(name, file, text, fields?.value));
    own.push({ source, file, text, address: writtenAddress(name, text) });
    const page = ordinaryPage(name, text);
    if (page !== undefined) pages.push(page);
  }
  return { own, pages, problems };
}

/** Where a page's front matter has a field; the file alone where it has none. */
export function placeOfField({ file, text }: OwnPage, field: string): Pick<Problem, "file" | "line" | "field"> {
  const parts = splitFrontMatter(text);
  if (parts === undefined || !new RegExp(`^${field}\\s*:`, "mu").test(parts.yaml)) return { file };
  return { file, line: parts.yamlLine - 1 + lineOfPath(parts.yaml, [field]), field };
}

/** Whether front matter (of texts), or the data of a page, says that it is not to be published yet. */
export function isDraft(fields: unknown): boolean {
  return typeof fields === "object" && fields !== null && "draft" in fields && String(fields.draft) === "true";
}

/** Own pages show no raw HTML, and read no dates. */
const RULES: ReadingRules = { timezone: "UTC", language: "fa-IR", otherCalendar: "off", allowedElements: [] };

/** What Markdown is not shown as it is written; a page of a template language is only known once it is rendered. */
function textProblems(name: string, file: string, text: string, fields: unknown): readonly Problem[] {
  const templated = typeof fields === "object" && fields !== null && "templateEngineOverride" in fields;
  if (!name.endsWith(".md") || templated) return [];
  const parts = splitFrontMatter(text);
  const source = {
    file,
    markdown: (parts?.body ?? text).normalize("NFC"),
    firstLine: parts?.bodyLine ?? 1,
    referenceMoment: momentFromInstant(0, RULES.timezone),
  };
  const pictures: Problem[] = [];
  const { problems } = readBody(source, RULES, (src, line) => {
    const message = `\`${src}\`: Markdown of an own page shows no pictures`;
    const fix = "put it into src/assets and show it in a Nunjucks page, by `<img>` with width, height and alt";
    pictures.push({ severity: "warning", file, line, message, fix });
    return undefined;
  });
  return [...problems, ...pictures];
}
