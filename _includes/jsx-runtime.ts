/** What the JSX of a digest's own components is compiled to: `gozide/jsx-runtime`. */
export { Fragment, jsx, jsxs } from "preact/jsx-runtime";
