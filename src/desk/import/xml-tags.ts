/** A tag as an XML document writes it. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** With its prefix. */
  readonly name: string;
  /** What is between the name and `>`, as it is written. */
  readonly attributes: string;
  /** Where its `<` is. */
  readonly at: number;
  /** Where what follows it begins. */
  readonly end: number;
}

/** Longer than any honest tag; what has no `>` within it is no tag. */
const LONGEST_TAG = 20_000;
const WHOLE_SECTIONS: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
];

/**
 * The tags of an XML document in order, however broken it is; what comments, CDATA sections and processing instructions
 * say is no tag. It reads every character a bounded number of times.
 */
export function* xmlTags(xml: string): Generator<XmlTag> {
  for (let at = xml.indexOf("<"); at !== -1; ) {
    const section = WHOLE_SECTIONS.find(([opening]) => xml.startsWith(opening, at));
    let end: number;
    if (section === undefined) {
      const tag = tagAt(xml, at);
      if (tag !== undefined) yield tag;
      end = tag?.end ?? at + 1;
    } else {
      const [opening, closing] = section;
      const found = xml.indexOf(closing, at + opening.length);
      if (found === -1) return;
      end = found + closing.length;
    }
    at = xml.indexOf("<", end);
  }
}

function tagAt(xml: string, at: number): XmlTag | undefined {
  const head = /^<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)/u.exec(xml.slice(at, at + 200));
  const name = head?.[2];
  if (head === null || name === undefined) return undefined;
  const from = at + head[0].length;
  const close = closingBracket(xml, from);
  if (close === undefined) return undefined;
  const inside = xml.slice(from, close);
  const empty = inside.endsWith("/");
  return {
    kind: head[1] === "/" ? "close" : empty ? "empty" : "open",
    name,
    attributes: empty ? inside.slice(0, -1) : inside,
    at,
    end: close + 1,
  };
}

/** The `>` that ends a tag, which is not one within an attribute's quotation marks. */
function closingBracket(xml: string, from: number): number | undefined {
  let quote = "";
  for (let at = from; at < Math.min(xml.length, from + LONGEST_TAG); at++) {
    const sign = xml.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === ">") return at;
    else if (sign === "<") return undefined;
  }
  return undefined;
}

/** An element's name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The values of a tag's attributes, as they are written. */
export function attributeValues(tag: XmlTag): readonly string[] {
  return [...tag.attributes.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
    ([, double, single]) => double ?? single ?? "",
  );
}
