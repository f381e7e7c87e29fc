import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, it } from "vitest";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

it.each([
  ["within one month", "1405-02-21", "1405/02/19"],
  ["over the end of a month", "1405-02-28", "1405/02/26"],
  ["over the end of a year", "1404-12-29", "1404/12/23"],
])("a weekly edition has one name on its page and in the feed of editions, %s", async (_, date, day) => {
  digest.writeData("site.yaml", "title: آزمون\ndescription: شرح.\nurl: https://example.org/\nedition: weekly\n");
  digest.article("a.md", { date });
  await build(digest);
  const titleIn = (file: string): readonly string[] =>
    [...readFileSync(path.join(digest.output, file), "utf8").matchAll(/<title>([^<]*)/gu)].map(
      ([, title = ""]) => title,
    );
  const week = /هفتهٔ [^|]*[۰-۹]{4}/u.exec(titleIn(`${day}/index.html`)[0] ?? "")?.[0];
  expect(week).toBeDefined();
  expect(titleIn("editions/rss.xml")[1]).toBe(`شمارهٔ ۱: ${week}`);
});
