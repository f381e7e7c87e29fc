import type { Reference, Use } from "./facts.ts";
import { attribute, type HtmlElement } from "./html-tree.ts";

/** Attributes that hold an address, by element, and what the address is for. */
const ADDRESSES: readonly (readonly [tags: string, name: string, use: Use])[] = [
  ["a area", "href", "link"],
  ["form", "action", "link"],
  ["button input", "formaction", "link"],
  ["blockquote q del ins", "cite", "name"],
  ["img script iframe embed source track audio video input frame", "src", "load"],
  ["video", "poster", "load"],
  ["object", "data", "load"],
  ["use image feimage", "href", "load"],
  ["use image feimage", "xlink:href", "load"],
  ["body table td th", "background", "load"],
];

const BY_TAG = new Map<string, (readonly [name: string, use: Use])[]>();
for (const [tags, name, use] of ADDRESSES) {
  for (const tag of tags.split(" ")) BY_TAG.set(tag, [...(BY_TAG.get(tag) ?? []), [name, use]]);
}

/** Link types for which a browser asks something of the address when the page is shown. */
const FETCHED = new Set(
  "stylesheet icon apple-touch-icon mask-icon manifest preload modulepreload prefetch prerender preconnect dns-prefetch".split(
    " ",
  ),
);

/** Properties of `<meta>` whose content is an address. */
const META_ADDRESS = /^(?:og:(?:url|image|video|audio)(?::url|:secure_url)?|twitter:image|twitter:url)$/u;

/** Every address that is in an element. */
export function referencesOf(element: HtmlElement): readonly Reference[] {
  const tag = element.tagName.toLowerCase();
  const found: Reference[] = [];
  const add = (to: string | undefined, use: Use): void => {
    if (to !== undefined) found.push({ to: to.trim(), use });
  };
  for (const [name, use] of BY_TAG.get(tag) ?? []) add(attributeOf(element, name), use);
  if (tag === "a" || tag === "area") {
    for (const to of attribute(element, "ping")?.split(/\s+/u) ?? []) add(to, "load");
  }
  for (const name of ["srcset", "imagesrcset"]) {
    for (const { to } of candidatesOf(attribute(element, name) ?? "")) add(to, "load");
  }
  if (tag === "link") {
    const types = (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/u);
    add(attribute(element, "href"), types.some((type) => FETCHED.has(type)) ? "load" : "name");
  }
  if (tag === "meta" && META_ADDRESS.test(attribute(element, "property") ?? attribute(element, "name") ?? "")) {
    add(attribute(element, "content"), "name");
  }
  for (const to of styleAddresses(attribute(element, "style") ?? "")) add(to, "load");
  return found;
}

/** An SVG attribute may be written with a prefix, which parse5 keeps apart. */
function attributeOf(element: HtmlElement, name: string): string | undefined {
  const [local, prefix] = name.split(":").reverse();
  return element.attrs.find((attr) => attr.name === local && (attr.prefix || undefined) === prefix)?.value;
}

/** A file that a `srcset` offers, and for what: `800w`, `2x`. */
export interface Candidate {
  readonly to: string;
  readonly descriptor?: string;
}

/** The files of a `srcset`. @see https://html.spec.whatwg.org/multipage/images.html#srcset-attributes */
export function candidatesOf(srcset: string): readonly Candidate[] {
  if (srcset === "") return [];
  return srcset.split(/,\s+|,$/u).flatMap((candidate) => {
    const [to = "", descriptor] = candidate.trim().split(/\s+/u);
    return to === "" ? [] : [{ to, ...(descriptor === undefined ? {} : { descriptor }) }];
  });
}

const STYLE_ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/giu;

/** The addresses that a style sheet asks for; data within the sheet itself is none. */
export function styleAddresses(css: string): readonly string[] {
  if (!/url\(|@import/iu.test(css)) return [];
  return [...css.replace(/\/\*[\s\S]*?\*\//gu, " ").matchAll(STYLE_ADDRESS)]
    .map((match) => match.slice(1).find((group) => group !== undefined) ?? "")
    .filter((to) => to !== "" && !to.startsWith("data:"));
}
