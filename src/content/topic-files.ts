import * as z from "zod";
import { SETTINGS } from "../words/fields.ts";
import { MEANINGS } from "../words/meanings.ts";
import { ENTRIES } from "../words/registers.ts";
import type { Registers } from "./article.ts";
import { assetAddress, type MeasureAsset } from "./asset-picture.ts";
import type { DataReader } from "./data-reader.ts";
import { described, type EntryFile, type EntryKind, entryFile, topicFile } from "./entry-file.ts";
import { address, identifier, line, listOf } from "./fields.ts";
import { meaning } from "./meaning.ts";
import { optional } from "./optional.ts";

/*
 * How each kind of topic is written in its data file. Of tags, which articles call by their labels and not by an `id`,
 * `tags.ts` says it. What follows from there on is in `digest/topics.ts`.
 */

/** The `id` by which articles name an entry. */
function entryId() {
  return meaning(identifier(), MEANINGS.entryId);
}

/** `_data/sections.yaml`, in the order in which sections are shown. */
export const sectionsSchema = z.array(
  z.strictObject({
    id: entryId(),
    title: meaning(line(), MEANINGS.shownName),
    description: line().optional().describe("What the section holds; shown on its page."),
  }),
);

/** `_data/sources.yaml`. */
export const sourcesSchema = z.array(
  z.strictObject({
    id: entryId(),
    name: meaning(line(), MEANINGS.shownName),
    url: address().optional().describe("The source's own site."),
    feeds: listOf(address())
      .optional()
      .describe(
        "The addresses of its feeds (RSS, Atom, JSON Feed), which `gozide gather` reads. Readers do not see them.",
      ),
    description: line().optional().describe("Who it is; shown on its page."),
  }),
);

/** `_data/threads.yaml`. */
export const threadsSchema = z.array(
  z.strictObject({
    id: entryId(),
    title: meaning(line(), MEANINGS.shownName),
    description: line().optional().describe("What the story is; shown on its page."),
  }),
);

/** `_data/authors.yaml`. */
export const authorsSchema = z.array(
  z.strictObject({
    id: entryId(),
    name: meaning(line(), MEANINGS.shownName),
    kind: z
      .enum(["person", "organisation"])
      .default("person")
      .describe("`person`, or `organisation` for a desk, an editorial office or an office."),
    url: address().optional().describe("The author's own site or page."),
    role: line().optional().describe("What the author is: «خبرنگار اقتصاد»; shown below the name on the page."),
    picture: assetAddress(SETTINGS.portraitFile).optional().describe("A picture of the author below `/assets/`."),
    description: line().optional().describe("Who it is, in a sentence or two; shown on the page."),
  }),
);

const titled = z.array(z.object({ id: z.string(), title: z.string().catch("") }));
const named = z.array(z.object({ id: z.string(), name: z.string().catch("") }));

/** The data files by kind. */
export const ENTRY_FILES: { readonly [Kind in EntryKind]: EntryFile<Kind> } = {
  sections: entryFile("sections", {
    one: ENTRIES.section,
    schema: sectionsSchema,
    nameOf: ({ title }) => title,
    entryOf: described,
    sure: titled,
  }),
  sources: entryFile("sources", {
    one: ENTRIES.source,
    schema: sourcesSchema,
    nameOf: ({ name }) => name,
    entryOf: ({ url, feeds: _, ...row }) => ({ ...described(row), ...optional("url", url) }),
    sure: named,
  }),
  threads: entryFile("threads", {
    one: ENTRIES.thread,
    schema: threadsSchema,
    nameOf: ({ title }) => title,
    entryOf: described,
    sure: titled,
  }),
  authors: entryFile("authors", {
    one: ENTRIES.author,
    schema: authorsSchema,
    pictured: true,
    nameOf: ({ name }) => name,
    entryOf: ({ url, role, picture, ...row }, see) => ({
      ...described(row),
      ...optional("url", url),
      ...optional("role", role),
      ...optional("picture", see(picture, "picture")),
    }),
    sure: z.array(
      z.object({
        id: z.string(),
        name: z.string().catch(""),
        kind: z.enum(["person", "organisation"]).catch("person"),
      }),
    ),
  }),
};

/** The entries of all kinds; undefined where a file could not be read. */
export type ReadEntries = { readonly [Kind in EntryKind]: Registers[Kind] | undefined };

/** Reads the entries of all kinds. */
export function readEntries(reader: DataReader, measure: MeasureAsset): ReadEntries {
  return {
    sections: ENTRY_FILES.sections.read(reader, measure),
    sources: ENTRY_FILES.sources.read(reader, measure),
    threads: ENTRY_FILES.threads.read(reader, measure),
    authors: ENTRY_FILES.authors.read(reader, measure),
  };
}

/** The entries, where all files could be read. */
export function wholeEntries(entries: ReadEntries): Pick<Registers, EntryKind> | undefined {
  const { sections, sources, threads, authors } = entries;
  return sections && sources && threads && authors && { sections, sources, threads, authors };
}

/** What is sure of the entries, whatever else is wrong; a kind of which not every entry has an id is absent. */
export function sureEntries(reader: DataReader): Partial<Pick<Registers, EntryKind>> {
  const sure = <Kind extends EntryKind>(kind: Kind) =>
    ENTRY_FILES[kind].sure.safeParse(reader.valueOf(topicFile(kind))).data;
  return {
    ...optional("sections", sure("sections")),
    ...optional("sources", sure("sources")),
    ...optional("threads", sure("threads")),
    ...optional("authors", sure("authors")),
  };
}
