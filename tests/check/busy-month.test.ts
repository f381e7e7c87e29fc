import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { checkFacts } from "../../src/check/check.ts";
import { isFault } from "../../src/check/finding.ts";
import { packFacts } from "../../src/check/packed-facts.ts";
import { readSiteFile } from "../../src/check/read-file.ts";
import { between, randomFrom } from "../bench/random.ts";
import { SEED } from "../support/draws.ts";
import { build } from "../support/run-build.ts";
import { publishedFiles } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const WORDS =
  "دولت مجلس خبر گزارش وزیر سازمان جهان تورم اقتصاد دانش ورزش تیم شهر سفر نشست بانک نرخ بازار آب باران".split(" ");

it("a month of 300 articles with long addresses is warned of and stops nothing", async () => {
  const digest = new SmallDigest();
  const random = randomFrom(SEED);
  const words = (count: number): string =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const slug = (): string => Array.from({ length: 12 }, () => between(random, 36 ** 5, 36 ** 6).toString(36)).join("-");
  for (let index = 0; index < 300; index++) {
    const day = String((index % 30) + 1).padStart(2, "0");
    digest.article(`a${index}.md`, { title: `${words(6)} ${index}`, date: `1404-07-${day}`, slug: slug() });
  }
  await build(digest);
  const files = [...publishedFiles(digest.output).keys()];
  const findings = checkFacts(
    packFacts(files.map((file) => readSiteFile(file, readFileSync(path.join(digest.output, file))))),
  );
  const heavy = findings.filter(({ rule }) => rule === "weight" || rule === "heavy-content");
  expect(heavy.filter(isFault)).toEqual([]);
  expect(heavy.map(({ file }) => file)).toContain("1404/07/index.html");
  digest.dispose();
});
