import { spawnSync } from "node:child_process";
import process from "node:process";

/** The editor's own text editor, as `VISUAL` or `EDITOR` names it, with its arguments; undefined where neither does. */
export function textEditor(): readonly string[] | undefined {
  const words = (process.env.VISUAL || process.env.EDITOR || "").trim().split(/\s+/u);
  return words[0] === "" ? undefined : words;
}

/** Opens a file in a text editor and waits until it is closed. @returns whether it ended well */
export function openEditor([program = "", ...args]: readonly string[], file: string): boolean {
  const { status } = spawnSync(program, [...args, file], { stdio: "inherit" });
  return status === 0;
}
