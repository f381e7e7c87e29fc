import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";
import type { EjectedChange } from "../eject/ejected.ts";

/** Says which ejected components changed upstream. @param includes the digest's folder of components */
export type EjectedChanges = (includes: string) => readonly EjectedChange[];

/** What an editor is told of them, an entry each. */
export function ejectedLines(changes: readonly EjectedChange[], shown: (file: string) => string): readonly Message[] {
  return changes.map(({ file, version, kind }) => {
    const said = kind === "gone" ? UPGRADE.ejectedGone : UPGRADE.ejectedChanged;
    return said({ file: shown(file), version });
  });
}
