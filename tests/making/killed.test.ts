import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST } from "../../src/making/write/manifest.ts";
import type { Changes } from "../../src/making/write/publish.ts";
import { roundsOf } from "../support/draws.ts";
import { countChanges, killBuildAt, killMoments } from "../support/killed-build.ts";
import { build, cleanBuild } from "../support/run-build.ts";
import { differences, filesOf, publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const ROUNDS = roundsOf(10, 5);
const FULL = { pagesOnly: false };

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

/** What is on a host that is sent only the files of the list. */
function sent(
  host: ReadonlyMap<string, string>,
  site: ReadonlyMap<string, string>,
  { added, changed, removed }: Changes,
): ReadonlyMap<string, string> {
  const next = new Map(host);
  for (const file of removed) next.delete(file);
  for (const file of [...added, ...changed]) next.set(file, site.get(file) ?? "");
  return next;
}

/** Kills the real command at a change to the disk. Gives what its list of changes told before, in whole lines. */
async function killedBuild(change: number): Promise<Changes> {
  const list = path.join(digest.folder, "changed.txt");
  rmSync(list, { force: true });
  await killBuildAt(digest, ["--changed", list], change);
  const lines = existsSync(list) ? readFileSync(list, "utf8").split("\n").slice(0, -1) : [];
  const of = (kind: string): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));
  return { added: of("added"), changed: of("changed"), removed: of("removed") };
}

describe("a build that is killed", () => {
  it("leaves nothing that the next build does not mend, and nothing that its list of changes hides", async () => {
    for (let index = 0; index < 12; index++) {
      digest.article(`a${index}.md`, { date: `1403-01-${10 + index}`, slug: `s${index}`, tags: "[عراق]" });
    }
    await build(digest, FULL);
    digest.article("new.md", { date: "1404-01-01", slug: "new", title: "تازه" });
    const moments = killMoments(await countChanges(digest, []), ROUNDS);
    let host = publishedFiles(digest.output);
    for (const [round, moment] of moments.entries()) {
      digest.article("new.md", { date: `1404-0${1 + (round % 6)}-01`, slug: `new${round}`, title: `تازه ${round}` });
      const told = await killedBuild(moment);
      host = sent(host, publishedFiles(digest.output), told);
      // What the killed build had begun is taken back, so that nothing asks for its files any more.
      if (round % 2 === 0) digest.remove("new.md");
      const { changes } = await build(digest, FULL);
      const { files } = await cleanBuild(digest, FULL);
      const site = filesOf(digest.output);
      expect(differences(site, files), `round ${round}, killed at change ${moment}`).toEqual([]);
      host = sent(host, site, changes);
      expect(differences(host, publishedFiles(digest.output)), `round ${round}, as the host has it`).toEqual([]);
      expect(readdirSync(digest.output).filter((name) => name.startsWith("."))).toEqual([MANIFEST]);
    }
  });

  it("keeps no other build waiting", async () => {
    digest.article("a.md", {});
    await killedBuild(20);
    const { summary } = await build(digest);
    expect(summary.articles).toBe(1);
  });
});
