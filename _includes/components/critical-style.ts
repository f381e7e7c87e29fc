import type { Shell } from "../../src/site/shell.ts";
import { fontFaces } from "./font-faces.ts";
import { themeStyle } from "./theme-style.ts";

/** What of the shell the style is made of. */
export type StyledShell = Pick<Shell, "site" | "assets" | "inline">;

const styles = new WeakMap<StyledShell, string>();

/** The style that is in every page; the same text in all of them, so that one hash allows it. */
export function criticalStyle(shell: StyledShell): string {
  const known = styles.get(shell);
  if (known !== undefined) return known;
  const style = fontFaces(shell) + themeStyle(shell.site.theme) + (shell.inline["critical.css"] ?? "");
  styles.set(shell, style);
  return style;
}
