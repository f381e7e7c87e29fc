import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** The fields of a JSON Feed item that hold running text, in the order they are read. */
export const FIELDS = ["title", "summary", "content_html"] as const;

/** One of {@link FIELDS}. */
export type Field = (typeof FIELDS)[number];

/**
 * The elements of HTML that end a line of text; every other element is inside one.
 * @see https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3
 */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body br dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hr li main nav ol p pre section table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements whose text no reader sees. */
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "template"]);

/** ASCII white space alone: NBSP, ZWNJ and bidi controls stay, for they are what a repair is about. */
const EDGES = /^[ \t\n\r\f]+|[ \t\n\r\f]+$/gu;

/** A run of terminators and what closes after it, before white space or the end. */
const END = /[.!?؟…]+["'»›”’)\]]*(?=[ \t]|$)/gu;

/** A sentence so far that is only a list number, or ends in an initial: its dot ends nothing («۱.»، «م. آزاد»). */
const NO_END = /^[0-9\u06F0-\u06F9\u0660-\u0669]+\.$|(?:^|[ \t(«])\p{L}\.$/u;

/**
 * The lines of plain text a browser would show for a fragment of HTML: one for each block, tags gone, character
 * references decoded, line feeds read as spaces. Nothing else is changed; empty lines are left out.
 */
export function htmlParagraphs(html: string): string[] {
  const lines = [""];
  const walk = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === "#text" && "value" in node) {
      lines.push((lines.pop() ?? "") + node.value.replace(/[\r\n\t\f]+/gu, " "));
      return;
    }
    if (!("childNodes" in node) || UNSEEN.has(node.nodeName)) return;
    const block = BLOCKS.has(node.nodeName);
    if (block) lines.push("");
    for (const child of node.childNodes) walk(child);
    if (block) lines.push("");
  };
  for (const node of parseFragment(html).childNodes) walk(node);
  return lines.map(trimAscii).filter((line) => line !== "");
}

/** The sentences of one paragraph, each cut from it byte for byte but for ASCII white space at its ends. */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(END)) {
    const to = match.index + match[0].length;
    const sentence = trimAscii(paragraph.slice(from, to));
    if (sentence === "" || NO_END.test(sentence)) continue;
    sentences.push(sentence);
    from = to;
  }
  const rest = trimAscii(paragraph.slice(from));
  return rest === "" ? sentences : [...sentences, rest];
}

/**
 * The plain sentences of one field of a JSON Feed item, in reading order; a label's `index` counts them from 0.
 * `title` and `summary` are plain text (their lines are paragraphs), `content_html` is HTML.
 * @see https://www.jsonfeed.org/version/1.1/#items-a-name-items-a
 */
export function fieldSentences(field: Field, value: string): string[] {
  const paragraphs = field === "content_html" ? htmlParagraphs(value) : value.split(/[\r\n]+/u).map(trimAscii);
  return paragraphs.flatMap(splitSentences);
}

function trimAscii(text: string): string {
  return text.replace(EDGES, "");
}
