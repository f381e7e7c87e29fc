import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Turn } from "../../src/making/derived/derived.ts";
import type { MadeLater } from "../../src/making/made-later.ts";
import { MANIFEST } from "../../src/making/write/manifest.ts";
import { build, cleanBuild, NOW } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const WHOLE = { pagesOnly: false, allowRemoval: true };
const PICTURE = "1395/12/07/a/share.png";
const TEXT = "search/texts/1395-12/07-0.json";

let digest: SmallDigest;
let later: MadeLater | undefined;

beforeEach(() => {
  digest = new SmallDigest();
  later = undefined;
  digest.article("a.md", { slug: "a", title: "یکم" }, "کبوتر بر بام نشست.");
  digest.article("b.md", { slug: "b", title: "دوم", date: "1394-12-07" });
});
afterEach(() => digest.dispose());

/** Builds the pages alone, as the preview does. */
async function buildPages(announce?: () => void): Promise<void> {
  const take = (left: MadeLater): void => {
    later = left;
  };
  await build(digest, { ...WHOLE, pagesOnly: true }, NOW, announce, {
    later: { hasSome: later !== undefined, take },
  });
}

/** As a process that has built nothing yet. */
function forget(): void {
  later = undefined;
}

async function settle(turn: Turn = () => undefined): Promise<boolean | undefined> {
  return later?.settle(turn);
}

/** What differs from a clean build of everything, but for what nobody asked for. */
async function wrong(...asked: readonly string[]): Promise<readonly string[]> {
  const site = filesOf(digest.output);
  const { files } = await cleanBuild(digest, WHOLE);
  expect(asked.filter((file) => !site.has(file))).toEqual([]);
  const listed = site.get(MANIFEST)?.split("\n").slice(0, -1);
  expect(listed).toEqual([...site.keys()].filter((file) => file !== MANIFEST).sort());
  return differences(site, files).filter((file) => file !== MANIFEST && (site.has(file) || !later?.makes(file)));
}

it("makes the indexes, and of all else what is asked for, as a whole build does", async () => {
  await buildPages();
  await settle();
  expect(await wrong()).toEqual([]);
  expect(filesOf(digest.output).has(PICTURE)).toBe(false);
  await later?.make([PICTURE, TEXT, "1395/12/07/no/share.png", "index.html"]);
  expect(await wrong(PICTURE, TEXT)).toEqual([]);
});

/** A history, each step on the one before, with what was asked for and is still there once the indexes are made. */
const HISTORY: readonly (readonly [what: string, edit: () => void, still: readonly string[]])[] = [
  ["another text", () => digest.article("a.md", { slug: "a", title: "یکم" }, "هدهد بر بام نشست."), [PICTURE]],
  ["another title", () => digest.article("a.md", { slug: "a", title: "نخست" }, "هدهد بر بام نشست."), []],
  ["an article of another year", () => digest.article("c.md", { slug: "c", date: "1396-01-01" }), [PICTURE, TEXT]],
  ["the article gone", () => digest.remove("a.md"), []],
  ["the article back", () => digest.article("a.md", { slug: "a", title: "یکم" }), []],
  ["another name of the digest", () => digest.writeData("site.yaml", SITE.replace("آزمون", "دیگر")), [TEXT]],
  [
    "no search, no pictures",
    () => digest.writeData("site.yaml", `${SITE}share_images: no\nfeatures: {search: no}\n`),
    [],
  ],
  ["both again", () => digest.writeData("site.yaml", SITE), []],
];
const SITE = "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\n";

it("follows each edit as a clean build does, and so does a whole build after it", async () => {
  await buildPages();
  await settle();
  for (const [what, edit, still] of HISTORY) {
    await later?.make([PICTURE, TEXT]);
    edit();
    await buildPages();
    await settle();
    expect(await wrong(...still), what).toEqual([]);
    const site = filesOf(digest.output);
    expect(
      [PICTURE, TEXT].filter((file) => site.has(file)),
      what,
    ).toEqual(still);
  }
  await later?.make([PICTURE]);
  const { changes } = await build(digest, WHOLE);
  expect(changes.changed).toEqual([]);
  expect(changes.added).not.toContain(PICTURE);
  expect(changes.added).not.toContain("search/month/table.json");
  expect(differences(filesOf(digest.output), (await cleanBuild(digest, WHOLE)).files)).toEqual([]);
});

it("leaves the old index where it is broken off, and makes the new one the next time", async () => {
  await buildPages();
  await settle();
  const index = path.join(digest.output, "search/month/table.json");
  const before = readFileSync(index, "utf8");
  digest.article("a.md", { slug: "a", title: "یکم" }, "هدهد بر بام نشست.");
  await buildPages();
  await expect(settle(() => Promise.reject(new Error("a build is asked for")))).rejects.toThrow("a build is asked for");
  expect(readFileSync(index, "utf8")).toBe(before);
  await settle();
  expect(readFileSync(index, "utf8")).toContain("هدهد");
  expect(await wrong()).toEqual([]);
});

it("leaves what a build had moved that was cut off to the build that mends it", async () => {
  await buildPages();
  await settle();
  const cutOff = (): never => {
    throw new Error("no space is left");
  };
  digest.article("c.md", { slug: "c", date: "1396-01-01" });
  await expect(buildPages(cutOff)).rejects.toThrow("no space is left");
  await later?.make([PICTURE]);
  await settle();
  digest.article("c.md", { slug: "c", date: "1396-01-01", title: "دیگر" });
  await buildPages();
  await later?.make([PICTURE]);
  await settle();
  expect(await wrong(PICTURE)).toEqual([]);
});

it("makes again what somebody altered or removed, whatever pages were built meanwhile", async () => {
  await buildPages();
  await settle();
  await later?.make([PICTURE]);
  appendFileSync(path.join(digest.output, "search/years/table.json"), " ");
  rmSync(path.join(digest.output, "search/month/table.json"));
  writeFileSync(path.join(digest.output, PICTURE), "");
  digest.article("c.md", { slug: "c", date: "1396-01-01" });
  await buildPages();
  await settle();
  await later?.make([PICTURE]);
  expect(await wrong(PICTURE)).toEqual([]);
});

it("says whether the site is as it was written", async () => {
  await buildPages();
  expect(await settle()).toBe(true);
  const page = path.join(digest.output, "index.html");
  const before = readFileSync(page, "utf8");
  writeFileSync(page, "altered");
  expect(await settle()).toBe(false);
  forget();
  await buildPages();
  expect(readFileSync(page, "utf8")).toBe(before);
  expect(await settle()).toBe(true);
});

it("is there too where nothing changed since another process built", async () => {
  await buildPages();
  forget();
  await buildPages();
  await settle();
  await later?.make([PICTURE]);
  expect(await wrong(PICTURE)).toEqual([]);
});
