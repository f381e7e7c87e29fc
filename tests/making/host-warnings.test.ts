import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

const SITE = "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\n";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

/** Nine articles with a hundred earlier addresses each: nine hundred lines of `_redirects`. */
function manyAliases(): void {
  for (let article = 1; article <= 9; article++) {
    const aliases = Array.from({ length: 100 }, (_, index) => `/old/${article}-${index}/`);
    digest.article(`a${article}.md`, {
      slug: `a${article}`,
      date: `1395-12-0${article} 10:00`,
      aliases: `[${aliases.join(", ")}]`,
    });
  }
}

describe("a build of a digest whose site.yaml names its host", () => {
  it("warns where the site comes near to the host's limits, again when nothing changed, and builds", async () => {
    manyAliases();
    digest.writeData("site.yaml", `${SITE}host: gitlab\n`);
    const expected = [
      "data/site.yaml:4: warning: host: _redirects has 900 lines; GitLab Pages reads 1000\n    fix: drop `aliases` and `former_slugs` that nobody follows any more; what is over the limit still has its page that leads on",
    ];
    const first = await build(digest);
    expect(first.problems.map(formatProblem)).toEqual(expected);
    expect(first.summary.articles).toBe(9);
    expect((await build(digest)).problems.map(formatProblem)).toEqual(expected);
  });

  it("says nothing where there is room, or no host is named", async () => {
    manyAliases();
    digest.writeData("site.yaml", `${SITE}host: cloudflare\n`);
    expect((await build(digest)).problems.map(formatProblem)).toEqual([]);
    digest.writeData("site.yaml", SITE);
    expect((await build(digest)).problems.map(formatProblem)).toEqual([]);
  });
});
