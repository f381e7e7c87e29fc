/** Persian, and Tajik where it is in Arabic letters. Any other language has its own letters and digits. */
const OURS = /^(?:fa|fas|per|pes|prs|tg-arab)(?:-|$)/iu;
/** A tag, or a comment, in which tags are none. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/giu;
const LANG = /\slang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/iu;
const VOID = new Set("br col hr img input wbr".split(" "));
/** What ends where an element of the first name begins; but not across a list or a table. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  dd: ["dd", "dt"],
  dt: ["dd", "dt"],
  li: ["li"],
  p: ["p"],
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["td", "th", "tr"],
};
const CONTAINERS = new Set("dl ol table ul".split(" "));

/** Might a text name a language anywhere? */
export function mayNameLanguage(text: string): boolean {
  return /\slang\s*=/iu.test(text);
}

interface Element {
  readonly name: string;
  readonly foreign: boolean;
}

/**
 * Follows the tags of a text, and says whether what is behind the last is in a language other than Persian, whose letters
 * and digits stay: `<span lang="ar">`. Elements nest, so Persian may come back within.
 * @see https://html.spec.whatwg.org/multipage/dom.html#language
 */
export class Languages {
  readonly #open: Element[] = [];
  /** How many of a name are open: one that closes nothing is not looked for. */
  readonly #counts = new Map<string, number>();

  get foreign(): boolean {
    return this.#open.at(-1)?.foreign ?? false;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#open.length;
  }

  /** Reads the tags of a piece of HTML. */
  read(html: string): void {
    for (const { 1: slash, 2: written = "", 3: attributes = "" } of html.matchAll(TAG)) {
      const name = written.toLowerCase();
      if (slash === "/") this.#close([name]);
      else if (name !== "" && !VOID.has(name)) this.#begin(name, attributes);
    }
  }

  /** Ends what was begun when more than `depth` elements were open, as a paragraph does. */
  endTo(depth: number): void {
    for (const { name } of this.#open.splice(depth)) this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
  }

  /** Ends a `<p>` that HTML left open, as the next paragraph does. */
  endParagraph(): void {
    if (this.#open.at(-1)?.name === "p") this.endTo(this.depth - 1);
  }

  #begin(name: string, attributes: string): void {
    const implied = IMPLIED[name];
    if (implied !== undefined) this.#close(implied, CONTAINERS);
    const [, double, single, bare] = LANG.exec(attributes) ?? [];
    const language = (double ?? single ?? bare ?? "").trim();
    this.#open.push({ name, foreign: language === "" ? this.foreign : !OURS.test(language) });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Ends the innermost element of these names, with what is in it. */
  #close(names: readonly string[], within: ReadonlySet<string> = new Set()): void {
    if (!names.some((name) => (this.#counts.get(name) ?? 0) > 0)) return;
    const at = this.#open.findLastIndex(({ name }) => names.includes(name) || within.has(name));
    if (at !== -1 && !within.has(this.#open[at]?.name ?? "")) this.endTo(at);
  }
}
