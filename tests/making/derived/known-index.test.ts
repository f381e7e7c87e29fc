import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Article } from "../../../src/content/article.ts";
import type { CodeNames } from "../../../src/making/code/code-names.ts";
import { compiledCode } from "../../../src/making/code/compiled-code.ts";
import type { MadeOutput } from "../../../src/making/derived/derived.ts";
import type { SiteBefore } from "../../../src/making/derived/known-index.ts";
import { searchOutputs } from "../../../src/making/derived/search.ts";
import { ViewNamer } from "../../../src/making/memory/fingerprint.ts";
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
  for (const { key, name, make } of searchOutputs(digestOf(articles).digest, bodyOf, names, new ViewNamer(), before)) {
    isText = key.startsWith("search/texts/");
    await make(output, [key]);
    derived.set(key, { name, files: [] });
  }
  return { files: filesOf(output), gathered, output, memory: { derived } };
}

const DAYS = [
  "1402-12-29",
  "1403-01-01",
  "1403-06-15",
  "1404-01-05",
  "1404-02-01",
  "1404-02-02",
  "1404-02-03",
] as const;
const daily = DAYS.map((day, index) => article(`a${index}`, day, { title: `خبر روز${index}` }));

describe("an index that follows another", () => {
  it("is that of a clean build, whatever articles came, changed and went", async () => {
    const drawn = fc.uniqueArray(
      fc.record({
        slug: fc.nat(30),
        day: fc.constantFrom(...DAYS),
        title: fc.stringMatching(/^[ابپت]{1,3}( [ابپت]{1,3})?$/u),
      }),
      { selector: ({ slug }) => slug, maxLength: 25 },
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
      { numRuns: 25 },
    );
  });

  it("asks for the bodies of articles that changed only", async () => {
    const changed = daily.map((one) => (one.slug === "a5" ? { ...one, title: "نام دیگر" } : one));
    expect((await made(changed, await made(daily))).gathered).toEqual(["a5"]);
  });

  it("takes nothing of an index that is not as it was written, and is none the worse for it", async () => {
    const clean = await made(daily);
    const spoil: Readonly<Record<string, (text: string) => string>> = {
      "search/month/0.json": (text) => text.replace("روز", "زور"),
      "search/month/table.json": (text) => text.replace("1404-02", "1404-03"),
      "search/years/0.json": () => "[]",
      "search/years/table.json": () => "{",
    };
    for (const [file, change] of Object.entries(spoil)) {
      const before = await made(daily);
      const place = path.join(before.output, file);
      writeFileSync(place, change(readFileSync(place, "utf8")));
      const after = await made(daily, before);
      expect(differences(after.files, clean.files)).toEqual([]);
      expect(after.gathered, file).toEqual(file.includes("month/") ? ["a4", "a5", "a6"] : ["a0", "a1", "a2"]);
    }
  });

  it("takes nothing of articles that the memory does not know", async () => {
    const { output } = await made(daily);
    const after = await made(daily, { output, memory: undefined });
    expect(after.gathered).toHaveLength(DAYS.length);
  });
});
