import { afterAll, beforeAll, expect, it } from "vitest";
import { build, cleanBuild } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
afterAll(() => digest.dispose());

const write = (name: string, date: string, title = name): void => digest.article(`${name}.md`, { title, date });

/** Builds and compares with a clean build. @returns files of the search that this build changed */
async function searchChanges(edit: () => void): Promise<readonly string[]> {
  const before = filesOf(digest.output);
  edit();
  const options = { pagesOnly: false, allowRemoval: true };
  await build(digest, options);
  const now = filesOf(digest.output);
  expect(differences(now, (await cleanBuild(digest, options)).files)).toEqual([]);
  return differences(before, now).filter((file) => /^search\/.*\.json$/u.test(file));
}

beforeAll(async () => {
  digest.writeData(
    "site.yaml",
    "title: آزمون\ndescription: یک نشریه برای آزمون.\nurl: https://example.org/\nshare_images: no\n",
  );
  await searchChanges(() => {
    write("old", "1393-05-05");
    write("older", "1393-05-04");
    write("spring", "1394-02-01");
    write("now", "1394-03-10");
  });
});

/** A history, each step on the one before: what happens, what it changes in the search. */
const HISTORY: readonly (readonly [what: string, edit: () => void, changed: readonly string[]])[] = [
  [
    "an article in the running month",
    () => write("next", "1394-03-11"),
    ["search/month/table.json", "search/texts/1394-03/11-0.json"],
  ],
  [
    "another title in a closed year",
    () => write("old", "1393-05-05", "نام دیگر"),
    ["search/texts/1393-05/05-0.json", "search/years/0.json", "search/years/table.json"],
  ],
  [
    "another title in a closed month",
    () => write("spring", "1394-02-01", "نام دیگر"),
    ["search/months/0.json", "search/months/table.json", "search/texts/1394-02/01-0.json"],
  ],
  [
    "an article that comes late, into a closed year",
    () => write("late", "1393-05-04 01:00"),
    ["search/texts/1393-05/04-1.json", "search/years/0.json", "search/years/table.json"],
  ],
  [
    "another one before it, which moves no text but the later one of its day",
    () => write("later", "1393-05-04 00:30"),
    [
      "search/texts/1393-05/04-1.json",
      "search/texts/1393-05/04-2.json",
      "search/years/0.json",
      "search/years/table.json",
    ],
  ],
  [
    "an article late by a day in the running month, after others of its day",
    () => write("yesterday", "1394-03-10 23:00"),
    ["search/month/table.json", "search/texts/1394-03/10-1.json"],
  ],
  [
    "an article that is gone, of all that came late to a day of a closed year",
    () => digest.remove("later.md"),
    [
      "search/texts/1393-05/04-1.json",
      "search/texts/1393-05/04-2.json",
      "search/years/0.json",
      "search/years/table.json",
    ],
  ],
  [
    "the first article of a month",
    () => write("first", "1394-04-01"),
    ["search/month/table.json", "search/months/0.json", "search/months/table.json", "search/texts/1394-04/01-0.json"],
  ],
  [
    "the newest article gone, and its month with it",
    () => digest.remove("first.md"),
    ["search/month/table.json", "search/months/0.json", "search/months/table.json", "search/texts/1394-04/01-0.json"],
  ],
  [
    "the first article of a year",
    () => write("nowruz", "1395-01-01"),
    [
      "search/month/table.json",
      "search/months/0.json",
      "search/months/table.json",
      "search/texts/1395-01/01-0.json",
      "search/years/0.json",
      "search/years/table.json",
    ],
  ],
];

it.each(HISTORY)("changes no more than this, as a clean build: %s", async (_, edit, changed) => {
  expect(await searchChanges(edit)).toEqual(changed);
});
