import MarkdownIt, { type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { persianStructure } from "../../src/content/markdown-structure.ts";

const parser = new MarkdownIt({ html: true }).use(footnote).use(persianStructure);

type Shape = readonly (string | number | readonly Shape[] | null)[];

/** Attributes that hold text; the others are markup. */
const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(["title", "alt"]);
const RAW: ReadonlySet<string> = new Set(["code_inline", "html_inline", "code_block", "fence", "html_block"]);

function shape(token: Token): Shape {
  const attributes = (token.attrs ?? []).map(([name, value]) =>
    TEXT_ATTRIBUTES.has(name) ? name : `${name}=${value}`,
  );
  const raw = RAW.has(token.type) ? token.content : "";
  const children = (token.children ?? []).filter(({ type }) => type !== "text").map(shape);
  return [token.type, token.tag, token.markup, token.info, token.nesting, raw, attributes.join(" "), children];
}

/** What markdown-it makes of a source, without its text: two sources with the same tree differ in text only. */
export function treeOf(markdown: string): string {
  return JSON.stringify(parser.parse(markdown, {}).map(shape));
}
