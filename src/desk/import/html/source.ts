import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import sanitizeHtml from "sanitize-html";
import { cleanText } from "../clean-text.ts";
import { LIMITS } from "../limits.ts";

/** Elements that are kept, to be read; of all others the words stay, but for those that are named below. */
const KEPT = [
  ...["p", "div", "br", "hr", "blockquote", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption"],
  ...["ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ...["strong", "b", "em", "i", "del", "s", "strike", "sup", "sub", "q", "a", "img", "input", "ruby", "rb", "rt", "rp"],
  ...["math", "semantics", "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msup", "msub", "msubsup", "msqrt"],
  ...["mroot", "mover", "munder", "munderover", "mtable", "mtr", "mtd"],
];
/** Elements that are no text: they go with all that is in them. */
const DROPPED = [
  ...["script", "style", "textarea", "option", "select", "button", "noscript", "template", "title", "head"],
  ...["iframe", "object", "embed", "applet", "svg", "audio", "video", "canvas", "map", "nav", "noembed", "noframes"],
  ...["datalist", "annotation", "annotation-xml", "mphantom"],
];
/** Elements on lines of their own that say no more than that. */
const AS_DIV = [
  ...["section", "article", "main", "header", "footer", "aside", "center", "address", "details", "summary", "form"],
  ...["fieldset", "legend", "hgroup", "dialog", "search", "marquee", "noindex"],
];
const AS_OTHERS: Readonly<Record<string, string>> = {
  menu: "ul",
  dir: "ul",
  xmp: "pre",
  listing: "pre",
  plaintext: "pre",
  "amp-img": "img",
};

const ATTRIBUTES: sanitizeHtml.IOptions["allowedAttributes"] = {
  "*": ["xml:base"],
  a: ["href", "title", "aria-label"],
  img: ["alt", "class", "title", "width", "height", "src", "srcset", "data-src", "data-lazy-src", "data-original"],
  input: ["type", "checked"],
  ol: ["start", "reversed", "type"],
  li: ["value"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  table: ["role"],
};

/** Where readers see that a word ends, though the markup may hold no space. */
const APART =
  /<\/?(?:address|article|aside|blockquote|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|menu|ol|option|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|button|input|select|textarea|iframe|video|audio|object|canvas)(?=[\s/>])/giu;

/**
 * The tree of a stranger's HTML: elements that say something, the attributes they need, and words. What could run or
 * load is gone, and nothing of it can come out again: the tree is read for its words, and never written as HTML.
 */
export function htmlTree(html: string): readonly DefaultTreeAdapterTypes.ChildNode[] {
  const clean = sanitizeHtml(cleanText(unescaped(html)).replace(NUL, "").replace(APART, " $&"), {
    allowedTags: KEPT,
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: true,
    nonTextTags: DROPPED,
    nestingLimit: LIMITS.nesting,
    transformTags: {
      ...Object.fromEntries(AS_DIV.map((name) => [name, "div"])),
      ...AS_OTHERS,
      ...Object.fromEntries(["span", "font", "u", "ins"].map((name) => [name, styled])),
    },
  });
  return parseFragment(clean).childNodes;
}

/** All words of an element, however deep it nests. */
export function textWithin(element: DefaultTreeAdapterTypes.Element): string {
  const texts: string[] = [];
  const waiting: DefaultTreeAdapterTypes.Node[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ("value" in node) texts.push(node.value);
    else if (node.nodeName === "br") texts.push(" ");
    if ("childNodes" in node) waiting.push(...node.childNodes.toReversed());
  }
  return texts.join("");
}

/** Word processors write raised, lowered and struck words by their style alone; others set what is on a line of its own so. */
function styled(name: string, attributes: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const style = (attributes.style ?? "").slice(0, 2000);
  const raised = /vertical-align\s*:\s*(super|sub)\b/iu.exec(style)?.[1]?.toLowerCase();
  if (raised !== undefined) return { tagName: raised === "super" ? "sup" : "sub", attribs: {} };
  if (/display\s*:\s*(?:block|flex|grid|table|list-item)\b(?!-)/iu.test(style)) return { tagName: "div", attribs: {} };
  const struck = /text-decoration[a-z-]*\s*:[^;]*line-through/iu.test(style);
  return { tagName: struck ? "del" : name, attribs: {} };
}

const TAG =
  "(?:p|div|span|br|a|b|i|strong|em|u|ul|ol|li|h[1-6]|table|blockquote|img|figure|section|article|font|center)";
const BEGINS_WITH_TAG = new RegExp(`^\\s*<${TAG}(?:\\s[^<>]*)?/?>`, "iu");
const ENDS_A_BLOCK = /<br\s*\/?>|<\/(?:p|div|li|h[1-6]|table|blockquote)>/iu;
/** Signs that are written as references because they cannot be seen or typed; twice escaped, they are shown as code. */
const TWICE = /&amp;(?=(?:zwnj|zwj|nbsp|laquo|raquo|hellip|ndash|mdash|#8204|#160|#x200c|#xa0);)/giu;

/** References to the character that no document has; parsers put U+FFFD in its place. */
export const NUL = /&#(?:0+|x0+);/giu;
/** CDATA sections end at the first `]]>`, those that an exporter put into another too. */
const SECTION = /(?:<|&lt;)!\[CDATA\[([\s\S]*?)(?:\]\](?:>|&gt;)|$)/gu;
/** How often real feeds escape what needs no escape. */
const MOST_ROUNDS = 3;

/** HTML that was escaped too often, a text without markup of its own that reads as markup, or wrapped in CDATA once more. */
export function unescaped(html: string): string {
  const open = html.replace(SECTION, "$1");
  const source = /<(?:code|pre)\b/iu.test(open) ? open : open.replace(TWICE, "&");
  if (!ESCAPED_TAG.test(source) || !/^(?:[^<]|<\/?(?:p|div|span)\b[^<>]*>|<br\s*\/?>)*$/iu.test(source)) {
    return source;
  }
  let text = source.replace(/<[^<>]*>/gu, " ");
  for (let round = 0; round < MOST_ROUNDS; round++) {
    text = readOnce(text);
    const isMarkup = BEGINS_WITH_TAG.test(text) && (text.includes("</") || ENDS_A_BLOCK.test(text));
    const hasMarkup = !source.includes("<") && ENDS_A_BLOCK.test(text);
    if (isMarkup || hasMarkup) return text.replace(SECTION, "$1");
  }
  return source;
}

const ESCAPED_TAG = /&(?:(?:amp|#38|#x26);)*(?:lt|#60|#x3c);/iu;

function readOnce(text: string): string {
  return text
    .replace(/&(?:lt|#60|#x3c);/giu, "<")
    .replace(/&(?:gt|#62|#x3e);/giu, ">")
    .replace(/&(?:quot|#34|#x22);/giu, '"')
    .replace(/&(?:amp|#38|#x26);/giu, "&");
}
