/*
 * What the JSX of a digest's own components is compiled to: `gozide/jsx-runtime`. Its types are published apart from
 * those of the runtime, which may be another one some day: see public/jsx-runtime.d.ts.
 */
export type { ComponentChildren as Children, VNode as Drawn } from "preact";
export { Fragment, jsx, jsxs } from "preact/jsx-runtime";
