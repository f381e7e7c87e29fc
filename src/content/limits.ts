/**
 * What content may hold at most: strangers' files too, so each is far above what honest input holds. docs/articles.md
 * shows them by this list; kB and MB are 1,024 and 1,048,576 bytes.
 */
export const CONTENT_LIMITS = {
  articleBytes: 512 * 1024,
  /** Of a data file, a file of comments, a note or a page of the editor's own. */
  dataFileBytes: 1024 * 1024,
  pictureBytes: 50 * 1024 * 1024,
  /** Of a drawing, an SVG, which is read as text. */
  drawingBytes: 20 * 1024 * 1024,
  picturePixels: 50_000_000,
  /** In UTF-16 units, as all lengths of texts here. */
  frontMatter: 64 * 1024,
  yamlDepth: 12,
  yamlAliases: 20,
  line: 2000,
  slug: 200,
  /** The name by which an article calls a section, a source, a thread or an author. */
  reference: 200,
  comment: 10_000,
  /** A longer lead is warned of. */
  lead: 400,
  listItems: 100,
  /** Lists and quotations in one another. */
  nesting: 20,
  footnotes: 1000,
  /** Faults reported of one file, and warnings of one text. */
  reportedFaults: 20,
} as const;
