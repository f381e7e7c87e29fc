import { expect } from "vitest";
import { formatProblem } from "./english.ts";
import { build, cleanBuild } from "./run-build.ts";
import { differences, filesOf } from "./site.ts";
import type { SmallDigest } from "./small-digest.ts";

/** Builds without a problem, as a build does that remembers nothing; the files that changed. */
export async function changedFiles(digest: SmallDigest): Promise<readonly string[]> {
  const before = filesOf(digest.output);
  const { problems } = await build(digest);
  expect(problems.map(formatProblem)).toEqual([]);
  const after = filesOf(digest.output);
  expect(differences(after, (await cleanBuild(digest)).files)).toEqual([]);
  return differences(before, after);
}

/** A file of a digest's site as text; empty where it is not there. */
export function siteText(digest: SmallDigest, name: string): string {
  return Buffer.from(filesOf(digest.output).get(name) ?? "", "latin1").toString("utf8");
}
