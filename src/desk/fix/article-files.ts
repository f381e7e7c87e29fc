import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../making/inputs/scan.ts";

/**
 * The Markdown files that `paths` name, each file itself and each folder with all it holds, in order. In folders symbolic
 * links, pipes and dotfiles are passed over, as a build does.
 *
 * @throws Error when a path does not exist, or names a file that is no Markdown
 */
export function articleFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new Error(`${path}: no such file or folder`);
    if (!found.isDirectory()) {
      if (!found.isFile()) throw new Error(`${path}: no file but a pipe, a socket or a device`);
      if (!path.endsWith(".md")) throw new Error(`${path}: not an article; expected a file whose name ends in .md`);
      return [path];
    }
    return [...listFiles(path, (name) => name.endsWith(".md")).keys()].map((name) => join(path, name)).sort();
  });
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
    throw new Error(`${file}: not UTF-8, so it was left alone; save it as UTF-8`);
  }
}
