import { readFileSync } from "node:fs";
import path from "node:path";
import { sourceForDigest, sourceName } from "../../making/code/own-source.ts";
import { listFiles } from "../../making/inputs/scan.ts";

/** What an ejected file was copied from. */
export interface Origin {
  /** Such as `components/share`. */
  readonly module: string;
  /** The version of Gozide. */
  readonly version: string;
  /** Names the source as it was: the first 16 digits of its SHA-256. */
  readonly source: string;
}

/** An ejected file of which ours is another now. */
export interface EjectedChange extends Origin {
  /** Below the folder of components, such as `components/share.tsx`. */
  readonly file: string;
  /** `gone`: there is no component of ours of that name any more, in whose place it could be. */
  readonly kind: "changed" | "gone";
}

/** What the head comment of an ejected file says of its origin. */
const ORIGIN = /\bgozide eject: (\S+) of gozide (\S+), ([0-9a-f]{16})\b/u;

/** A source of ours with the comment that says what it was copied from. */
export function withOrigin(source: string, { module, version, source: name }: Origin): string {
  return `/*
 * gozide eject: ${module} of gozide ${version}, ${name}
 * The digest's own from here on. By this comment gozide upgrade knows when ours has changed since.
 */
${source}`;
}

/**
 * The ejected files of a digest of which ours has changed since they were copied: what changed in ours can be taken over
 * by hand. Files without the head comment are an editor's own altogether.
 * @param includes the digest's folder of components, by full path
 * @param home the generator's own folder
 * @returns in order of name
 */
export function ejectedChanges(includes: string, home: string): readonly EjectedChange[] {
  return [...listFiles(includes, (name) => name.endsWith(".tsx")).keys()].flatMap((file): readonly EjectedChange[] => {
    const origin = originOf(readFileSync(path.join(includes, file), "utf8"));
    if (origin === undefined) return [];
    const now = sourceForDigest(home, origin.module);
    if (now === undefined) return [{ ...origin, file, kind: "gone" }];
    return sourceName(now) === origin.source ? [] : [{ ...origin, file, kind: "changed" }];
  });
}

function originOf(text: string): Origin | undefined {
  const [found, module, version, source] = ORIGIN.exec(text) ?? [];
  if (found === undefined || module === undefined || version === undefined || source === undefined) return undefined;
  return { module, version, source };
}
