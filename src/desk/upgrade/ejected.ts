import type { Message } from "../../words/message.ts";
import { UPGRADE } from "../../words/upgrade.ts";

/** A component that an editor ejected, where ours of that name is no longer what it was copied from. */
export interface EjectedChange {
  /** Below the folder of components: `components/share.tsx`. */
  readonly file: string;
  /** The version that it was copied from. */
  readonly version: string;
  /** `gone`: there is none of that name any more. */
  readonly kind: "changed" | "gone";
}

/** Says which ejected components changed upstream. @param includes the digest's folder of components */
export type EjectedChanges = (includes: string) => readonly EjectedChange[];

/** What an editor is told of them, an entry each. */
export function ejectedLines(changes: readonly EjectedChange[], shown: (file: string) => string): readonly Message[] {
  return changes.map(({ file, version, kind }) => {
    const said = kind === "gone" ? UPGRADE.ejectedGone : UPGRADE.ejectedChanged;
    return said({ file: shown(file), version });
  });
}
