// `import … from "gozide"`.
import { launch } from "../../making/launch.mjs";

/** @type {typeof import("./api.ts")} */
const api = await launch("desk/api/api");

export const { buildSite, importArticles, fix } = api;
