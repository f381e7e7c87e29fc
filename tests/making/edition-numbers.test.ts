import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build, cleanBuild, command } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;

beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

const KEPT = "- day: 1405-08-11\n  number: 1\n- day: 1405-08-12\n  number: 2\n";

/** An article each day of Aban 1405. */
function articlesOn(...days: readonly number[]): void {
  for (const day of days) digest.article(`a${day}.md`, { date: `1405-08-${day}`, title: `خبر ${day}` });
}

function note(day: string, text: string): void {
  const folder = path.join(digest.folder, "editions");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${day}.md`), text);
}

function page(file: string): string {
  return readFileSync(path.join(digest.output, file), "utf8");
}

/** What the feed of editions calls them, newest first. */
function editionTitles(): readonly (string | undefined)[] {
  return [...page("editions/rss.xml").matchAll(/<title>([^<]*)/gu)].slice(1).map(([, title]) => title);
}

async function told(): Promise<readonly string[]> {
  return (await build(digest)).problems.map(formatProblem);
}

describe("an edition that comes later than its day", () => {
  it("moves the numbers of others while they are only counted", async () => {
    articlesOn(11, 12);
    await build(digest);
    expect(editionTitles()).toEqual(["شمارهٔ ۲: سه‌شنبه ۱۲ آبان ۱۴۰۵", "شمارهٔ ۱: دوشنبه ۱۱ آبان ۱۴۰۵"]);
    articlesOn(10);
    await build(digest);
    expect(editionTitles()[0]).toBe("شمارهٔ ۳: سه‌شنبه ۱۲ آبان ۱۴۰۵");
  });

  it("leaves the kept numbers as they are, and shows its day without one", async () => {
    digest.writeData("editions.yaml", KEPT);
    articlesOn(11, 12, 13);
    await build(digest);
    const before = page("1405/08/12/index.html");
    articlesOn(10);
    await build(digest);
    expect(editionTitles()).toEqual([
      "شمارهٔ ۳: چهارشنبه ۱۳ آبان ۱۴۰۵",
      "شمارهٔ ۲: سه‌شنبه ۱۲ آبان ۱۴۰۵",
      "شمارهٔ ۱: دوشنبه ۱۱ آبان ۱۴۰۵",
      "گزیدهٔ یکشنبه ۱۰ آبان ۱۴۰۵",
    ]);
    expect(page("1405/08/12/index.html")).toBe(before);
    expect(page("1405/08/10/index.html")).toContain("یکشنبه ۱۰ آبان ۱۴۰۵");
    expect(page("1405/08/10/index.html")).not.toMatch(/شمارهٔ [۰-۹]/u);
  });

  it("has the number that its note gives it", async () => {
    digest.writeData("editions.yaml", KEPT.replace("number: 2", "number: 9"));
    articlesOn(11, 12);
    digest.article("b.md", { date: "1405-08-11 23:00" });
    digest.article("late.md", { date: "1405-07-30" });
    note("1405-08-11", "---\nnumber: 1\n---\n");
    expect(await told()).toEqual([]);
    note("1405-07-30", "---\nnumber: 1\n---\n");
    expect(await told()).toEqual([
      "editions/1405-07-30.md:2: error: number: `1` is the number of 1405-08-11 too (data/editions.yaml:2)\n    expected: there is no whole number below 1 (1405-08-11)\n    fix: remove `number` here: the edition stays without one",
    ]);
  });

  it("is never given a number by changing the published ones: what does not fit is the note's fault", async () => {
    digest.writeData("editions.yaml", "- {day: 1405-08-11, number: 1}\n- {day: 1405-08-15, number: 2}\n");
    articlesOn(11, 12, 13, 15);
    for (const [day, number] of [
      ["12", 2],
      ["13", 7],
    ] as const)
      note(`1405-08-${day}`, `---\nnumber: ${number}\n---\n`);
    const none = "expected: there is no whole number between 1 (1405-08-11) and 2 (1405-08-15)";
    const fix = "fix: remove `number` here: the edition stays without one";
    expect(await told()).toEqual([
      `editions/1405-08-12.md:2: error: number: \`2\` is the number of 1405-08-15 too (data/editions.yaml:2)\n    ${none}\n    ${fix}`,
      `editions/1405-08-13.md:2: error: number: \`7\`: the edition after it, 1405-08-15, is 2 (data/editions.yaml:2)\n    ${none}\n    ${fix}`,
    ]);
    digest.writeData("editions.yaml", "- {day: 1405-08-11, number: 1}\n- {day: 1405-08-15, number: 9}\n");
    note("1405-08-13", "---\nnumber: 2\n---\n");
    expect(await told()).toEqual([
      "editions/1405-08-13.md:2: error: number: `2` is the number of 1405-08-12 too (editions/1405-08-12.md:2)\n    expected: a number from 3 to 8: numbers grow with the days",
    ]);
  });

  it("is on the home page by its day, and complete builds and small ones are the same", async () => {
    digest.writeData("editions.yaml", "- day: 1405-08-20\n  number: 40\n");
    articlesOn(11, 12);
    await build(digest);
    expect(page("index.html")).toContain("همهٔ این گزیده یک‌جا");
    digest.writeData("editions.yaml", "- day: 1405-08-11\n  number: 40\n");
    await build(digest);
    expect(page("index.html")).toContain("شمارهٔ ۴۱ یک‌جا");
    note("1405-08-12", "---\nnumber: 50\n---\n");
    await build(digest);
    expect(page("index.html")).toContain("شمارهٔ ۵۰ یک‌جا");
    const { files } = await cleanBuild(digest);
    expect(filesOf(digest.output)).toEqual(files);
  });

  it("is one of a week too", async () => {
    digest.writeData("site.yaml", "title: آ\ndescription: آ\nurl: https://example.org/\nedition: weekly\n");
    digest.writeData("editions.yaml", "- day: 1405-08-09\n  number: 7\n");
    articlesOn(12, 20);
    digest.article("late.md", { date: "1405-08-03" });
    await build(digest);
    expect(editionTitles()).toEqual([
      "شمارهٔ ۸: هفتهٔ ۱۶ تا ۲۲ آبان ۱۴۰۵",
      "شمارهٔ ۷: هفتهٔ ۹ تا ۱۵ آبان ۱۴۰۵",
      "گزیدهٔ هفتهٔ ۲ تا ۸ آبان ۱۴۰۵",
    ]);
  });
});

describe("faults of editions.yaml", () => {
  it("are all told at once, each with its place", async () => {
    articlesOn(11, 12, 13);
    note("1405-08-12", "---\ntitle: ویژه\nnumber: 5\n---\nمتن");
    digest.writeData(
      "editions.yaml",
      [
        "- {day: 1405-08-11, number: 3}",
        "- {day: 1405-08-12, number: 4}",
        "- {day: 1405-08-11, number: 6}",
        "- {day: 1405-08-13, number: 2}",
        "- {day: 1405-13-01, number: 7}",
        "- {day: 1490-01-01, number: 8}",
        "- {day: 1405-08-14, number: صد}",
      ].join("\n"),
    );
    expect(await told()).toEqual([
      "data/editions.yaml:3: error: day: `1405-08-11` is in the file twice; first on line 1\n    fix: remove one of them",
      "data/editions.yaml:4: error: number: `2`: the edition before it, 1405-08-12, is 4 (data/editions.yaml:2)\n    expected: a number from 5: numbers grow with the days",
      expect.stringMatching(/^data\/editions\.yaml:5: error: 5\.day: `1405-13-01`: month 13 does not exist/u),
      expect.stringMatching(
        /^data\/editions\.yaml:6: error: day: `1490-01-01` is still to come, .*\n {4}expected: a day before 1405-10-12\n/u,
      ),
      expect.stringMatching(/^data\/editions\.yaml:7: error: 7\.number: `صد`: is not a number that fits/u),
      "editions/1405-08-12.md:3: error: number: `5`: data/editions.yaml:2 says 4\n    expected: 4\n    fix: write 4, or remove `number` here",
    ]);
  });

  it("are days that begin no week, with the Saturday", async () => {
    digest.writeData("site.yaml", "title: آ\ndescription: آ\nurl: https://example.org/\nedition: weekly\n");
    digest.writeData("editions.yaml", KEPT);
    articlesOn(11);
    expect((await told())[0]).toBe(
      "data/editions.yaml:1: error: day: `1405-08-11` begins no edition: editions are weekly\n    expected: the Saturday of a week\n    fix: write 1405-08-09",
    );
  });

  it("are counted where there are many, such as where a digest became weekly", async () => {
    digest.writeData("site.yaml", "title: آ\ndescription: آ\nurl: https://example.org/\nedition: weekly\n");
    const days = Array.from({ length: 30 }, (_, index) => `- {day: 1404-01-${index + 1}, number: ${index + 1}}`);
    digest.writeData("editions.yaml", days.join("\n"));
    articlesOn(11);
    const said = await told();
    expect(said).toHaveLength(20);
    expect(said.at(-1)).toMatch(/; and 5 more like it\n/u);
  });

  it("are warned of where the file was emptied: published editions would have other numbers", async () => {
    articlesOn(12);
    digest.writeData("editions.yaml", "# شماره‌ها\n");
    expect(await told()).toEqual([
      "data/editions.yaml: warning: holds no edition: all are numbered from 1 anew, published ones too\n    fix: bring back what it held; if nothing is published yet, `npx gozide number` fills it",
    ]);
  });

  it("are warned of where no article is of a day", async () => {
    digest.writeData("editions.yaml", KEPT);
    articlesOn(12);
    expect(await told()).toEqual([
      "data/editions.yaml:1: warning: day: `1405-08-11`: no article is of this edition\n    fix: mend the day; if the edition was taken back, leave the line, so that no other becomes number 1",
    ]);
  });
});

describe("a build", () => {
  it("says that nothing keeps the numbers when an edition is new, and not again", () => {
    articlesOn(11);
    const news = /`npx gozide number` writes them down/u;
    expect(command(digest).stderr).toMatch(news);
    digest.article("b.md", { date: "1405-08-11 09:00" });
    expect(command(digest).stderr).not.toMatch(news);
    articlesOn(12);
    expect(command(digest).stderr).toMatch(news);
    digest.writeData("editions.yaml", KEPT);
    articlesOn(10, 13);
    expect(command(digest).stderr).toMatch(
      /^without a number: 1405-08-10: there is no whole number below 1 \(1405-08-11\), so it stays without one$/mu,
    );
  });

  it("says which numbers the note of a late edition may give, and where there is none", () => {
    digest.writeData(
      "editions.yaml",
      "- {day: 1405-08-11, number: 1}\n- {day: 1405-08-13, number: 2}\n- {day: 1405-08-20, number: 5}\n",
    );
    articlesOn(11, 12, 13, 14, 20);
    const { stderr } = command(digest);
    expect(stderr).toContain(
      "without a number: 1405-08-12: there is no whole number between 1 (1405-08-11) and 2 (1405-08-13), so it stays without one\n",
    );
    expect(stderr).toContain(
      "without a number: 1405-08-14: its note may give a number from 3 to 4: `number:` in 1405-08-14.md\n",
    );
  });
});
