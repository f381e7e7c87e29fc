import type { Message } from "../../words/message.ts";
import type { Medium } from "./media.ts";

/** An article as an input gave it, in plain text and Markdown, before it is matched with what the digest knows. */
export interface RawArticle {
  /** Where in the input it is, such as `item 3`; empty where the input is one article. */
  readonly place: Message | "";
  readonly title: string;
  readonly kicker?: string;
  readonly lead?: string;
  /** Markdown blocks: paragraphs, headings, lists … */
  readonly blocks: readonly string[];
  /** The date as the input writes it. */
  readonly date?: string;
  readonly updated?: string;
  /** The original's address: http or https. */
  readonly url?: string;
  /** The feed's own identifier of the item, unique within {@link RawArticle.feed}. */
  readonly feedId?: string;
  readonly feed?: Feed;
  /** Names of those who are said to have written or published it, as written. */
  readonly authors: readonly string[];
  /** Names of those whom its own byline says to have written it. */
  readonly writers?: readonly string[];
  /** Attributions on lines of their own («به گزارش ایسنا، »), as they would open the text. */
  readonly openings?: readonly string[];
  /** Lines of the text that say where it came from, such as «منبع: ایسنا»: the text's where they name no outlet. */
  readonly sourceLines?: readonly string[];
  readonly tags: readonly string[];
  /** What it shows beside its words, each once. */
  readonly media?: readonly Medium[];
}

/** The feed that an item came in. */
export interface Feed {
  readonly title?: string;
  /** The address of the site it belongs to. */
  readonly url?: string;
}
