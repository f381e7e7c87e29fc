import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeSealed } from "../../src/making/memory/seal.ts";
import { anyDamage, harm, Snapshot } from "../support/damage.ts";
import { roundsOf } from "../support/draws.ts";
import { build, cleanBuild, command, NOW } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const ROUNDS = roundsOf(40, 10);

const SITE = "description: شرح.\nurl: https://example.org/\nshare_images: no\n";

const digest = new SmallDigest();
let built: Snapshot;
/** The site before and after a change that renders every page anew, and so asks for every body. */
const sites = new Map<string, ReadonlyMap<string, string>>();

/** The store's folder in the cache. */
const store = (): string => path.join(digest.cache, readdirSync(digest.cache)[0] ?? "");

const name = (title: string): void => digest.writeData("site.yaml", `title: ${title}\n${SITE}`);

/** Builds with a title and tells which files are not those of a clean build. */
async function wrongFiles(title: string): Promise<readonly string[]> {
  name(title);
  await build(digest, { pagesOnly: false });
  return differences(filesOf(digest.output), sites.get(title) ?? new Map());
}

beforeAll(async () => {
  for (let index = 0; index < 6; index++) {
    const fields = { date: `1403-01-${10 + index}`, slug: `s${index}`, tags: "[عراق]", section: "world" };
    digest.article(`a${index}.md`, fields, `متن **نوشتهٔ** ${index} در ۲۴ فوریه.`);
  }
  for (const title of ["نام تازه", "نام"]) {
    name(title);
    sites.set(title, (await cleanBuild(digest, { pagesOnly: false })).files);
  }
  await build(digest, { pagesOnly: false });
  built = new Snapshot(path.join(digest.folder, "copies"), [digest.cache, digest.output]);
});
afterAll(() => digest.dispose());
beforeEach(() => built.restore());

describe("a cache with any fault", () => {
  it("leaves a build that equals a clean one", async () => {
    await fc.assert(
      fc.asyncProperty(anyDamage, fc.boolean(), async (damage, changed) => {
        built.restore();
        const done = harm(digest.cache, damage);
        expect(await wrongFiles(changed ? "نام تازه" : "نام"), done).toEqual([]);
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    );
  });
});

describe("a cache with any fault after a build that was cut off", () => {
  it("leaves a build that equals a clean one, and tells of every file that may differ", async () => {
    name("نام");
    digest.article("new.md", { date: "1404-02-01", slug: "new", tags: "[روسیه]" });
    const cut = build(digest, { pagesOnly: false }, NOW, () => {
      throw new Error("cut off");
    });
    await expect(cut).rejects.toThrow("cut off");
    digest.remove("new.md");
    const half = new Snapshot(path.join(digest.folder, "half"), [digest.cache, digest.output]);
    const left = filesOf(digest.output);
    const good = sites.get("نام") ?? new Map();
    await fc.assert(
      fc.asyncProperty(anyDamage, async (damage) => {
        half.restore();
        const done = harm(digest.cache, damage);
        const { changes } = await build(digest, { pagesOnly: false });
        expect(differences(filesOf(digest.output), good), done).toEqual([]);
        const told = [changes.added, changes.changed, changes.removed].flat();
        expect(told, done).toEqual(expect.arrayContaining([...leftAndWrong(left, good)]));
      }),
      { numRuns: ROUNDS, endOnFailure: true },
    );
  });
});

describe("a build is right", () => {
  it("where the packs are gone, with and without their folder, once and again", async () => {
    rmSync(path.join(store(), "bodies"), { recursive: true });
    expect(await wrongFiles("نام تازه")).toEqual([]);
    for (const pack of readdirSync(path.join(store(), "bodies"))) rmSync(path.join(store(), "bodies", pack));
    expect(await wrongFiles("نام")).toEqual([]);
  });

  it("where worker threads read a pack that was cut", async () => {
    cutPacks();
    name("نام تازه");
    await build(digest, { pagesOnly: false, workers: 2 });
    expect(differences(filesOf(digest.output), sites.get("نام تازه") ?? new Map())).toEqual([]);
  });

  it("where only the search reads a pack that was cut, after the pages are in place", async () => {
    const texts = [...filesOf(digest.output).keys()].filter((file) => /^search\/.*\.json$/.test(file));
    for (const file of texts) rmSync(path.join(digest.output, file));
    cutPacks();
    name("نام");
    const { changes } = await build(digest, { pagesOnly: false });
    expect(differences(filesOf(digest.output), sites.get("نام") ?? new Map())).toEqual([]);
    // What the build wrote before it met the cut counts as changed, what it wrote after as added.
    expect([changes.added, changes.changed].flat()).toEqual(expect.arrayContaining(texts));
    expect(changes.added).not.toContain(texts.find((file) => file.startsWith("search/years/")));
  });

  it("where a pack is cut, and says that articles are read again", async () => {
    cutPacks();
    name("نام تازه");
    const { status, stderr } = command(digest);
    expect(stderr).toContain("the cache does not hold what was written to it: all articles are read again");
    expect(status).toBe(0);
    expect(await wrongFiles("نام تازه")).toEqual([]);
  });

  it.each(["memory.json", "articles", "journal.txt", "bodies"])(
    "where %s has become the other kind of thing",
    async (file) => {
      const full = path.join(store(), file);
      const wasFolder = file === "bodies" || file === "articles";
      rmSync(full, { recursive: true, force: true });
      if (wasFolder) writeFileSync(full, "");
      else mkdirSync(path.join(full, "below"), { recursive: true });
      expect(await wrongFiles("نام تازه")).toEqual([]);
    },
  );

  it("where the store itself is a file", async () => {
    const folder = store();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
    expect(await wrongFiles("نام تازه")).toEqual([]);
  });

  it("where another version wrote a memory without `outputs`", async () => {
    const { outputs: _, ...rest } = memory();
    writeMemory(rest);
    expect(await wrongFiles("نام تازه")).toEqual([]);
  });

  it("where a memory is of another format", async () => {
    writeSealed(path.join(store(), "memory.json"), 1, memory());
    expect(await wrongFiles("نام تازه")).toEqual([]);
  });

  it("where another version wrote what was read of articles", async () => {
    const { readingName } = memory();
    const folder = path.join(store(), "articles");
    for (const piece of readdirSync(folder)) {
      const { format } = JSON.parse(readFileSync(path.join(folder, piece), "utf8"));
      writeSealed(path.join(folder, piece), Number(format), { readingName, files: {} });
    }
    expect(await wrongFiles("نام تازه")).toEqual([]);
  });
});

/** Files of a site that another must not have, or has otherwise. */
function leftAndWrong(left: ReadonlyMap<string, string>, good: ReadonlyMap<string, string>): readonly string[] {
  return differences(left, good).filter((name) => !name.startsWith("."));
}

function cutPacks(): void {
  for (const pack of readdirSync(path.join(store(), "bodies"))) truncateSync(path.join(store(), "bodies", pack), 200);
}

/** The fields of the memory as they were written. */
function memory(): Readonly<Record<string, unknown>> {
  const { sum: _, ...fields } = JSON.parse(readFileSync(path.join(store(), "memory.json"), "utf8"));
  return fields;
}

function writeMemory(fields: Readonly<Record<string, unknown>>): void {
  writeSealed(path.join(store(), "memory.json"), Number(fields.format), fields);
}
