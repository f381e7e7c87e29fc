/*
 * `gozide/jsx-runtime`: what JSX is compiled to in a digest's own components and pages. A project file asks for it with
 * `"jsx": "react-jsx"` and `"jsxImportSource": "gozide"`. Nothing here depends on the library that draws.
 */

declare const drawn: unique symbol;

/** What an element of JSX is. */
export interface Drawn {
  readonly [drawn]: true;
}

/** What may be between an element's tags. `false`, `null` and `undefined` show nothing; texts are escaped. */
export type Children = Drawn | string | number | bigint | boolean | null | undefined | readonly Children[];

/** Attributes of an HTML or SVG element, by their names in HTML: `class`, `for`, `tabindex`, `data-…`. */
export interface ElementAttributes {
  readonly children?: Children;
  readonly key?: string | number;
  /** HTML that is written as it is: whoever sets it sees to it that it is safe. */
  readonly dangerouslySetInnerHTML?: { readonly __html: string };
  readonly [attribute: string]: unknown;
}

/** Elements without one around them: `<>…</>`. */
export function Fragment(props: { readonly children?: Children }): Drawn;

export function jsx(type: JSX.ElementType, props: object, key?: string | number): Drawn;
export { jsx as jsxs };

export namespace JSX {
  export type Element = Drawn;
  /** An element's name, or a component. */
  export type ElementType = string | ((props: never) => Children);
  export interface ElementChildrenAttribute {
    readonly children: unknown;
  }
  export interface IntrinsicAttributes {
    readonly key?: string | number;
  }
  export interface IntrinsicElements {
    readonly [name: string]: ElementAttributes;
  }
}
