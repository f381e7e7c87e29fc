import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";
import { parseStrictly } from "../../src/check/strict-html.ts";

/** What the HTML of a body may be made of: Markdown's own elements, and what the build itself puts in. */
const ELEMENTS = new Set(
  "a abbr b bdi blockquote br caption cite code del div em figcaption figure h2 h3 h4 h5 h6 hr img input label li ol p pre s section strong sub sup span table tbody td th thead time tr ul data".split(
    " ",
  ),
);
const ADDRESSES = new Set(["href", "src", "cite", "action", "data", "srcset"]);

/** What a piece of HTML holds that could run, load or deceive; nothing where it is harmless. */
export function harmIn(html: string): readonly string[] {
  const harm: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      if (!ELEMENTS.has(node.tagName) || (node.tagName === "input" && !isBox(node))) harm.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (/^on|^style$|^srcdoc$/iu.test(name)) harm.push(`${name}=${value}`);
        if (ADDRESSES.has(name) && !leadsWell(value)) harm.push(`${name}=${value}`);
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  if (/[\u202A-\u202E]|(?![\t\n\r])\p{Cc}/u.test(html)) harm.push("a deceptive character");
  return harm;
}

/** Is it the box of a task, which nobody can fill in? */
function isBox({ attrs }: DefaultTreeAdapterTypes.Element): boolean {
  const names = attrs.map(({ name, value }) => (name === "type" ? `${name}=${value}` : name));
  return ["type=checkbox", "disabled"].every((name) => names.includes(name)) && !names.includes("form");
}

/** Where a body's HTML, in a page, is not as it should be written. */
export function faultsOf(html: string): readonly unknown[] {
  return parseStrictly(`<!doctype html><html><head><title>x</title></head><body>${html}</body></html>`).errors;
}

/** As a browser reads it, not as it is written: relative, or of a scheme that only leads on. */
function leadsWell(address: string): boolean {
  if (!URL.canParse(address, "https://here.example/")) return true;
  const { protocol, host } = new URL(address, "https://here.example/");
  const written = /^[a-z]+:/iu.test(address);
  return ["https:", "http:", "mailto:", "tel:"].includes(protocol) && (written || host === "here.example");
}
