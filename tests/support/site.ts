import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every file below a folder with its bytes as text, by name. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "latin1")]));
}

/** The files of a site that a host is sent: without the list of them, and what a killed build left, which begin with a dot. */
export function publishedFiles(folder: string): ReadonlyMap<string, string> {
  return new Map([...filesOf(folder)].filter(([name]) => !name.startsWith(".")));
}

/** Names of the files that two sites do not have alike: whole sites would say too much. */
export function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();
}

/** A page of a built site, parsed. */
export class Page {
  readonly #root: Node;

  constructor(site: string, address: string) {
    this.#root = parse(readFileSync(path.join(site, address.endsWith("/") ? `${address}index.html` : address), "utf8"));
  }

  /** All elements of a name, in order. */
  all(name: string): readonly Element[] {
    const found: Element[] = [];
    const walk = (node: Node): void => {
      if ("tagName" in node && node.tagName === name) found.push(node);
      if ("childNodes" in node) for (const child of node.childNodes) walk(child);
    };
    walk(this.#root);
    return found;
  }

  /** The first element of a name. @throws {Error} when there is none */
  one(name: string): Element {
    const [first] = this.all(name);
    if (first === undefined) throw new Error(`the page has no <${name}>`);
    return first;
  }

  /** Addresses of all links, decoded. */
  links(): readonly string[] {
    return this.all("a").map((link) => decodeURI(attribute(link, "href") ?? ""));
  }

  text(): string {
    return textOf(this.one("body"));
  }
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value;
}

/** An element's text with one space for every run of white space. */
export function textOf(node: Node): string {
  const raw = (at: Node): string => {
    if (at.nodeName === "#text" && "value" in at) return at.value;
    return "childNodes" in at ? at.childNodes.map(raw).join("") : "";
  };
  return raw(node).replace(/\s+/gu, " ").trim();
}
