import { fold } from "../../persian/fold.ts";
import { type Identity, type Mark, textKey } from "./identity.ts";
import { addressKey } from "./links.ts";

/** What an article in the digest is known by. */
export interface KnownArticle {
  readonly title: string;
  readonly url?: string;
  /** Kept by the import that brought it. */
  readonly mark?: Mark;
  /** Its text, read when a title is the same. */
  readonly body: () => string;
}

/** An input that may be in the digest already. */
export interface Candidate {
  readonly identity: Identity;
  readonly title: string;
  /** The text as it would be written. */
  readonly body: string;
}

/** The articles that the digest has, asked whether an input is one of them: by mark, by address, by title and text. */
export class KnownArticles {
  readonly #byAddress = new Map<string, KnownArticle[]>();
  readonly #marks = new Set<string>();
  readonly #byTitle = new Map<string, KnownArticle[]>();

  add(article: KnownArticle): void {
    if (article.url !== undefined) addTo(this.#byAddress, addressKey(article.url), article);
    if (article.mark !== undefined) this.#marks.add(article.mark.item);
    addTo(this.#byTitle, fold(article.title), article);
  }

  has(candidate: Candidate): boolean {
    const { identity } = candidate;
    if (identity.marks.some((mark) => this.#marks.has(mark))) return true;
    const there = identity.address === undefined ? [] : (this.#byAddress.get(identity.address) ?? []);
    if (there.some((article) => isSameAtAddress(candidate, article))) return true;
    // Two addresses are two articles, even where titles and texts are the same («عکس روز»).
    return (this.#byTitle.get(fold(candidate.title)) ?? []).some(
      (article) => (identity.address === undefined || article.url === undefined) && hasSameText(candidate, article),
    );
  }
}

/**
 * Whether an article at the input's address is the input. Across feeds the address decides; within one, items that have
 * identifiers of their own are the same only if all they say is. An article whose import kept no mark is the item
 * of its title; where no item of the feed has that title any more, nobody can tell, and nothing comes twice.
 */
function isSameAtAddress(candidate: Candidate, article: KnownArticle): boolean {
  const { own, feed, namesakes } = candidate.identity;
  if (!own) return true;
  const title = fold(article.title);
  if (article.mark === undefined) return !namesakes.has(title) || title === fold(candidate.title);
  if (article.mark.feed !== feed) return true;
  return title === fold(candidate.title) && hasSameText(candidate, article);
}

/** Furniture that an earlier version left at a text's ends makes no other text of it. */
function hasSameText(candidate: Candidate, article: KnownArticle): boolean {
  const text = textKey(candidate.body);
  const other = textKey(article.body());
  return other === text || (text.length > other.length / 2 && other.includes(text));
}

function addTo(map: Map<string, KnownArticle[]>, key: string, article: KnownArticle): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [article]);
  else others.push(article);
}
