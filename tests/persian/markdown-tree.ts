import MarkdownIt, { type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import { persianStructure } from "../../src/content/markdown-structure.ts";

const parser = new MarkdownIt({ html: true }).use(footnote).use(persianStructure);

type Shape = readonly (string | number | readonly Shape[] | null)[];

/** Attributes that hold text; the others are markup. */
const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(["title", "alt"]);
const RAW: ReadonlySet<string> = new Set(["code_inline", "html_inline", "code_block", "fence"]);
/** Elements whose text is not set. */
const CODE: ReadonlySet<string> = new Set("code pre script style samp kbd var math svg textarea".split(" "));

/** The elements, attributes, comments and code of an HTML block, and which of its lines are blank. */
function htmlShape(html: string): string {
  const inside = (node: DefaultTreeAdapterTypes.Node, code: boolean): string => {
    if (defaultTreeAdapter.isTextNode(node)) return code ? node.value : "";
    if (defaultTreeAdapter.isCommentNode(node)) return `<!--${node.data}-->`;
    const name = defaultTreeAdapter.isElementNode(node) ? node.tagName : "";
    const attributes = defaultTreeAdapter.isElementNode(node)
      ? node.attrs.map(({ name: key, value }) => [key, value])
      : [];
    const children = "childNodes" in node ? node.childNodes.map((child) => inside(child, code || CODE.has(name))) : [];
    return `<${name} ${JSON.stringify(attributes)}>${children.join("")}</>`;
  };
  const lines = html.split("\n").map((line) => (/^[ \t\r]*$/u.test(line) ? "" : "x"));
  return inside(parseFragment(html), false) + lines.join("\n");
}

function shape(token: Token): Shape {
  const attributes = (token.attrs ?? []).map(([name, value]) =>
    TEXT_ATTRIBUTES.has(name) ? name : `${name}=${value}`,
  );
  const raw = RAW.has(token.type) ? token.content : token.type === "html_block" ? htmlShape(token.content) : "";
  const children = (token.children ?? []).filter(({ type }) => type !== "text").map(shape);
  return [token.type, token.tag, token.markup, token.info, token.nesting, raw, attributes.join(" "), children];
}

/** What markdown-it makes of a source, without its text: two sources with the same tree differ in text only. */
export function treeOf(markdown: string): string {
  return JSON.stringify(parser.parse(markdown, {}).map(shape));
}
