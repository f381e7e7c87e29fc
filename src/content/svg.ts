import type { Message } from "../words/message.ts";
import { XML } from "../words/xml.ts";
import { drawnElements } from "./svg-expansion.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** An SVG without anything that runs, loads or leads away; or why it cannot be used. */
export type SvgResult =
  | {
      readonly ok: true;
      readonly svg: string /** What was left out, such as `<script>`. */;
      readonly removed: readonly string[];
    }
  | { readonly ok: false; readonly message: Message };

/** Elements that draw, measure or describe. Animation is not among them: it can set any attribute, addresses too. */
const ELEMENTS = new Set(
  (
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style " +
    "linearGradient radialGradient stop pattern clipPath mask marker image switch view filter feBlend feColorMatrix " +
    "feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow " +
    "feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight " +
    "feSpecularLighting feSpotLight feTile feTurbulence"
  ).split(" "),
);

/** A map of a country's districts has some thousands. */
const MOST_DRAWN = 200_000;

/** A document type without entities of its own, as drawing programs write it. */
const DOCUMENT_TYPE = /<!DOCTYPE\s+svg(?:\s+(?:PUBLIC|SYSTEM)(?:\s+"[^"<>]*"){1,2})?\s*>/u;
const PICTURE_DATA = /^data:image\/(?:png|jpeg|webp|gif);base64,[a-z0-9+/=\s]*$/iu;

/**
 * Cleans an SVG file: only elements that draw stay, without handlers, scripts, styles that load, and addresses other
 * than of the picture's own parts and embedded bitmaps. What is not well-formed, or declares entities, is refused.
 * @see https://svgwg.org/svg2-draft/eltindex.html
 */
export function cleanSvg(source: string): SvgResult {
  const xml = readXml(source.replace(DOCUMENT_TYPE, ""));
  if (!xml.ok) return { ok: false, message: XML.notSvg({ line: String(xml.line), reason: xml.message }) };
  if (xml.root.name !== "svg") return { ok: false, message: XML.otherRoot({ root: xml.root.name }) };
  const drawn = drawnElements(xml.root);
  if (drawn > MOST_DRAWN) return { ok: false, message: XML.tooMuchDrawn({ drawn }) };
  const removed = new Set<string>();
  const svg = written(xml.root, removed);
  return { ok: true, svg: `${svg}\n`, removed: [...removed] };
}

function written(element: XmlElement, removed: Set<string>): string {
  const attributes = [...element.attributes].flatMap(([name, value]) => {
    const keep = keepsAttribute(element.name, name, value);
    if (!keep && /^on|href$/iu.test(name)) removed.add(`${name} of <${element.name}>`);
    return keep ? [` ${name}="${escaped(value)}"`] : [];
  });
  const inner = element.nodes.map((node) => {
    if (typeof node === "string") return escaped(node);
    if (!ELEMENTS.has(node.name) || (node.name === "style" && loads(node.text))) {
      removed.add(`<${node.name}>`);
      return "";
    }
    return written(node, removed);
  });
  const content = inner.join("");
  const tag = `${element.name}${attributes.join("")}`;
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${element.name}>`;
}

function keepsAttribute(element: string, name: string, value: string): boolean {
  if (name === "xmlns") return value === "http://www.w3.org/2000/svg";
  if (name === "xmlns:xlink") return value === "http://www.w3.org/1999/xlink";
  if (name === "href" || name === "xlink:href") {
    return /^\s*#/u.test(value) || (element === "image" && PICTURE_DATA.test(value.trim()));
  }
  if (name.includes(":")) return name === "xml:space" || name === "xml:lang";
  if (/^on/iu.test(name) || name === "src" || name === "ping") return false;
  return !loads(value);
}

/** Whether a style or an attribute's value asks for something outside of the picture; escapes could hide what. */
function loads(css: string): boolean {
  if (/@import|@font-face|image-set|expression\s*\(|javascript:|behaviou?r\s*:|\\/iu.test(css)) return true;
  return [...css.matchAll(/url\(\s*(["']?)([^"')]*)/giu)].some(([, , target = ""]) => !target.trim().startsWith("#"));
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
