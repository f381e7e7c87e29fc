import type { Discovery } from "../../discovery/discovery.ts";
import { renderTextFile } from "../../discovery/text-files.ts";
import { templatesOf } from "../../site/template.ts";

export const { data, render } = templatesOf<Discovery>("discovery")("texts", ({ view }, shell) =>
  renderTextFile(view, shell),
);
