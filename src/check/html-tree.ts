import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from "parse5";

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What holds where a node is. */
export interface NodeContext {
  /** The nearest `lang`, in small letters. */
  readonly lang: string;
  /** Inside code, a script or a style: not prose. */
  readonly literal: boolean;
}

const LITERAL = new Set(["code", "pre", "kbd", "samp", "script", "style", "textarea", "template"]);

/** Visits every element and text of a document in order, however deep it is. */
export function visit(
  document: DefaultTreeAdapterTypes.Document,
  onElement: (element: HtmlElement, place: NodeContext) => void,
  onText: (text: string, place: NodeContext) => void,
): void {
  const waiting: { readonly node: HtmlNode; readonly place: NodeContext }[] = [
    { node: document, place: { lang: "", literal: false } },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    let { place } = next;
    if (defaultTreeAdapter.isTextNode(node)) onText(node.value, place);
    if (defaultTreeAdapter.isElementNode(node)) {
      const lang = attribute(node, "lang");
      if (lang !== undefined || LITERAL.has(node.tagName)) {
        place = { lang: lang?.toLowerCase() ?? place.lang, literal: place.literal || LITERAL.has(node.tagName) };
      }
      onElement(node, place);
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) waiting.push({ node: child, place });
    }
  }
}

/** What is in a node; of a template, what it would show. */
export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  if ("content" in node) return node.content.childNodes;
  return "childNodes" in node ? node.childNodes : [];
}

/** An attribute's value; undefined where the element has none of that name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of an element's own text nodes, such as a title's or a script's. */
export function ownText(element: HtmlElement): string {
  return element.childNodes.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : "")).join("");
}
