import { createHash } from "node:crypto";
import type { Article } from "../../content/article.ts";

/** A short name for a content: 24 hexadecimal digits of its SHA-256. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}

/**
 * Names what a page is made of. Articles are in many views, so each is named once and its name is used; the rest of
 * a view is written out. Keys keep the order in which the model makes them, which is the same in every build.
 */
export class ViewNamer {
  readonly #articles = new WeakMap<object, string>();

  /** The name of a view that is drawn by code and settings named `by`. */
  name(by: string, view: unknown): string {
    const parts: string[] = [by];
    this.#write(view, parts);
    return fingerprint(parts.join("\u0001"));
  }

  #write(value: unknown, parts: string[]): void {
    if (typeof value !== "object" || value === null) {
      parts.push(typeof value === "string" ? value : String(value));
      return;
    }
    if (Array.isArray(value)) {
      parts.push("[");
      for (const item of value) this.#write(item, parts);
      parts.push("]");
      return;
    }
    if (isArticle(value)) {
      parts.push(this.#articleName(value));
      return;
    }
    this.#writeEntries(value, parts);
  }

  #writeEntries(value: object, parts: string[]): void {
    parts.push("{");
    for (const [key, item] of Object.entries(value)) {
      parts.push(key);
      this.#write(item, parts);
    }
    parts.push("}");
  }

  #articleName(article: Article): string {
    const known = this.#articles.get(article);
    if (known !== undefined) return known;
    const parts: string[] = [];
    this.#writeEntries(article, parts);
    const name = fingerprint(parts.join("\u0001"));
    this.#articles.set(article, name);
    return name;
  }
}

function isArticle(value: object): value is Article {
  return "bodyHash" in value && "slug" in value && "date" in value;
}
