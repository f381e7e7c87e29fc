import type { MarkdownIt, Token } from "markdown-it";
import { TASK } from "../persian/list-markers.ts";
import { tokenAt } from "./markdown-token.ts";

/**
 * markdown-it plugin: an item that begins with `[ ]` or `[x]` is a task: a box that cannot be changed, with the item's first
 * paragraph as its label.
 * @see https://github.github.com/gfm/#task-list-items-extension-
 */
export function tasks(md: MarkdownIt): void {
  // Before anything is read in brackets: `[x]` may be a reference, too.
  md.core.ruler.before("inline", "find_tasks", ({ tokens }) => {
    for (const [index, item] of tokens.entries()) {
      const text = tokens[index + 2];
      if (item.type !== "list_item_open" || tokens[index + 1]?.type !== "paragraph_open" || text === undefined)
        continue;
      const box = TASK.exec(text.content)?.[0];
      if (box === undefined) continue;
      item.attrJoin("class", "task");
      text.meta = { done: !box.startsWith("[ ]") };
      text.content = text.content.slice(box.length);
    }
  });
  md.core.ruler.after("inline", "box_tasks", ({ tokens, Token }) => {
    for (const { meta, children } of tokens) {
      if (typeof meta?.done === "boolean")
        children?.splice(0, children.length, ...labelled(children, meta.done, Token));
    }
  });
  md.renderer.rules.task_box = (tokens, index) =>
    `<input type="checkbox" disabled${tokenAt(tokens, index).meta?.done === true ? " checked" : ""}> `;
}

function labelled(text: readonly Token[], done: boolean, TokenClass: typeof Token): readonly Token[] {
  const box = new TokenClass("task_box", "input", 0);
  box.meta = { done };
  return [new TokenClass("task_open", "label", 1), box, ...text, new TokenClass("task_close", "label", -1)];
}
