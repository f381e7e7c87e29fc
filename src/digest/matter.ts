import type { Article, Tag } from "../content/article.ts";
import { type Phrase, phrasesOf, tellingWordsOf } from "./telling-words.ts";

/** A word or tag, and the older articles that have it. */
export interface Sign {
  count: number;
  /** The latest whose title (of a word) or tags have it. */
  readonly latest: number[];
}

/** What an article may share with another. */
export interface Matter {
  readonly title: readonly Sign[];
  readonly phrases: readonly Phrase<Sign>[];
  readonly words: readonly Sign[];
  readonly tags: readonly TagSign[];
}

interface TagSign {
  readonly sign: Sign;
  readonly isDescribed: boolean;
  /** Whether an editor described it or its label says more than common words, as «خبر» does not. */
  readonly says: boolean;
  /** The telling words of its label, so that a name in the text and its tag count once. */
  readonly words: readonly Sign[];
}

/** Every word and tag that an article had so far, each once. */
export class Signs {
  readonly #words = new Map<string, Sign>();
  readonly #tags = new Map<string, TagSign>();

  of(article: Article): Matter {
    const told = tellingWordsOf(article);
    const title = told.title.map((phrase) => this.#phrase(phrase));
    const phrases = [...title, ...told.lead.map((phrase) => this.#phrase(phrase))];
    return {
      title: [...new Set(title.flat())],
      phrases,
      words: [...new Set(phrases.flat())],
      tags: article.tags.map((tag) => this.#tag(tag)),
    };
  }

  #phrase(phrase: Phrase): Phrase<Sign> {
    return phrase.map((word) => {
      const sign = this.#words.get(word) ?? { count: 0, latest: [] };
      this.#words.set(word, sign);
      return sign;
    });
  }

  #tag({ slug, label, aliases, description, parent }: Tag): TagSign {
    const known = this.#tags.get(slug);
    if (known !== undefined) return known;
    const words = phrasesOf(label).flatMap((phrase) => this.#phrase(phrase));
    const isDescribed = description !== undefined || parent !== undefined || aliases.length > 0;
    const tag = { sign: { count: 0, latest: [] }, isDescribed, says: isDescribed || words.length > 0, words };
    this.#tags.set(slug, tag);
    return tag;
  }
}
