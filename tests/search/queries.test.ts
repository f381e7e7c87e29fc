import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { compiledCode } from "../../src/making/code/compiled-code.ts";
import { searchOutputs } from "../../src/making/derived/search.ts";
import { ViewNamer } from "../../src/making/memory/fingerprint.ts";
import { HOME } from "../support/run-build.ts";
import { hasCorpus, writeCorpus } from "./corpus.ts";
import { readDigest } from "./corpus-digest.ts";
import { find, openSearch } from "./engine.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Question {
  /** As a person types it: Arabic letters, joined or split words, digits of either kind. */
  readonly query: string;
  /** Items of the feeds of which one must be found. */
  readonly expect: readonly string[];
}

/** How many results a person looks at. */
const LOOKED_AT = 10;

test("97 of 100 queries find their article among the first ten of 700 real ones", async () => {
  if (!hasCorpus) {
    console.log("the real articles are not here: nothing was searched");
    return;
  }
  const { articles, data } = writeCorpus(folder);
  const { digest, bodyOf } = readDigest(articles, data);
  const site = path.join(folder, "site");
  const { names } = await compiledCode(HOME);
  for (const { key, make } of searchOutputs(digest, bodyOf, names, new ViewNamer())) await make(site, [key]);
  const engine = await openSearch(site);
  const questions: readonly Question[] = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "queries.json"), "utf8"),
  );
  const missed: string[] = [];
  for (const { query, expect } of questions) {
    const found = await find(engine, query, LOOKED_AT);
    if (!found.some((address) => expect.some((id) => address.endsWith(`/${id}/`)))) missed.push(query);
  }
  console.log(`${questions.length - missed.length} of ${questions.length} queries found their article`);
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(missed.length / questions.length, missed.join(" | ")).toBeLessThanOrEqual(0.03);
  expect(await find(engine, "qwxzvkj", LOOKED_AT), "a word that occurs nowhere finds nothing").toEqual([]);
});
