import type { DigestFault, DigestFiles } from "./digest-files.ts";
import { compareVersions, upgradedVersion, withUpgraded } from "./manifest.ts";
import { MANIFEST } from "./places.ts";
import type { Step } from "./step.ts";

/** A file that an upgrade changes. */
export interface FileChange {
  /** Its name before; undefined of a new file. */
  readonly from: string | undefined;
  /** Its name afterwards; undefined of a file that goes. */
  readonly to: string | undefined;
  /** Undefined of a file that is only moved. */
  readonly text: { readonly before: string; readonly after: string } | undefined;
}

/** What an upgrade would do. */
export interface UpgradePlan {
  /** The steps that change something, in order. */
  readonly steps: readonly Step[];
  readonly changes: readonly FileChange[];
  /** What a step could not read, by its name before any step. Nothing may be written then. */
  readonly faults: ReadonlyMap<string, DigestFault>;
}

/**
 * Plans what brings a digest to a version.
 * @param version of the package; the digest's is older, or the same
 */
export function planUpgrade(digest: DigestFiles, steps: readonly Step[], version: string): UpgradePlan {
  const last = upgradedVersion(digest);
  const due = steps.filter(({ since }) => last === undefined || compareVersions(since, last) > 0);
  const taken: Step[] = [];
  const upgraded = due.reduce((before, step) => {
    const after = step.apply(before);
    if (isChanged(before, after)) taken.push(step);
    return after;
  }, digest);
  const faults = [...(upgraded.faults ?? [])].map(
    ([name, fault]) => [upgraded.files.get(name)?.was ?? name, fault] as const,
  );
  return { steps: taken, changes: changesOf(digest, withUpgraded(upgraded, version)), faults: new Map(faults) };
}

/** Whether a step changed anything. */
function isChanged({ files: before }: DigestFiles, { files: after }: DigestFiles): boolean {
  return (
    before.size !== after.size ||
    [...after].some(([name, { text }]) => !before.has(name) || before.get(name)?.text !== text)
  );
}

/** What differs between a digest's files and what steps made of them. */
function changesOf({ files: before }: DigestFiles, { files: after }: DigestFiles): readonly FileChange[] {
  const changes = [...after].flatMap(([to, { was: from, text }]): readonly FileChange[] => {
    const old = from === undefined ? "" : before.get(from)?.text;
    const edited = text === undefined || old === undefined || text === old ? undefined : { before: old, after: text };
    return from === to && edited === undefined ? [] : [{ from, to, text: edited }];
  });
  const there = new Set([...after.values()].map(({ was }) => was));
  const gone = [...before].filter(([name]) => !there.has(name));
  const all = [
    ...changes,
    ...gone.map(([from, { text }]) => ({
      from,
      to: undefined,
      text: text === undefined ? undefined : { before: text, after: "" },
    })),
  ];
  // The version comes last: whatever cuts an upgrade off, its steps come again until all of them are done.
  return [...all.filter(({ to }) => to !== MANIFEST), ...all.filter(({ to }) => to === MANIFEST)];
}
