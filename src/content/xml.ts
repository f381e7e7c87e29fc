import { SaxesParser, type SaxesTagNS } from "saxes";
import type { Message } from "../words/message.ts";
import { XML, xmlReason } from "../words/xml.ts";
import { lineAt } from "./line-at.ts";

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
  | { readonly ok: false; readonly line: number; readonly message: Message };

const DEEPEST = 100;

/** An element whose end has not come yet. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly nodes: (XmlElement | string)[];
  text: string;
}

class XmlFault extends Error {
  readonly words: Message;

  constructor(words: Message) {
    super(words.en);
    this.words = words;
  }
}

/**
 * Reads an XML 1.0 document strictly and with namespaces, without validating it. Document types are refused: feeds and
 * sitemaps need none, and entities are what hostile XML is made of.
 * @see https://www.w3.org/TR/xml/ and https://www.w3.org/TR/xml-names/
 */
export function readXml(source: string): XmlResult {
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: "1.0", forceXMLVersion: true });
  const document: OpenElement = { name: "", attributes: new Map(), children: [], nodes: [], text: "" };
  const open: OpenElement[] = [document];
  const current = (): OpenElement => open.at(-1) ?? document;
  const addText = (text: string): void => {
    current().text += text;
    current().nodes.push(text);
  };
  parser.on("error", (error) => {
    throw new XmlFault(xmlReason(error.message));
  });
  parser.on("doctype", () => {
    throw new XmlFault(XML.documentType);
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    if (open.length > DEEPEST) throw new XmlFault(XML.tooDeep({ most: DEEPEST }));
    open.push(opened(tag));
  });
  parser.on("closetag", () => {
    const element = open.pop() ?? document;
    current().children.push(element);
    current().nodes.push(element);
    current().text += element.text;
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    return bareAmpersand(source, error) ?? { ok: false, line: parser.line, message: error.words };
  }
  const [root] = document.children;
  return root === undefined ? { ok: false, line: 1, message: XML.noElement } : { ok: true, root };
}

/** saxes reads a reference up to its semicolon, over tags and to the end: what it then reports is not the fault. */
function bareAmpersand(source: string, { message }: XmlFault): XmlResult | undefined {
  const found = /entity|^unclosed tag/u.test(message) ? /&(?!#?[\w.:-]+;)/u.exec(source) : null;
  if (found === null) return undefined;
  const line = lineAt(source, found.index);
  return { ok: false, line, message: XML.bareAmpersand };
}

function opened({ name, attributes }: SaxesTagNS): OpenElement {
  return {
    name,
    attributes: new Map(Object.values(attributes).map((attribute) => [attribute.name, attribute.value])),
    children: [],
    nodes: [],
    text: "",
  };
}
