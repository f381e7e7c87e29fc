import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../src/content/article.ts";
import { optional } from "../../../src/content/optional.ts";
import type { CodeNames } from "../../../src/making/code/code-names.ts";
import { compiledCode } from "../../../src/making/code/compiled-code.ts";
import type { MadeOutput } from "../../../src/making/derived/derived.ts";
import type { SiteBefore } from "../../../src/making/derived/known-index.ts";
import { searchOutputs } from "../../../src/making/derived/search.ts";
import { stampOf } from "../../../src/making/inputs/scan.ts";
import { ViewNamer } from "../../../src/making/memory/fingerprint.ts";
import type { WrittenOutput } from "../../../src/making/memory/store.ts";
import { article, digestOf } from "../../feeds/digest-fixture.ts";
import { HOME } from "../../support/run-build.ts";
import { differences, filesOf } from "../../support/site.ts";

/** A search with what the next one needs of it. */
interface Made extends SiteBefore {
  readonly files: ReadonlyMap<string, string>;
  /** Articles whose bodies the indexes asked for, by slug. */
  readonly gathered: readonly string[];
}

let names: CodeNames;
beforeAll(async () => {
  names = (await compiledCode(HOME)).names;
});

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function made(articles: readonly Article[], before?: SiteBefore): Promise<Made> {
  const output = mkdtempSync(path.join(tmpdir(), "gozide-known-index-"));
  folders.push(output);
  const gathered: string[] = [];
  let isText = false;
  const bodyOf = (slug: string): string => {
    if (!isText) gathered.push(slug);
    return `<p>متن ${slug} و چند واژه</p>`;
  };
  const derived = new Map<string, MadeOutput>();
  const outputs = new Map<string, WrittenOutput>();
  const all = searchOutputs(digestOf(articles).digest, bodyOf, names, new ViewNamer(), before);
  for (const { key, name, madeOf, make } of all) {
    isText = key.startsWith("search/texts/");
    await make(output, [key]);
    derived.set(key, { name, files: [], ...optional("madeOf", madeOf) });
  }
  const files = filesOf(output);
  for (const file of files.keys()) {
    const stamp = stampOf(path.join(output, file));
    if (stamp !== undefined) outputs.set(file, { name: "", stamp });
  }
  return { files, gathered, output, memory: { derived, outputs } };
}

const DAYS = ["1402-12-29", "1403-01-01", "1403-06-15", "1404-01-05", "1404-02-01", "1404-02-02"] as const;

/** Some articles of a day, each with a word of its own. */
const onDay = (day: (typeof DAYS)[number], count: number): readonly Article[] =>
  Array.from({ length: count }, (_, index) => article(`a${day}-${index}`, day, { title: `خبر شماره${index}` }));

/** An article in closed years, two in a closed month, and sixteen in word files of the running month and one beyond. */
const digest = [...onDay("1402-12-29", 1), ...onDay("1404-01-05", 2), ...onDay("1404-02-01", 17)];
const [closed = "", , , first = ""] = digest.map(({ slug }) => slug);
const last = digest.at(-1)?.slug ?? "";

const renamed = (slug: string): readonly Article[] =>
  digest.map((one) => (one.slug === slug ? { ...one, title: "نام دیگر" } : one));

describe("an index that follows another", () => {
  it("is that of a clean build, whatever articles came, changed and went", async () => {
    const drawn = fc.uniqueArray(
      fc.record({
        slug: fc.nat(99),
        day: fc.oneof(fc.constantFrom(...DAYS), fc.constant("1404-02-01")),
        title: fc.stringMatching(/^[ابپت]{1,3}( [ابپت]{1,3})?$/u),
      }),
      { selector: ({ slug }) => slug, minLength: 10, maxLength: 60, size: "max" },
    );
    const digests = drawn.map((all) => all.map(({ slug, day, title }) => article(`a${slug}`, day, { title })));
    await fc.assert(
      fc.asyncProperty(fc.array(digests, { minLength: 2, maxLength: 4 }), async (history) => {
        let before: Made | undefined;
        for (const articles of history) {
          before = await made(articles, before);
          expect(differences(before.files, (await made(articles)).files)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("asks for the bodies of what changed, and of the newest, whose words are in no file", async () => {
    expect((await made(digest, await made(digest))).gathered).toEqual([last]);
    expect((await made(renamed(first), await made(digest))).gathered).toEqual([first, last]);
    expect((await made(renamed(closed), await made(digest))).gathered).toEqual([closed, last]);
  });

  it("takes nothing of an index that is not as it was written, and is none the worse for it", async () => {
    const clean = await made(digest);
    const spoil: Readonly<Record<string, (text: string) => string>> = {
      "search/month/0.json": (text) => text.replace("شماره", "شمارش"),
      "search/month/table.json": (text) => `${text}\n`,
      "search/months/0.json": () => "[]",
      "search/months/table.json": () => "{",
    };
    for (const [file, change] of Object.entries(spoil)) {
      const before = await made(digest);
      const place = path.join(before.output, file);
      writeFileSync(place, change(readFileSync(place, "utf8")));
      const after = await made(digest, before);
      expect(differences(after.files, clean.files)).toEqual([]);
      expect(after.gathered, file).toHaveLength(file.includes("months/") ? 2 + 1 : 17);
    }
  });

  it("takes nothing of articles that the memory does not know", async () => {
    const { output } = await made(digest);
    expect((await made(digest, { output, memory: undefined })).gathered).toHaveLength(digest.length);
  });

  it("takes nothing of tables that an earlier version wrote, with a month's articles as one number", async () => {
    const clean = await made(digest);
    const { output, memory } = await made(digest);
    const outputs = new Map(memory?.outputs);
    for (const file of clean.files.keys()) {
      if (!file.endsWith("/table.json")) continue;
      const place = path.join(output, file);
      const table = readFileSync(place, "utf8");
      writeFileSync(
        place,
        table.replace(/("14\d\d-\d\d",)"[\w-]+"/gu, (_, key: string) => `${key}1`),
      );
      const stamp = stampOf(place);
      if (stamp !== undefined) outputs.set(file, { name: "", stamp });
    }
    const after = await made(digest, { output, memory: { derived: new Map(memory?.derived), outputs } });
    expect(differences(after.files, clean.files)).toEqual([]);
    expect(after.gathered).toHaveLength(digest.length);
  });
});
