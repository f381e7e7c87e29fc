import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Snapshot } from "../support/damage.ts";
import { build, cleanBuild, commandUnder } from "../support/run-build.ts";
import { differences, publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** In KiB: from less than the smallest cache file to more than the largest pack. */
const LIMITS = [0, 16, 64, 300, 600] as const;

/** Long enough that the pack outgrows every page and feed. */
const LONG = `${"متنی بلند برای آزمون. ".repeat(1800)}\n`;

const digest = new SmallDigest();
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;
let good: Snapshot;

beforeAll(async () => {
  for (let index = 0; index < 6; index++) {
    digest.article(`a${index}.md`, { date: `1403-01-${10 + index}`, slug: `s${index}`, tags: "[عراق]" });
  }
  await build(digest);
  before = publishedFiles(digest.output);
  good = new Snapshot(path.join(digest.folder, "copies"), [digest.cache, digest.output]);
  for (let index = 0; index < 6; index++) {
    digest.article(`a${index}.md`, { date: `1403-01-${10 + index}`, slug: `s${index}`, tags: "[روسیه]" }, LONG);
  }
  const clean = [...(await cleanBuild(digest)).files];
  after = new Map(clean.filter(([name]) => !name.startsWith(".")));
});
afterAll(() => digest.dispose());
beforeEach(() => good.restore());

describe("a build that may not write as much as it needs", () => {
  it.each(LIMITS)("leaves the old site or makes the new one, never another: %i KiB", async (limit) => {
    const { status, stderr } = commandUnder(`ulimit -f ${limit};`, digest, ["--workers", "0"]);
    const site = publishedFiles(digest.output);
    const said = `${status}: ${stderr}`;
    expect(stderr, said).not.toMatch(/^\s+at /mu);
    if (status !== 0) expect(stderr, said).toContain("larger than you may write");
    if (status === 0) expect(differences(site, after), said).toEqual([]);
    else expect([differences(site, before), differences(site, after)], said).toContainEqual([]);
    await build(digest);
    expect(differences(publishedFiles(digest.output), after)).toEqual([]);
  });

  it("is none where the limit is generous", () => {
    expect(commandUnder("ulimit -f 4000;", digest, ["--workers", "0"]).status).toBe(0);
    expect(differences(publishedFiles(digest.output), after)).toEqual([]);
  });
});
