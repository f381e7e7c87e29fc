/*
 * What JSX is compiled to: HTML, written as it is met. A digest's own components have it as `gozide/jsx-runtime`, with
 * types of their own: see public/jsx-runtime.d.ts.
 */

/** By symbol, since there may be copies of this module; and no data holds one, so that only JSX makes HTML. */
const HTML = Symbol.for("gozide.html");

/** What an element of JSX is: its HTML. Outside of a page, where components have no shell, it is drawn when it is shown. */
export class Drawn {
  readonly [HTML]: string | (() => string);

  constructor(html: string | (() => string)) {
    this[HTML] = html;
  }
}

/** What may be between an element's tags. `false`, `true`, `null` and `undefined` show nothing; texts are escaped. */
export type Children = Drawn | string | number | bigint | boolean | null | undefined | readonly Children[];

/** HTML that is written as it is: whoever sets it sees to it that it is safe. */
interface Raw {
  readonly __html: string;
}

type Props = Readonly<Record<string, unknown>>;

/** Whether a page is being drawn. */
let drawing = false;

/** An element, or what a component shows. @param type the element's name, or the component */
export function jsx(type: string | ((props: Props) => unknown), props: Props): Drawn {
  if (!drawing) return new Drawn(() => shownBy(type, props));
  if (typeof type === "string") return new Drawn(element(type, props));
  const shown = type(props);
  return isDrawn(shown) ? shown : new Drawn(htmlOf(shown, "a component"));
}

export { jsx as jsxs };

/** Elements without one around them: `<>…</>`. */
export function Fragment({ children }: { readonly children?: Children }): Children {
  return children;
}

/** The HTML of a page, or of a part of one. */
export function draw(shown: Children): string {
  const before = drawing;
  drawing = true;
  try {
    return htmlOf(shown, "the page");
  } finally {
    drawing = before;
  }
}

function shownBy(type: string | ((props: Props) => unknown), props: Props): string {
  return typeof type === "string" ? element(type, props) : htmlOf(type(props), "a component");
}

/** @throws {TypeError} on what no page can show, such as a promise */
function htmlOf(shown: unknown, within: string): string {
  if (typeof shown === "string") return escaped(shown);
  if (isDrawn(shown)) return typeof shown[HTML] === "string" ? shown[HTML] : shown[HTML]();
  if (shown === undefined || shown === null || typeof shown === "boolean") return "";
  if (Array.isArray(shown)) {
    let html = "";
    for (const one of shown) html += htmlOf(one, within);
    return html;
  }
  if (typeof shown === "number" || typeof shown === "bigint") return String(shown);
  throw new TypeError(`${within} cannot show ${kindOf(shown)}`);
}

/** Elements without an end tag. @see https://html.spec.whatwg.org/multipage/syntax.html#void-elements */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

function element(name: string, props: Props): string {
  let tag = `<${name}`;
  for (const key in props) {
    if (key === "children" || key === "dangerouslySetInnerHTML") continue;
    tag += attribute(attributeName(key), props[key], name);
  }
  const { children, dangerouslySetInnerHTML: raw } = props;
  const inner = isRaw(raw) ? raw.__html : htmlOf(children, `<${name}>`);
  return inner === "" && VOID.has(name) ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}

function attribute(name: string, value: unknown, element: string): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`;
  if (typeof value === "number" || typeof value === "bigint") return ` ${name}="${value}"`;
  if (typeof value !== "boolean") throw new TypeError(`\`${name}\` of <${element}> cannot be ${kindOf(value)}`);
  if (/^(?:aria-|data-|draggable$|spellcheck$)/u.test(name)) return ` ${name}="${value}"`;
  return value ? ` ${name}` : "";
}

/** Attributes as they are written elsewhere. */
const names = new Map([
  ["className", "class"],
  ["htmlFor", "for"],
]);

/** @throws {TypeError} on a name that would end the tag, or begin another attribute */
function attributeName(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  if (/[\s/\\='"\0<>]/u.test(key)) throw new TypeError(`\`${key}\` cannot be the name of an attribute`);
  names.set(key, key);
  return key;
}

/** Whether JSX made a thing. */
export function isDrawn(value: unknown): value is Drawn {
  return typeof value === "object" && value !== null && HTML in value;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && "__html" in value && typeof value.__html === "string";
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

function escaped(text: string): string {
  return /["&<]/u.test(text) ? text.replace(/["&<]/gu, (sign) => ESCAPES[sign] ?? sign) : text;
}

function kindOf(value: unknown): string {
  if (value instanceof Promise) return "a promise: it is drawn at once, so nothing in it may be asynchronous";
  return typeof value === "function" ? "a function" : `an object (${Object.keys(Object(value)).join(", ")})`;
}

/** What TypeScript asks for, of JSX. */
export declare namespace JSX {
  type Element = Drawn;
  type ElementType = string | ((props: never) => Children);
  interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  interface IntrinsicElements {
    readonly [name: string]: Readonly<Record<string, Children | Raw>>;
  }
}
