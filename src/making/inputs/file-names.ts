import { fileAsFolder, nameEverywhere, unportable } from "../../content/portable-name.ts";
import type { Problem } from "../../content/problem.ts";

/** What is wrong with the names of a site's files: some cannot be written on every system, or would be one file there. */
export function fileNameProblems(files: readonly string[]): readonly Problem[] {
  return [
    ...files.flatMap((file) => {
      const message = unportable(file);
      return message === undefined ? [] : [problem(file, message, "give it another name or slug")];
    }),
    ...collisions(files).map(([first, second]) =>
      problem(first, `${second} would be the same file on many systems`, "give one of them another slug"),
    ),
    ...filesAsFolders(files).map(([file, below]) =>
      problem(file, `${below} would need a folder of that name`, "give the page or the earlier address another name"),
    ),
  ];
}

function problem(file: string, message: string, fix: string): Problem {
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
