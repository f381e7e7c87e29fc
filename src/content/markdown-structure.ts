import type { MarkdownIt } from "markdown-it";
import { webAddresses } from "./markdown-addresses.ts";
import { persianEmphasis } from "./markdown-emphasis.ts";
import { persianLists } from "./markdown-lists.ts";
import { spacedTargets } from "./markdown-targets.ts";
import { tasks } from "./markdown-tasks.ts";

/**
 * markdown-it plugin: all that we read otherwise than CommonMark, so that Persian is read as it is meant. The scanners of
 * `src/persian` see the same structure.
 * @see docs/articles.md, "The text"
 */
export function persianStructure(md: MarkdownIt): void {
  md.use(persianEmphasis).use(persianLists).use(tasks).use(webAddresses).use(spacedTargets);
}
