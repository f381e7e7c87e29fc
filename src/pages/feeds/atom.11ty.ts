import { renderAtom } from "../../feeds/atom.ts";
import type { Feeds } from "../../feeds/feeds.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Feeds>("feeds")("atom", ({ view }, shell) => renderAtom(view, shell));
