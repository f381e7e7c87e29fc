import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { CONTENT_LIMITS } from "../../src/content/limits.ts";
import { LIMITS } from "../../src/desk/import/limits.ts";
import { persianDigits } from "../../src/persian/digits.ts";

const HOME = path.resolve(import.meta.dirname, "../..");
const KB = 1024;
const MB = 1024 * 1024;

const number = (value: number): string => value.toLocaleString("en");
const {
  articleBytes,
  dataFileBytes,
  drawingBytes,
  pictureBytes,
  picturePixels,
  frontMatter,
  yamlDepth,
  yamlAliases,
  line,
  slug,
  comment,
  lead,
  listItems,
  nesting,
  footnotes,
  reportedFaults,
} = CONTENT_LIMITS;

/** Documents, and what each says of a limit; docs/articles.md has its table of limits made from the code. */
const SAID: readonly (readonly [document: string, sentence: string])[] = [
  [
    "docs/security.md",
    `an article of ${articleBytes / KB} kB, a data or comments file of ${dataFileBytes / MB} MB, a photograph of ${pictureBytes / MB} MB, a drawing of ${drawingBytes / MB} MB`,
  ],
  ["docs/security.md", `a picture of ${picturePixels / 1e6} million pixels`],
  ["docs/security.md", `front matter of ${frontMatter / KB} kB`],
  ["docs/security.md", `YAML: ${yamlDepth} deep, ${yamlAliases} aliases`],
  ["docs/security.md", `a list of ${listItems} (`],
  ["docs/security.md", `${reportedFaults} faults reported for one file`],
  ["docs/security.md", `a line of ${number(line)} characters, a slug of ${slug}, a comment of ${number(comment)}`],
  ["docs/security.md", `lists and quotations ${nesting} deep`],
  ["docs/security.md", `${number(footnotes)} footnotes`],
  ["docs/articles.md", `at most ${lead} characters`],
  ["docs/articles.md", `a lead of more than ${lead} characters`],
  ["docs/writing.fa.md", `دست بالا ${persianDigits(lead)} نویسه`],
  ["src/desk/new/article.md", `دست بالا ${persianDigits(lead)} نویسه`],
  ["docs/import.md", `${LIMITS.fileBytes / MB} MiB an input`],
  ["docs/import.md", `${number(LIMITS.items)} items a feed, ${number(LIMITS.itemCharacters)} characters an item`],
];

test.each(SAID)("%s says what the code allows: %s", (document, sentence) => {
  expect(readFileSync(path.join(HOME, document), "utf8")).toContain(sentence);
});

test("no document says another size of an article", () => {
  const sizes = ["docs/articles.md", "docs/security.md", "docs/data.md", "docs/writing.fa.md", "README.md"].flatMap(
    (document) => readFileSync(path.join(HOME, document), "utf8").match(/article[^|.\n]{0,40}\d+ (?:[kM]i?B)/gu) ?? [],
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toContain(`${articleBytes / KB} kB`);
});
