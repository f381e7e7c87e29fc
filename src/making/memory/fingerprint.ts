import { hash } from "node:crypto";
import type { Article, ArticleText } from "../../content/article.ts";

/** A short name for a content: 24 hexadecimal digits of its SHA-256. */
export function fingerprint(content: string | Uint8Array): string {
  return hash("sha256", content, "hex").slice(0, 24);
}

/** What an article has besides its own text. */
type Elsewhere = Exclude<keyof Article, keyof ArticleText>;

/** All of it: a field that comes to articles later comes to this list too. */
const FROM_ELSEWHERE: { readonly [Field in Elsewhere]: (article: Article) => Article[Field] } = {
  source: (article) => article.source,
  via: (article) => article.via,
  authors: (article) => article.authors,
  section: (article) => article.section,
  tags: (article) => article.tags,
  thread: (article) => article.thread,
  image: (article) => article.image,
  credits: (article) => article.credits,
  files: (article) => article.files,
  comments: (article) => article.comments,
  unpublished: (article) => article.unpublished,
};
const ELSEWHERE = Object.entries(FROM_ELSEWHERE);

/**
 * Names what a page is made of. Articles are in many views, so each is named once and its name is used; so is each
 * document of a feed, which has several formats. The rest of a view is written out. Keys keep the order in which the
 * model makes them, which is the same in every build.
 */
export class ViewNamer {
  readonly #named = new WeakMap<object, string>();
  readonly #entries = new WeakMap<object, string>();

  /** The name of a view that is drawn by code and settings named `by`. */
  name(by: string, view: unknown): string {
    const parts: string[] = [by];
    this.#write(view, parts);
    return fingerprint(parts.join("\u0001"));
  }

  #write(value: unknown, parts: string[]): void {
    if (typeof value !== "object" || value === null) {
      parts.push(typeof value === "string" ? value : String(value));
    } else if (Array.isArray(value)) {
      parts.push("[");
      for (const item of value) this.#write(item, parts);
      parts.push("]");
    } else if (isArticle(value)) {
      parts.push(this.#once(value, (own) => this.#writeArticle(value, own)));
    } else if (isDocument(value)) {
      parts.push(this.#once(value, (own) => this.#writeEntries(value, own)));
    } else {
      this.#writeEntries(value, parts);
    }
  }

  #writeEntries(value: object, parts: string[]): void {
    parts.push("{");
    for (const [key, item] of Object.entries(value)) {
      parts.push(key);
      this.#write(item, parts);
    }
    parts.push("}");
  }

  #once(value: object, write: (parts: string[]) => void): string {
    const known = this.#named.get(value);
    if (known !== undefined) return known;
    const parts: string[] = [];
    write(parts);
    const name = fingerprint(parts.join("\u0001"));
    this.#named.set(value, name);
    return name;
  }

  #writeArticle(article: Article, parts: string[]): void {
    if (article.textHash === undefined) {
      this.#writeEntries(article, parts);
      return;
    }
    parts.push(article.textHash);
    for (const [key, fieldOf] of ELSEWHERE) {
      const value = fieldOf(article);
      if (value === undefined) continue;
      parts.push(key);
      if (typeof value === "string") parts.push(value);
      else if (!Array.isArray(value)) parts.push(this.#entry(value));
      else for (const entry of value) parts.push(this.#entry(entry));
    }
  }

  /** An entry of a data file, which many articles name, as it is written out. */
  #entry(entry: object): string {
    const known = this.#entries.get(entry);
    if (known !== undefined) return known;
    const parts: string[] = [];
    this.#writeEntries(entry, parts);
    const text = parts.join("\u0001");
    this.#entries.set(entry, text);
    return text;
  }
}

function isArticle(value: object): value is Article {
  return "bodyHash" in value && "slug" in value && "date" in value;
}

function isDocument(value: object): boolean {
  return "channel" in value && "items" in value;
}
