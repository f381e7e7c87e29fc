import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { checkYamlValue } from "../../content/check.ts";
import { entryMeant, type NamedEntry } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { siteSchema, tagsSchema } from "../../content/site-schema.ts";
import { authorsSchema, sectionsSchema, sourcesSchema, threadsSchema } from "../../content/topic-files.ts";
import { readYaml } from "../../content/yaml.ts";
import { NEW } from "../../words/desk.ts";
import { IMPORT } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";

/** What an import needs of the editor's data files, and the texts of those it adds to. */
export interface DeskData {
  readonly zone: string;
  /** How many days a candidate stays in the inbox. */
  readonly inboxDays: number;
  /** How many words an article may take from its source. */
  readonly quoteLimit?: number | undefined;
  readonly sectionIds: readonly string[];
  /** Sections as an editor may name them, in the order of their file. */
  readonly sections: readonly NamedEntry[];
  readonly threadIds: readonly string[];
  readonly sources: z.infer<typeof sourcesSchema>;
  readonly authors: z.infer<typeof authorsSchema>;
  readonly tags: z.infer<typeof tagsSchema>;
  readonly sourcesText: string;
  readonly authorsText: string;
  readonly tagsText: string;
}

export type DeskDataReading =
  | { readonly ok: true; readonly data: DeskData }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads `site`, `sections`, `threads`, `sources`, `authors` and `tags` of a data folder; a list that is not there is empty, `site.yaml` must be.
 * @param folder as the editor named it
 */
export function readDeskData(folder: string): DeskDataReading {
  const problems: Problem[] = [];
  const texts = new Map(
    ["site.yaml", "sections.yaml", "threads.yaml", "sources.yaml", "authors.yaml", "tags.yaml"].map((name) => [
      name,
      textOf(join(folder, name)),
    ]),
  );
  const check = <T>(name: string, schema: z.ZodType<T>, empty: unknown): T | undefined => {
    const file = join(folder, name);
    const text = texts.get(name);
    if (text === undefined && name === "site.yaml") {
      problems.push({ severity: "error", file, message: IMPORT.isMissing, fix: IMPORT.nameData });
      return undefined;
    }
    const yaml = readYaml(text ?? "");
    if (!yaml.ok) {
      const { ok: _, ...said } = yaml;
      problems.push({ severity: "error", file, ...said });
      return undefined;
    }
    const checked = checkYamlValue(schema, yaml.value || empty, { file, yaml: text ?? "", firstLine: 1 });
    if (checked.ok) return checked.value;
    problems.push(...checked.problems);
    return undefined;
  };
  const site = check("site.yaml", siteSchema, {});
  const sections = check("sections.yaml", sectionsSchema, []);
  const threads = check("threads.yaml", threadsSchema, []);
  const sources = check("sources.yaml", sourcesSchema, []);
  const authors = check("authors.yaml", authorsSchema, []);
  const tags = check("tags.yaml", tagsSchema, []);
  if (
    site === undefined ||
    sections === undefined ||
    threads === undefined ||
    sources === undefined ||
    authors === undefined ||
    tags === undefined
  ) {
    return { ok: false, problems };
  }
  return {
    ok: true,
    data: {
      zone: site.timezone,
      inboxDays: site.inbox_days,
      quoteLimit: site.quote_limit,
      sectionIds: sections.map((section) => section.id),
      sections: sections.map(({ id, title }) => ({ id, name: title })),
      threadIds: threads.map((thread) => thread.id),
      sources,
      authors,
      tags,
      authorsText: texts.get("authors.yaml") ?? "",
      sourcesText: texts.get("sources.yaml") ?? "",
      tagsText: texts.get("tags.yaml") ?? "",
    },
  };
}

/** What is wrong with a section that an editor named; undefined where the digest has it, or none was named. */
export function wrongSection({ sectionIds, sections }: DeskData, section: string | undefined): Message | undefined {
  if (section === undefined || sectionIds.includes(section)) return undefined;
  const near = entryMeant(section, sections) ?? NEW.oneOf({ ids: sectionIds });
  return NEW.noSection({ section, near });
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
