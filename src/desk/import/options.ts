import { type Asked, declare, readArguments, wrongUse } from "../../command/flags.ts";
import { ARTICLE_FLAGS, foldersSeen } from "../place.ts";

/** What the command was told. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly articles: string;
  readonly data: string;
  readonly date?: string;
  readonly section?: string;
}

const IMPORT = declare({
  name: "import",
  words: "FILE…",
  about: `Makes article files of raw articles. A FILE is a plain text (title, lead, then the text), RSS, Atom or JSON Feed, or the http(s) address of a feed. The same input twice adds nothing; nothing is overwritten. Exports of blogs (WordPress, Blogger) are refused: they hold drafts and private posts.`,
  flags: {
    date: {
      value: "DATE",
      about:
        "the date of articles that have none: 1395-12-07 14:25, or ISO 8601; without it they become drafts, as do those whose date cannot be read",
    },
    section: { value: "ID", about: "the section of all of them, an id of sections.yaml" },
    ...ARTICLE_FLAGS,
  },
  notes: "Exit codes: 0 done, 1 an input or the data files are wrong (the other inputs are imported), 2 wrong use.",
});

/** The command's flags, or why they cannot be read, or its help. */
export type ImportArguments =
  | { readonly kind: "run"; readonly options: ImportOptions }
  | Exclude<Asked<typeof IMPORT.flags>, { readonly kind: "run" }>;

/** Reads the command's arguments. @throws {UsageError} where no digest is found */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const asked = readArguments(IMPORT, args);
  if (asked.kind !== "run") return asked;
  if (asked.words.length === 0) return wrongUse(IMPORT, "no FILE to import");
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
