import { fold } from "../../persian/fold.ts";
import { plainMarkdown } from "./markdown-text.ts";

/**
 * The lead and the text without saying one thing twice: a first paragraph that is the lead goes, a lead that is only how
 * the text begins (feeds cut one from the text) goes, and so does one that is the title.
 */
export function withoutDoubling(
  title: string,
  lead: string | undefined,
  blocks: readonly string[],
): { readonly lead?: string; readonly blocks: readonly string[] } {
  if (lead === undefined) return { blocks };
  const key = fold(lead.replace(/(?:\[?(?:\u2026|\.{3})\]?|\[\]|بیشتر بخوانید)\s*$/u, ""));
  if (key === "" || key === fold(title)) return { blocks };
  const first = fold(plainMarkdown(blocks[0] ?? ""));
  if (first === key && blocks.length > 1) return { lead, blocks: blocks.slice(1) };
  if (fold(plainMarkdown(blocks.slice(0, 4).join(" "))).startsWith(key)) return { blocks };
  return { lead, blocks };
}
