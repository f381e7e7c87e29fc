import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names, parseFragment, serialize } from "parse5";
import sanitizeHtml from "sanitize-html";
import { withoutDeceptions } from "./deceptions.ts";

/** Elements that an editor may allow in running text. */
const PHRASES = "abbr b bdi br cite del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr";
/** Elements that an editor may allow between blocks. */
const BLOCKS =
  "aside blockquote caption col colgroup dd details div dl dt figcaption figure hr p summary table tbody td tfoot th thead tr";

/** Every element that may be named in `html` of `_data/site.yaml`: none of them loads, runs or leads anywhere. */
export const ALLOWABLE_ELEMENTS: readonly string[] = `${PHRASES} ${BLOCKS}`.split(" ").sort();

const IN_TEXT = new Set(PHRASES.split(" "));

/** Attributes that stay, with the values that they may have. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu,
  dir: /^(?:ltr|rtl|auto)$/u,
  title: /^[^\p{Cc}]{0,300}$/u,
  colspan: /^[1-9]\d?$/u,
  rowspan: /^[1-9]\d{0,2}$/u,
  scope: /^(?:row|col|rowgroup|colgroup)$/u,
};

/** @see https://html.spec.whatwg.org/multipage/syntax.html#unquoted for a value without quotes: `lang=ar` */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*)\s*\/?>/giu;
const ATTRIBUTE = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/giu;

/** Raw HTML after the tags that are allowed were told from the rest. */
export interface KeptTags {
  /** Allowed tags as tags, everything else as text. */
  readonly html: string;
  /** How many tags stayed. */
  readonly tags: number;
  /** The first of what is shown as text though it was meant as HTML. */
  readonly foreign?: string;
}

/** May a digest allow an element where it is: in running text, where a block would tear the paragraph apart, or as a block? */
export function isAllowable(name: string, inline: boolean): boolean {
  return ALLOWABLE_ELEMENTS.includes(name) && (!inline || IN_TEXT.has(name));
}

/**
 * Keeps the tags of allowed elements, written anew without harmful attributes, and makes text of all else.
 * @param inline whether it is in running text, where a block would tear the paragraph apart
 */
export function keptTags(html: string, elements: ReadonlySet<string>, inline: boolean): KeptTags {
  let out = "";
  let tags = 0;
  let foreign: string | undefined;
  let end = 0;
  const text = (piece: string): void => {
    const tag = piece.search(/<[a-z/!?]/iu);
    if (tag !== -1) foreign ??= piece.slice(tag);
    out += escaped(piece);
  };
  for (const match of html.matchAll(TAG)) {
    const name = (match[2] ?? "").toLowerCase();
    if (!elements.has(name) || (inline && !IN_TEXT.has(name))) continue;
    text(html.slice(end, match.index));
    out += match[1] === "/" ? `</${name}>` : `<${name}${keptAttributes(match[3] ?? "")}>`;
    end = match.index + match[0].length;
    tags++;
  }
  text(html.slice(end));
  return { html: out, tags, ...(foreign === undefined ? {} : { foreign }) };
}

function keptAttributes(source: string): string {
  const kept = new Map<string, string>();
  for (const [, name = "", double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    const value = (double ?? single ?? bare ?? "").trim();
    if (Object.hasOwn(ATTRIBUTES, key) && ATTRIBUTES[key]?.test(value) && !kept.has(key)) kept.set(key, value);
  }
  return [...kept].map(([key, value]) => ` ${key}="${escaped(value)}"`).join("");
}

/** Text as HTML; character references that the editor wrote stay what they are. */
function escaped(text: string): string {
  return text
    .replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]{1,31});)/giu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;");
}

/** What the Markdown reader itself writes, besides the editor's elements. */
const OWN_ELEMENTS =
  "a audio bdi blockquote br code details div em figcaption figure h2 h3 h4 h5 h6 hr img input label li ol p picture pre s section small source span strong summary sup table tbody td th thead time tr track ul video".split(
    " ",
  );

/** What the Markdown reader writes of a player. */
const PLAYER = ["controls", "preload", "src"];

/**
 * Makes a body whole that holds an editor's own elements: every element closed where HTML closes it, nothing but
 * the allowed elements and attributes in it, whatever the pieces were.
 * @param pass looks over the HTML before its elements are closed
 */
export function wholeBody(
  html: string,
  elements: ReadonlySet<string>,
  pass: (sane: string) => string = (sane) => sane,
): string {
  const sane = sanitizeHtml(html, {
    allowedTags: [...new Set([...OWN_ELEMENTS, ...elements])],
    allowedAttributes: {
      "*": ["lang", "dir", "title", "class", "id", "role", "tabindex"],
      a: ["href", "rel", "download"],
      audio: [...PLAYER, "aria-label"],
      img: ["src", "alt", "width", "height", "loading", "decoding"],
      input: ["type", "disabled", "checked"],
      ol: ["start"],
      source: ["type", "srcset", "sizes"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan", "scope"],
      time: ["datetime"],
      track: ["kind", "srclang", "label", "src"],
      video: [...PLAYER, "aria-label", "poster", "width", "height", "playsinline"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowProtocolRelative: false,
    disallowedTagsMode: "escape",
  });
  const whole = parseFragment(pass(sane));
  wrapTables(whole);
  return withoutDeceptions(serialize(whole)).text;
}

/** Puts each table that is in no other into the element in which it can be moved sideways, as Markdown's are. */
function wrapTables(parent: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (node.tagName !== "table") {
      if (!node.attrs.some(({ name, value }) => name === "class" && value === "table")) wrapTables(node);
      continue;
    }
    const attributes = Object.entries({ class: "table", role: "group", tabindex: "0" });
    const attrs = attributes.map(([name, value]) => ({ name, value }));
    const wrapper = defaultTreeAdapter.createElement("div", names.NS.HTML, attrs);
    defaultTreeAdapter.insertBefore(parent, wrapper, node);
    defaultTreeAdapter.detachNode(node);
    defaultTreeAdapter.appendChild(wrapper, node);
  }
}
