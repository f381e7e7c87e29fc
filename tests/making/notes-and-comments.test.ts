import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;

beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { date: "1404-01-05", slug: "a" });
});
afterEach(() => digest.dispose());

/** Writes a file beside the articles folder. */
function beside(file: string, text: string): void {
  const whole = path.join(digest.folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

async function told(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

describe("the note of an edition", () => {
  it("says nothing where its edition is there, or may still come", async () => {
    beside("editions/1404-01-05.md", "---\norder: [a]\n---\nمتن");
    beside("editions/1490-01-05.md", "متن");
    expect(await told()).toEqual([]);
  });

  it("is reported where no edition shows it", async () => {
    beside("editions/1404-01-06.md", "متن");
    expect(await told()).toEqual([
      "editions/1404-01-06.md: warning: there is no article of its edition: the note is shown nowhere",
    ]);
  });

  it("is reported where its day begins no week, with the day that does", async () => {
    digest.writeData("site.yaml", "title: آ\ndescription: آ\nurl: https://example.org/\nedition: weekly\n");
    beside("editions/1404-01-05.md", "متن");
    expect(await told()).toEqual([
      "editions/1404-01-05.md: warning: no edition begins on this day: the note is shown nowhere\n    fix: name it by the week's Saturday: 1404-01-02.md",
    ]);
  });

  it("is reported what its order names and no article has", async () => {
    digest.article("draft.md", { date: "1404-01-05", slug: "waiting", draft: "true" });
    beside("editions/1404-01-05.md", "---\norder: [a, waitin, waiting, somebody]\n---\nمتن");
    expect(await told()).toEqual([
      "editions/1404-01-05.md: warning: order: `waitin`: no article of the edition has this slug\n    fix: did you mean `waiting`?",
      "editions/1404-01-05.md: warning: order: `somebody`: no article of the edition has this slug\n    fix: remove it",
    ]);
  });
});

describe("comments", () => {
  const COMMENTS = "- name: خواننده\n  date: 1404-01-06\n  text: آفرین\n";

  it("are no orphans where their article has an error", async () => {
    digest.article("b.md", { date: "1404-13-01" });
    beside("comments/b.yaml", COMMENTS);
    const problems = await told();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^articles\/b\.md:3: error: date: /u);
  });

  it("wait for a draft without a date", async () => {
    digest.article("b.md", { date: "", draft: "true" });
    beside("comments/b.yaml", COMMENTS);
    expect(await told()).toEqual([expect.stringMatching(/^articles\/b\.md:2: warning: date: is missing/u)]);
  });
});
