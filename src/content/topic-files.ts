import { z } from "zod";
import type { Registers, TopicKind, Topics } from "./article.ts";
import { type AssetPicture, assetPicture, type MeasureAsset } from "./asset-picture.ts";
import type { DataReader } from "./data-reader.ts";
import { optional } from "./optional.ts";
import { authorsSchema, sectionsSchema, sourcesSchema, threadsSchema } from "./topic-schemas.ts";

/*
 * How each kind of topic is written in its data file. Of tags, which articles call by their labels and not by an `id`,
 * `tags.ts` says it. What follows from there on is in `digest/topics.ts`.
 */

/** A kind of topic whose entries articles call by an `id`. */
export type EntryKind = Exclude<TopicKind, "tags">;

/** Looks at a picture of the assets folder that a row of the file names in a field. */
type SeePicture = (address: string | undefined, field: string) => AssetPicture | undefined;

/** What differs from one data file to the next. */
interface FileRules<Kind extends EntryKind, Row> {
  /** What one entry is called in messages. */
  readonly one: string;
  readonly schema: z.ZodType<Row[]>;
  /** Whether a digest may do without the file. */
  readonly mayBeAbsent: boolean;
  readonly nameOf: (entry: Topics[Kind]) => string;
  readonly entryOf: (row: Row, see: SeePicture) => Topics[Kind];
  /** What is sure of a file with faults: entries that have an id. */
  readonly sure: z.ZodType<readonly Topics[Kind][]>;
}

/** A data file of a kind. */
interface EntryFile<Kind extends EntryKind> extends Omit<FileRules<Kind, never>, "schema" | "entryOf" | "mayBeAbsent"> {
  readonly schema: z.ZodType;
  /** The file's entries; undefined where it does not fit its schema. */
  readonly read: (reader: DataReader, measure: MeasureAsset) => readonly Topics[Kind][] | undefined;
}

const titled = z.array(z.object({ id: z.string(), title: z.string().catch("") }));
const named = z.array(z.object({ id: z.string(), name: z.string().catch("") }));

/** The data files by kind. */
export const ENTRY_FILES: { readonly [Kind in EntryKind]: EntryFile<Kind> } = {
  sections: entryFile("sections", {
    one: "section",
    schema: sectionsSchema,
    mayBeAbsent: false,
    nameOf: ({ title }) => title,
    entryOf: described,
    sure: titled,
  }),
  sources: entryFile("sources", {
    one: "source",
    schema: sourcesSchema,
    mayBeAbsent: false,
    nameOf: ({ name }) => name,
    entryOf: ({ url, ...row }) => ({ ...described(row), ...optional("url", url) }),
    sure: named,
  }),
  threads: entryFile("threads", {
    one: "thread",
    schema: threadsSchema,
    mayBeAbsent: false,
    nameOf: ({ title }) => title,
    entryOf: described,
    sure: titled,
  }),
  authors: entryFile("authors", {
    one: "author",
    schema: authorsSchema,
    mayBeAbsent: true,
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

/** The data file of a kind: `sections.yaml`. */
export function topicFile(kind: TopicKind): string {
  return `${kind}.yaml`;
}

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

function entryFile<Kind extends EntryKind, Row>(kind: Kind, rules: FileRules<Kind, Row>): EntryFile<Kind> {
  const { mayBeAbsent, schema, entryOf, ...said } = rules;
  const name = topicFile(kind);
  return {
    ...said,
    schema,
    read: (reader, measure) => {
      const entries = reader
        .read(name, schema, mayBeAbsent ? [] : undefined)
        ?.map((row, index) =>
          entryOf(row, (address, field) =>
            address === undefined ? undefined : assetPicture(address, reader, name, [index, field], measure),
          ),
        );
      const ids = entries?.map(({ id }) => id) ?? [];
      reader.requireUnique(name, ids, "id");
      return entries;
    },
  };
}

/** A row without a description that it does not have. */
function described<T extends { readonly description?: string | undefined }>({
  description,
  ...row
}: T): Omit<T, "description"> & { readonly description?: string } {
  return { ...row, ...optional("description", description) };
}
