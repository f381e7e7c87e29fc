import type { XmlElement } from "./xml.ts";

/**
 * How many elements a browser draws of an SVG when it follows every reference (`<use>`, fills, masks, filters) to its
 * end. A few lines that name one another ten times each can ask for more than there are atoms.
 */
export function drawnElements(root: XmlElement): number {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = element.attributes.get("id");
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const node of element.nodes) if (typeof node !== "string") collect(node);
  };
  collect(root);
  const known = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const found = known.get(element);
    if (found !== undefined) return found;
    // What names itself is drawn once: browsers break the circle.
    known.set(element, 1);
    const inner = element.nodes.map((node) => (typeof node === "string" ? 0 : count(node)));
    const named = [...element.attributes]
      .flatMap(([name, value]) => referencesIn(name, value))
      .map((id) => {
        const target = byId.get(id);
        return target === undefined ? 0 : count(target);
      });
    const all = [...inner, ...named].reduce((sum, more) => sum + more, 1);
    known.set(element, all);
    return all;
  };
  return count(root);
}

function referencesIn(name: string, value: string): readonly string[] {
  if (name === "href" || name === "xlink:href") return value.trim().startsWith("#") ? [value.trim().slice(1)] : [];
  return [...value.matchAll(/url\(\s*["']?#([^"')\s]*)/giu)].map(([, id = ""]) => id);
}
