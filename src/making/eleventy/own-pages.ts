import type { EleventyConfig, PreprocessedData } from "@11ty/eleventy";
import { typeset, typesetMarkdown } from "../../persian/typeset.ts";
import { isDraft } from "../inputs/own-pages.ts";
import { ORDINARY_FORMATS } from "../inputs/pages-folder.ts";

/** The digest's own layout, which puts masthead and footer around a page. */
const LAYOUT = "page.11ty.tsx";
/** Fields that readers see. */
const SET_FIELDS: ReadonlySet<string> = new Set(["title", "description"]);

/**
 * Gives an editor's own pages the digest's layout where they name none, and their text in Unicode's form NFC. Markdown,
 * titles and descriptions are typeset as an article's are; drafts are left out.
 * `layout: false` is a page without one; whole documents, and files that are no HTML, get none.
 */
export function prepareOwnPages(config: EleventyConfig, drafts = false): void {
  config.addPreprocessor("own pages", ORDINARY_FORMATS, (data, content) => {
    if (isDraft(data) && !drafts) return false;
    if (isUnset(data.layout) && isPart(content) && isPage(data.permalink)) data.layout = LAYOUT;
    for (const [field, text] of Object.entries(data)) {
      if (typeof text !== "string") continue;
      const normal = text.normalize("NFC");
      data[field] = SET_FIELDS.has(field) ? typeset(normal) : normal;
    }
    const normal = content.normalize("NFC");
    // Quotes and signs of a template language are no text.
    const isMarkdown = data.page.inputPath.endsWith(".md") && isUnset(data.templateEngineOverride);
    return isMarkdown ? typesetMarkdown(normal) : normal;
  });
}

/** Whether a field is absent or left empty. */
function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether a text is a part of a page, and not a document of its own. */
function isPart(content: string): boolean {
  return !/^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|\?xml)\b/iu.test(content);
}

/** Whether what is made of a file is a page of HTML, by its permalink. */
function isPage(permalink: PreprocessedData["permalink"]): boolean {
  if (typeof permalink !== "string") return permalink !== false;
  return /(?:\/|\.html?|\}\}|%\}|^[^.]*)$/iu.test(permalink.trim());
}
