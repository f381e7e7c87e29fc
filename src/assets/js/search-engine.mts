/* What finds and shows articles: loaded, beside the tables of the indexes, once somebody is about to ask something. */

export { openEngine } from "./search/engine.ts";
export { findPages } from "./search/find.ts";
export { showResult } from "./search/show.ts";
