/** A component that an editor ejected, where ours of that name is no longer what it was copied from. */
export interface EjectedChange {
  /** Below the folder of components: `components/share.tsx`. */
  readonly file: string;
  /** The version that it was copied from. */
  readonly version: string;
}

/** Says which ejected components changed upstream. @param includes the digest's folder of components */
export type EjectedChanges = (includes: string) => readonly EjectedChange[];

/** What an editor is told of them, a line each. */
export function ejectedLines(changes: readonly EjectedChange[], shown: (file: string) => string): readonly string[] {
  return changes.map(
    ({ file, version }) =>
      `${shown(file)}: ours changed since you took it (Gozide ${version}); compare, or remove yours and eject it again`,
  );
}
