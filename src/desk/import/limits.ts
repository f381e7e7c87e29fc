/**
 * What an import accepts at most. Feeds and pages are input from strangers: each limit is far above what honest
 * ones hold (the longest of 700 news articles measured has 40,000 characters of HTML) and low enough that a hostile
 * one is refused in seconds.
 */
export const LIMITS = {
  /** Bytes of one input. */
  fileBytes: 20 * 1024 * 1024,
  /** Items taken from one feed; the rest are named in a warning. */
  items: 5000,
  /** Characters of one item's HTML or text. */
  itemCharacters: 200_000,
  /** Characters of a title, a tag's label, a source's name. */
  title: 300,
  label: 60,
  name: 80,
  /** Tags of one article. */
  tags: 20,
  /** Pictures and other media of one article that its file names. */
  media: 20,
  /** How deep HTML may nest; what is deeper is taken as text. */
  nesting: 60,
  /** Milliseconds for which a server may send nothing. How long a feed takes to come is not limited, only how large it is. */
  silenceMs: 30_000,
} as const;
