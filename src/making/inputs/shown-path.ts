import path from "node:path";

/** A folder or file as messages name it: relative to where the command was started, where that is shorter. */
export function shownPath(file: string, started: string): string {
  const relative = path.relative(started, file);
  return relative.startsWith("..") ? file : relative || ".";
}
