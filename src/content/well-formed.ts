/** An element of an XML document. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Elements and character data as they follow one another. */
  readonly nodes: readonly (XmlElement | string)[];
  /** All character data below it, in order. */
  readonly text: string;
}

/** A document read, or where and why it is not well-formed. */
export type XmlResult =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly line: number; readonly message: string };

const NAME =
  "[:A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}][-.0-9:A-Z_a-z\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]*";
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "uy");
const END = new RegExp(`</(${NAME})\\s*>`, "uy");
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "gu");
const COMMENT = /<!--(?:(?!--)[\s\S])*-->/uy;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/uy;
const INSTRUCTION = new RegExp(`<\\?(?!xml[\\s?])(${NAME})(?:\\s[\\s\\S]*?)?\\?>`, "uiy");
const DECLARATION =
  /^\uFEFF?<\?xml\s+version="1\.[0-9]+"(?:\s+encoding="[A-Za-z][\w.-]*")?(?:\s+standalone="(?:yes|no)")?\s*\?>/u;
const TEXT = /[^<]+/uy;
/** Characters that XML 1.0 does not have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const REFERENCE = /&(?:#x([0-9A-Fa-f]+);|#([0-9]+);|(amp|lt|gt|quot|apos);|)/gu;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DEEPEST = 100;

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly nodes: (XmlElement | string)[];
  readonly prefixes: ReadonlySet<string>;
  text: string;
}

class XmlFault extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/**
 * Reads an XML document as a strict, non-validating parser with namespaces does. Document types are refused: feeds and
 * sitemaps need none, and entities are what hostile XML is made of.
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
export function readXml(source: string): XmlResult {
  try {
    return { ok: true, root: parse(source) };
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return { ok: false, line: source.slice(0, error.at).split("\n").length, message: error.message };
  }
}

function parse(source: string): XmlElement {
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden !== null) {
    const code = forbidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    throw new XmlFault(forbidden.index, `U+${code} may not stand in XML`);
  }
  let at = DECLARATION.exec(source)?.[0].length ?? (source.startsWith("\uFEFF") ? 1 : 0);
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(source) ?? undefined;
    if (match !== undefined) at += match[0].length;
    return match;
  };
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  const close = (element: XmlElement): void => {
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else {
      parent.children.push(element);
      parent.nodes.push(element);
      parent.text += element.text;
    }
  };
  while (at < source.length) {
    const began = at;
    const current = open.at(-1);
    const text = take(TEXT)?.[0];
    if (text !== undefined) {
      if (current !== undefined) addText(current, unescaped(text, began));
      else if (text.trim() !== "") throw new XmlFault(began, "text stands outside the root element");
      if (text.includes("]]>")) throw new XmlFault(began, "`]]>` stands in text");
      continue;
    }
    if (take(COMMENT) !== undefined || take(INSTRUCTION) !== undefined) continue;
    const data = take(CDATA);
    if (data !== undefined) {
      if (current === undefined) throw new XmlFault(began, "CDATA stands outside the root element");
      addText(current, data[1] ?? "");
      continue;
    }
    const end = take(END);
    if (end !== undefined) {
      if (current === undefined || current.name !== end[1]) {
        throw new XmlFault(began, `</${end[1]}> stands where ${current ? `<${current.name}>` : "nothing"} is open`);
      }
      open.pop();
      close(current);
      continue;
    }
    const start = take(START);
    if (start === undefined) throw new XmlFault(began, `no tag begins so: \`${source.slice(began, began + 40)}\``);
    if (open.length === 0 && root !== undefined) throw new XmlFault(began, "a second root element");
    if (open.length >= DEEPEST) throw new XmlFault(began, `elements are nested more than ${DEEPEST} deep`);
    const element = opened(start, began, current?.prefixes ?? new Set(["xml"]));
    if (start[3] === "/") close(element);
    else open.push(element);
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw new XmlFault(source.length, `<${unclosed.name}> is never closed`);
  if (root === undefined) throw new XmlFault(0, "there is no element");
  return root;
}

function addText(element: OpenElement, text: string): void {
  element.text += text;
  element.nodes.push(text);
}

function opened(match: RegExpExecArray, at: number, outer: ReadonlySet<string>): OpenElement {
  const [, name = "", list = ""] = match;
  const attributes = new Map<string, string>();
  for (const [, key = "", double, single] of list.matchAll(ATTRIBUTE)) {
    if (attributes.has(key)) throw new XmlFault(at, `<${name}> has ${key} twice`);
    attributes.set(key, unescaped(double ?? single ?? "", at));
  }
  const declared = [...attributes.keys()].flatMap((key) => (key.startsWith("xmlns:") ? [key.slice(6)] : []));
  const prefixes = declared.length === 0 ? outer : new Set([...outer, ...declared]);
  for (const used of [name, ...attributes.keys()]) {
    const prefix = /^([^:]*):/u.exec(used)?.[1];
    if (prefix !== undefined && prefix !== "xmlns" && !prefixes.has(prefix)) {
      throw new XmlFault(at, `the prefix of ${used} is not declared`);
    }
  }
  return { name, attributes, children: [], nodes: [], prefixes, text: "" };
}

function unescaped(text: string, at: number): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : Number.NaN;
    if (!(code <= 0x10ffff) || FORBIDDEN.test(String.fromCodePoint(code))) {
      throw new XmlFault(at, "a reference to no character: write `&amp;` for an ampersand");
    }
    return String.fromCodePoint(code);
  });
}
