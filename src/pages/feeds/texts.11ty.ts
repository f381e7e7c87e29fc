import { feedTemplate } from "../../feeds/template.ts";
import { renderTextFile } from "../../feeds/text-files.ts";

export const { data, render } = feedTemplate("texts", renderTextFile);
