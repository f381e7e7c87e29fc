import { type Asked, declare, readArguments, wrongUse } from "../../command/flags.ts";
import { IMPORT } from "../../words/import.ts";
import { ARTICLE_FLAGS, foldersSeen } from "../place.ts";

/** What the command was told. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly articles: string;
  readonly data: string;
  readonly date?: string;
  readonly section?: string;
}

const IMPORT_FLAGS = declare({
  name: "import",
  words: "FILE…",
  about: IMPORT.about,
  flags: {
    date: { value: "DATE", about: IMPORT.date },
    section: { value: "ID", about: IMPORT.section },
    ...ARTICLE_FLAGS,
  },
  notes: IMPORT.notes,
});

/** The command's flags, or why they cannot be read, or its help. */
export type ImportArguments =
  | { readonly kind: "run"; readonly options: ImportOptions }
  | Exclude<Asked<typeof IMPORT_FLAGS.flags>, { readonly kind: "run" }>;

/** Reads the command's arguments. @throws {UsageError} where no digest is found */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const asked = readArguments(IMPORT_FLAGS, args);
  if (asked.kind !== "run") return asked;
  if (asked.words.length === 0) return wrongUse(IMPORT_FLAGS, IMPORT.noFile);
  const { date, section } = asked.values;
  const folder = foldersSeen(asked.values);
  return {
    kind: "run",
    options: {
      files: asked.words,
      articles: folder("articles"),
      data: folder("data"),
      ...(date === undefined ? {} : { date }),
      ...(section === undefined ? {} : { section }),
    },
  };
}
