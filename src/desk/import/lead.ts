import { fold } from "../../persian/fold.ts";
import { isNamelessPicture } from "./html-markdown.ts";
import { plainMarkdown } from "./markdown-text.ts";

/**
 * The lead and the text without saying one thing twice: a first paragraph that is the lead goes, a lead that is only how
 * the text begins (feeds cut one from the text) goes, and so does one that is the title.
 */
export function withoutDoubling(
  title: string,
  lead: string | undefined,
  told: readonly string[],
): { readonly lead?: string; readonly blocks: readonly string[] } {
  const blocks = withoutTitle(title, told);
  if (lead === undefined) return { blocks };
  const key = fold(lead.replace(/(?:\[?(?:\u2026|\.{3})\]?|\[\]|بیشتر بخوانید)\s*$/u, ""));
  if (key === "" || key === fold(title)) return { blocks };
  const text = blocks.filter((block) => !isNamelessPicture(block));
  const [first = ""] = text;
  if (fold(plainMarkdown(first)) === key && text.length > 1) {
    return { lead, blocks: blocks.toSpliced(blocks.indexOf(first), 1) };
  }
  if (fold(plainMarkdown(text.slice(0, 4).join(" "))).startsWith(key)) return { blocks };
  return { lead, blocks };
}

/** Some feeds set the title above the text once more, as a heading or in bold type. */
function withoutTitle(title: string, blocks: readonly string[]): readonly string[] {
  const [first = "", ...others] = blocks;
  const isSet = /^#{1,6} |^\*\*[^*]+\*\*$/u.test(first);
  return isSet && others.length > 0 && fold(plainMarkdown(first)) === fold(title) ? others : blocks;
}
