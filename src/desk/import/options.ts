import { parseArgs } from "node:util";
import { articleFlags } from "../place.ts";

/** What the command was told. */
export interface ImportOptions {
  readonly files: readonly string[];
  readonly articles: string;
  readonly data: string;
  readonly date?: string;
  readonly section?: string;
}

/** The command's flags, or why they cannot be read. `help` where help was asked for. */
export type ImportArguments =
  | { readonly kind: "run"; readonly options: ImportOptions }
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly message: string };

export const IMPORT_HELP = `npm run import -- FILE… [flags]

Makes article files of raw articles. A FILE is a plain text (title, lead, then the text), RSS, Atom or
JSON Feed, or the http(s) address of a feed. The same input twice adds nothing; nothing is overwritten.
Exports of blogs (WordPress, Blogger) are refused: they hold drafts and private posts.

  --articles DIR   where article files go           (src/articles)
  --data DIR       the data files                   (_data)
  --date DATE      the date of articles that have none: 1395-12-07 14:25, or ISO 8601;
                   without it they become drafts, as do those whose date cannot be read
  --section ID     the section of all of them, an id of sections.yaml
  --help           this text

Exit codes: 0 done, 1 an input or the data files are wrong (the other inputs are imported), 2 wrong use.`;

/** Reads the command's arguments. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: articleFlags(),
    });
    if (values.help) return { kind: "help" };
    if (positionals.length === 0) return { kind: "wrong", message: "no FILE to import" };
    return {
      kind: "run",
      options: {
        files: positionals,
        articles: values.articles,
        data: values.data,
        ...(values.date === undefined ? {} : { date: values.date }),
        ...(values.section === undefined ? {} : { section: values.section }),
      },
    };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "wrong", message: error.message };
    throw error;
  }
}
