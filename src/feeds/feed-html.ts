import type { Site } from "../content/article.ts";
import { isSafeLink, uri } from "../content/links.ts";
import { readAddress } from "../content/web-address.ts";
import { ltrPieces, textRuns } from "../persian/bidi.ts";
import { ownAddress } from "../site/addresses.ts";
import { taskSign } from "../site/body-text.ts";
import { beginsForeign, cleanLine, cleanText, RLM } from "../site/plain-text.ts";
import { htmlText } from "../site/xml.ts";

/** What a body may hold in a feed: text and its structure. Readers and validators throw out the rest, and so do we. */
const ELEMENTS = new Set(
  (
    "a abbr b bdi blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img " +
    "ins kbd li mark ol p pre q s samp section small span strong sub sup table tbody td tfoot th thead time tr u ul var wbr"
  ).split(" "),
);

/** No `class` and `id`, which mean nothing outside our pages, and nothing that runs, styles or frames. */
const ATTRIBUTES = new Set(
  "alt cite colspan datetime dir height href lang rowspan scope src start title width".split(" "),
);
const ADDRESSES = new Set(["href", "src", "cite"]);

const ANY_TAG = /<[^<>]*>|</gu;
const TAG = /^<(\/?)([a-z][a-z0-9]*)([\s\S]*?)\/?>$/iu;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
/** Elements whose content is not text, and comments. */
const ACTIVE = /<(script|style|iframe|object|embed|svg|math|template|noscript)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu;

/** Where a body is, and so what its addresses mean. */
interface BodyBase {
  readonly site: Pick<Site, "origin" | "pathPrefix">;
  /** The whole address of the body's page, for links within it (footnotes). */
  readonly page: string;
}

/**
 * A body as feeds carry it: whole addresses, text and structure only, no character that XML cannot hold.
 * The body is checked HTML already; what is taken out here is what means nothing in a reader, and a second lock.
 * @param page the whole address of the body's page, for links within it (footnotes)
 */
export function feedHtml(html: string, site: BodyBase["site"], page: string): string {
  const place = { site, page };
  return cleanText(html)
    .replace(ACTIVE, "")
    .replace(ANY_TAG, (tag) => knownTag(tag, place));
}

/** The same tags come again in every body, so what becomes of one is remembered: half the time of a feed, measured. */
const MOST_TAGS = 2000;
const tags = { root: "", made: new Map<string, string>() };

function knownTag(tag: string, place: BodyBase): string {
  const root = place.site.origin + place.site.pathPrefix;
  if (tags.root !== root || tags.made.size >= MOST_TAGS) {
    tags.root = root;
    tags.made = new Map();
  }
  const known = tags.made.get(tag);
  if (known !== undefined) return known;
  const made = feedTag(tag, place);
  if (!/href|src|cite/iu.test(tag.replace(PAGELESS, ""))) tags.made.set(tag, made);
  return made;
}

/** An address that means the same on every page. */
const PAGELESS = /\b(?:href|src|cite)="(?:\/|[a-z]+:)/giu;

/** What readers throw out with its text, and what it is instead: a transcript is not closed there. */
const SHOWN_AS: Readonly<Record<string, string>> = { details: "div", summary: "p" };

function feedTag(text: string, place: BodyBase): string {
  if (text === "<") return "&lt;";
  const [, slash, name = "", attributes = ""] = TAG.exec(text) ?? [];
  const lower = name.toLowerCase();
  const tag = SHOWN_AS[lower] ?? lower;
  if (tag === "input") return taskSign(text);
  if (!ELEMENTS.has(tag)) return "";
  return slash === "/" ? `</${tag}>` : `<${tag}${feedAttributes(attributes, place)}>`;
}

function feedAttributes(text: string, place: BodyBase): string {
  let kept = "";
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!ATTRIBUTES.has(key)) continue;
    const value = double ?? single ?? bare ?? "";
    const final = ADDRESSES.has(key) ? wholeAddress(value, place) : value;
    if (final !== undefined) kept += ` ${key}="${final.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"`;
  }
  return kept;
}

/** An attribute's address (escaped, as it is in HTML) made whole; undefined where it may not be followed. */
function wholeAddress(value: string, { site, page }: BodyBase): string | undefined {
  if (value.startsWith("#")) return page + uri(value);
  if (!isSafeLink(value)) return undefined;
  if (value.startsWith("/")) return ownAddress(site, "/") + uri(value.slice(1));
  if (/^[a-z][a-z0-9+.-]*:/iu.test(value)) return uri(value);
  const address = readAddress(value.replaceAll("&amp;", "&"), page);
  return address && uri(address.href).replaceAll("&", "&amp;");
}

/** A plain text in HTML, its Latin runs isolated. */
export function feedTextHtml(text: string): string {
  return textRuns(cleanLine(text))
    .map((run) => (run.latin ? `<bdi>${leftToRight(run.text)}</bdi>` : htmlText(run.text)))
    .join("");
}

function leftToRight(text: string): string {
  return ltrPieces(text)
    .map((piece) => (piece.persian ? `<bdi>${htmlText(piece.text)}</bdi>` : htmlText(piece.text)))
    .join("");
}

const BEGINNING = /^(?:<[^>]*>|&#?\w+;|[^<&\p{L}])*/u;
const BLOCK = /<(?:p|h[1-6]|li|td|th|dd|dt|blockquote|figcaption|pre|div)\b[^>]*>/gu;

/**
 * The body in its wrapper: from right to left, in Persian. Many readers drop `dir` and go by the first strong letter,
 * so an RLM comes before a first letter that is written from left to right.
 */
export function wrapped(html: string): string {
  const beginning = BEGINNING.exec(html)?.[0] ?? "";
  const rest = html.slice(beginning.length);
  if (!beginsForeign(rest.slice(0, 2))) return `<div dir="rtl" lang="fa">${html}</div>`;
  const block = [...beginning.matchAll(BLOCK)].at(-1);
  const after = block === undefined ? 0 : block.index + (/\bdir="ltr"/u.test(block[0]) ? 0 : block[0].length);
  return `<div dir="rtl" lang="fa">${html.slice(0, after)}${RLM}${html.slice(after)}</div>`;
}
