import { renderAtom } from "../../feeds/atom.ts";
import { feedTemplate } from "../../feeds/template.ts";

export const { data, render } = feedTemplate("atom", renderAtom);
