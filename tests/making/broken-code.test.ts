import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anyDamage, type Damage, harm } from "../support/damage.ts";
import { copyGenerator } from "../support/generator-copy.ts";
import { command, commandUnder } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
const home = copyGenerator();
let good: ReadonlyMap<string, string>;

/** What the generator keeps for all digests: its code as plain JavaScript, styles, scripts, fonts. */
const kept = (name: string): string => path.join(home, ".cache", name);

/** Builds with what is kept as it is now, and expects the site to be the good one. */
function expectGoodSite(what: string): void {
  for (const folder of [digest.output, digest.cache]) rmSync(folder, { recursive: true, force: true });
  const { status, stderr } = command(digest, [], home);
  expect(stderr, what).not.toMatch(/^\s+at /mu);
  expect(status, `${what}\n${stderr}`).toBe(0);
  expect(differences(filesOf(digest.output), good), what).toEqual([]);
}

beforeAll(() => {
  digest.article("a.md", { tags: "[عراق]", section: "world", slug: "a" });
  const { status, stderr } = command(digest, [], home);
  if (status !== 0) throw new Error(stderr);
  good = filesOf(digest.output);
});
afterAll(() => {
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

describe("what the generator keeps for itself", () => {
  it("is read by whoever may read the generator, where another user made it", () => {
    const rights = (place: string): number => statSync(place).mode & 0o777;
    const [code = "none"] = readdirSync(kept("code"));
    expect(rights(path.join(kept("code"), code))).toBe(rights(kept("code")));
  });

  it("is made again where it is not as it was written", () => {
    const damages: readonly Damage[] = fc.sample(anyDamage, 4);
    for (const damage of damages) expectGoodSite(`${harm(kept("code"), damage)}, ${harm(kept("assets"), damage)}`);
  });

  it("is made again where folders of it are gone, or files", () => {
    const [code = ""] = readdirSync(kept("code"));
    for (const name of ["none", "chunks"]) rmSync(path.join(kept("code"), code, name), { recursive: true });
    rmSync(kept("assets"), { recursive: true });
    writeFileSync(kept("assets"), "");
    expectGoodSite("folders gone");
    rmSync(path.join(kept("code"), code), { recursive: true });
    writeFileSync(path.join(kept("code"), code), "");
    for (const { parentPath, name } of readdirSync(kept("assets"), { recursive: true, withFileTypes: true })) {
      if (!name.includes(".")) continue;
      rmSync(path.join(parentPath, name));
      mkdirSync(path.join(parentPath, name));
    }
    expectGoodSite("a file in the code's place");
  });

  it("is written whole or reported: where files may not grow there is a sentence, and nothing stays half", () => {
    rmSync(kept("code"), { recursive: true });
    const { status, stderr } = commandUnder("ulimit -f 200;", digest, [], home);
    expect(stderr).toContain("larger than you may write");
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
    expect(readdirSync(kept("code"))).toEqual([]);
    expectGoodSite("after a limit");
  });
});
