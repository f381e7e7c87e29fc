import type { Article } from "../../content/article.ts";
import { fileAsFolder, nameEverywhere, unportable } from "../../content/portable-name.ts";
import { firstOf, type Problem } from "../../content/problem.ts";
import type { LocateField } from "../../content/references.ts";
import { aliasPath } from "../../digest/aliases.ts";
import { filePath } from "../../site/template.ts";
import type { Message } from "../../words/message.ts";
import { SITE_FILES } from "../../words/site-files.ts";

/** The files that an article's earlier addresses are, and where those are written. */
export interface EarlierAddresses {
  readonly articles: readonly Article[];
  readonly locate: LocateField;
}

/**
 * What is wrong with the names of a site's files: some cannot be written on every system, or would be one file there.
 * What an earlier address brings about is reported in its article.
 */
export function fileNameProblems(files: readonly string[], earlier: EarlierAddresses): readonly Problem[] {
  return [
    ...files.flatMap((file) => {
      const message = unportable(file);
      return message === undefined ? [] : [problem(file, message, SITE_FILES.renameOrSlug)];
    }),
    ...collisions(files).map(([first, second]) =>
      problem(first, SITE_FILES.sameFile({ other: second }), SITE_FILES.otherSlug),
    ),
    ...foldersNeeded(files, earlier),
  ];
}

function foldersNeeded(files: readonly string[], { articles, locate }: EarlierAddresses): readonly Problem[] {
  const pairs = filesAsFolders(files);
  if (pairs.length === 0) return [];
  const written = new Map(
    articles.flatMap((article) =>
      article.aliases.map((alias, index) => {
        const file = nameEverywhere(filePath(aliasPath(alias, article) ?? "").slice(1));
        return [file, { alias, place: () => locate(article.id, ["aliases", index]) }] as const;
      }),
    ),
  );
  const problems = pairs.map(([file, below]): Problem => {
    // Of two earlier addresses either can be the one that is written otherwise.
    const own = written.get(nameEverywhere(below)) ?? written.get(nameEverywhere(file));
    if (own === undefined)
      return problem(file, SITE_FILES.needsFolder({ address: `/${below}`, file }), SITE_FILES.renamePage);
    const message = written.has(nameEverywhere(below))
      ? SITE_FILES.needsFolder({ address: own.alias, file })
      : SITE_FILES.isFile({ address: own.alias, below });
    return { severity: "error", ...own.place(), field: "aliases", message, fix: SITE_FILES.remove };
  });
  return firstOf(problems);
}

function problem(file: string, message: Message, fix: Message): Problem {
  return { severity: "error", file, message, fix };
}

/** Files of the same name, or of names that differ only in case or in Unicode form, which many file systems take for one. */
function collisions(files: readonly string[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    const key = nameEverywhere(file);
    const other = seen.get(key);
    seen.set(key, file);
    return other === undefined ? [] : [[other, file] as const];
  });
}

/** Files that would need a folder where another is a file, such as what is below `/robots.txt/`. */
function filesAsFolders(all: readonly string[]): readonly (readonly [file: string, below: string])[] {
  const files = new Map(all.map((file) => [nameEverywhere(file), file]));
  return all.flatMap((file) => {
    const above = fileAsFolder(file, files);
    return above === undefined ? [] : [[above.there, file] as const];
  });
}
