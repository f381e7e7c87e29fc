import path from "node:path";

/** What may be an address in a text: HTML, a style sheet, a list of pictures for several widths. */
const WORD = /[^\s"'`()<>{}[\],;=?#\\]+/gu;

/** Files that may name others. */
export function namesFiles(file: string): boolean {
  return /\.(?:html?|xml|json|css|m?js|map|svg|txt|webmanifest)$/iu.test(file);
}

/** Finds which of some files a text mentions by their addresses. */
export class Mentions {
  readonly #files = new Map<string, string[]>();

  /** @param files below the site's folder */
  constructor(files: Iterable<string>) {
    for (const file of files) {
      const name = path.posix.basename(file);
      const others = this.#files.get(name);
      if (others === undefined) this.#files.set(name, [file]);
      else others.push(file);
    }
  }

  /**
   * The files that a text mentions, in order of name. Of several with one name those whose folder is mentioned too; all
   * of them where that cannot be told.
   * @param page the file that holds the text, below the site's folder
   */
  in(text: string, page: string): readonly string[] {
    const found = new Set<string>();
    if (this.#files.size === 0) return [];
    for (const [word] of text.matchAll(WORD)) {
      if (!word.includes(".")) continue;
      const address = decoded(word);
      const files = this.#files.get(path.posix.basename(address));
      if (files === undefined) continue;
      const near = path.posix.join(path.posix.dirname(page), address);
      const exact = files.filter((file) => near === file || `/${address}`.endsWith(`/${file}`));
      for (const file of exact.length > 0 ? exact : files) found.add(file);
    }
    return [...found].sort();
  }
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
