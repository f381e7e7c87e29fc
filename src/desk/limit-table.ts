import { CONTENT_LIMITS } from "../content/limits.ts";

const {
  articleBytes,
  dataFileBytes,
  drawingBytes,
  pictureBytes,
  picturePixels,
  frontMatter,
  yamlDepth,
  yamlAliases,
  line,
  slug,
  reference,
  comment,
  lead,
  listItems,
  nesting,
  footnotes,
  reportedFaults,
} = CONTENT_LIMITS;

const number = (value: number): string => value.toLocaleString("en");
const kilobytes = (bytes: number): string => `${number(bytes / 1024)} kB`;
const megabytes = (bytes: number): string => `${number(bytes / 1024 / 1024)} MB`;

/** What content may hold at most, as its documentation shows it. */
const LIMIT_ROWS: readonly (readonly [of: string, most: string])[] = [
  ["an article's file", kilobytes(articleBytes)],
  ["a data file, a file of comments, an edition's note, a page of your own", megabytes(dataFileBytes)],
  ["a photograph", `${megabytes(pictureBytes)} and ${number(picturePixels / 1e6)} million pixels`],
  ["a drawing (SVG)", megabytes(drawingBytes)],
  ["front matter", `${kilobytes(frontMatter)}, ${yamlDepth} deep, ${yamlAliases} aliases`],
  ["a field of one line", `${number(line)} characters`],
  ["`slug`", `${number(slug)} characters`],
  ["the name of a section, a source, a thread or an author in an article", `${number(reference)} characters`],
  ["`lead`", `${number(lead)} characters; a longer one is warned of`],
  ["a list in a field", `${number(listItems)} items`],
  ["a comment", `${number(comment)} characters`],
  ["lists and quotations in one another", `${number(nesting)} deep`],
  ["footnotes of a text", number(footnotes)],
  ["faults reported of one file", number(reportedFaults)],
];

/** The limits as a Markdown table. */
export function limitTable(): string {
  return ["| Of | At most |", "|---|---|", ...LIMIT_ROWS.map(([of, most]) => `| ${of} | ${most} |`)].join("\n");
}
