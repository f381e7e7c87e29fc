import { readFileSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { refuseCutOff } from "../../command/digest-folders.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { GIVEN_FILES } from "../../words/desk.ts";
import { WordedError } from "../../words/worded-error.ts";

/**
 * The Markdown files that `paths` name, each file itself and each folder with all it holds, in order. In folders symbolic
 * links, pipes and dotfiles are passed over, as a build does.
 *
 * @throws Error when a path does not exist, or names a file that is no Markdown
 */
export function articleFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new WordedError(GIVEN_FILES.missing({ path }));
    if (!found.isDirectory()) {
      if (!found.isFile()) throw new WordedError(GIVEN_FILES.noFile({ path }));
      if (!path.endsWith(".md")) throw new WordedError(GIVEN_FILES.noMarkdown({ path }));
      return [path];
    }
    return [...listFiles(path, (name) => name.endsWith(".md")).keys()].map((name) => join(path, name)).sort();
  });
}

/** Makes sure that no upgrade left a digest of these files half changed. @throws {UsageError} where one did */
export function checkWhole(files: readonly string[]): void {
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) refuseCutOff(folder);
}

/**
 * The text of an article file, its byte order mark and line ends as they are.
 *
 * @throws Error when it is not UTF-8: written back it would not be what it was
 */
export function readArticleText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new WordedError(GIVEN_FILES.noUtf8({ path: file }));
  }
}
