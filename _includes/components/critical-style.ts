import type { Shell } from "../shell.ts";
import { fontFaces } from "./font-faces.ts";

const styles = new WeakMap<Shell, string>();

/** The style that stands in every page; the same text in all of them, so that one hash allows it. */
export function criticalStyle(shell: Shell): string {
  const known = styles.get(shell);
  if (known !== undefined) return known;
  const style = fontFaces(shell) + (shell.inline["critical.css"] ?? "");
  styles.set(shell, style);
  return style;
}
