import * as z from "zod";
import type { Message } from "../words/message.ts";
import type { TopicKind, Topics } from "./article.ts";
import { ASSET_ADDRESS, type AssetPicture, assetPicture, type MeasureAsset } from "./asset-picture.ts";
import type { DataReader } from "./data-reader.ts";
import { optional } from "./optional.ts";

/** A kind of topic whose entries articles call by an `id`. */
export type EntryKind = Exclude<TopicKind, "tags">;

/** Looks at a picture of the assets folder that a row of the file names in a field. */
type SeePicture = (address: string | undefined, field: string) => AssetPicture | undefined;

/** What differs from one data file to the next. */
interface FileRules<Kind extends EntryKind, Row> {
  /** What one entry is called in messages. */
  readonly one: Message;
  readonly schema: z.ZodType<Row[]>;
  readonly nameOf: (entry: Topics[Kind]) => string;
  readonly entryOf: (row: Row, see: SeePicture) => Topics[Kind];
  /** Whether a row may have a `picture`. */
  readonly pictured?: boolean;
  /** What is sure of a file with faults: entries that have an id. */
  readonly sure: z.ZodType<readonly Topics[Kind][]>;
}

/** A data file of a kind. */
export interface EntryFile<Kind extends EntryKind>
  extends Omit<FileRules<Kind, never>, "schema" | "entryOf" | "pictured"> {
  readonly schema: z.ZodType;
  /** The file's entries; undefined where it does not fit its schema. */
  readonly read: (reader: DataReader, measure: MeasureAsset) => readonly Topics[Kind][] | undefined;
}

/** The data file of a kind: `sections.yaml`. */
export function topicFile(kind: TopicKind): string {
  return `${kind}.yaml`;
}

/** What is looked at in the rows of a file with faults. */
const sureRow = z.object({
  id: z.string().optional().catch(undefined),
  picture: z.string().regex(ASSET_ADDRESS).optional().catch(undefined),
});

/** The data file of a kind by its rules. */
export function entryFile<Kind extends EntryKind, Row>(kind: Kind, rules: FileRules<Kind, Row>): EntryFile<Kind> {
  const { schema, entryOf, pictured = false, ...said } = rules;
  const name = topicFile(kind);
  return {
    ...said,
    schema,
    read: (reader, measure) => {
      const see = (address: string | undefined, index: number, field: string) =>
        address === undefined ? undefined : assetPicture(address, reader, name, [index, field], measure);
      const rows = reader.read(name, schema, []);
      const entries = rows?.map((row, index) => entryOf(row, (address, field) => see(address, index, field)));
      const sure = entries === undefined ? reader.rowsOf(name, sureRow) : [];
      if (pictured) for (const [index, row] of sure.entries()) see(row?.picture, index, "picture");
      reader.requireUnique(name, entries?.map(({ id }) => id) ?? sure.map((row) => row?.id), "id");
      return entries;
    },
  };
}

/** A row without a description that it does not have. */
export function described<T extends { readonly description?: string | undefined }>({
  description,
  ...row
}: T): Omit<T, "description"> & { readonly description?: string } {
  return { ...row, ...optional("description", description) };
}
