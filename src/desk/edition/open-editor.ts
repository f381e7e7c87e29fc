import { spawnSync } from "node:child_process";
import process from "node:process";

/**
 * The editor's own text editor, as `VISUAL` or `EDITOR` names it, with its arguments; undefined where neither does.
 * npm and npx set `EDITOR` to `vi` where nobody chose one: who never saw vi would not get out of it again.
 * @see https://docs.npmjs.com/cli/v11/using-npm/config#editor
 */
export function textEditor(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] | undefined {
  const { VISUAL: visual, EDITOR: named, npm_config_user_agent: npm } = environment;
  const words = (visual || (npm !== undefined && named === "vi" ? "" : named) || "").trim().split(/\s+/u);
  return words[0] === "" ? undefined : words;
}

/** Opens a file in a text editor and waits until it is closed. @returns whether it ended well */
export function openEditor([program = "", ...args]: readonly string[], file: string): boolean {
  const { status } = spawnSync(program, [...args, file], { stdio: "inherit" });
  return status === 0;
}
