import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withCandidateData } from "../../../src/desk/inbox/candidate-text.ts";
import { gozide } from "../run-gozide.ts";
import { type Desk, desk, inboxFile, told } from "./desk-day.ts";

/** A desk with three candidates; the first two tell the same story. */
async function withThree(): Promise<Desk> {
  const day = desk("isna", "irna");
  day.feeds.set("https://isna.example/feed", [
    { id: "1", title: "پل تازه باز شد", text: "پل تازه‌ی شهر باز شد و كتاب‌ها رسید.", ago: 2 },
    { id: "2", title: "باران آمد", ago: 1 },
  ]);
  day.feeds.set("https://irna.example/feed", [{ id: "3", title: "گشایش پل", ago: 3 }]);
  await day.gather();
  for (const candidate of day.candidates().filter(({ title }) => title.includes("پل"))) {
    writeFileSync(join(day.inbox, candidate.path), withCandidateData(inboxFile(day, candidate), { story: "bridge" }));
  }
  return day;
}

function idOf(day: Desk, title: string): string {
  return day.candidates().find((candidate) => candidate.title === title)?.data.id ?? "";
}

describe("gozide accept", () => {
  test("makes an article, its Persian repaired, and names and links who told the same", async () => {
    const day = await withThree();
    const { code, out } = gozide(
      day,
      "accept",
      idOf(day, "پل تازه باز شد"),
      "--section",
      "news",
      "--tags",
      "گل",
      "--top",
    );
    expect(code).toBe(0);
    expect(out).toContain("+پل تازهٔ شهر باز شد و کتاب‌ها رسید.");
    const article = day.read("articles/1405/1405-09-06-پل-تازه-باز-شد.md");
    expect(article).toContain("source: isna\n");
    expect(article).toContain("via:\n  - irna\n");
    expect(article).toContain("section: news\n");
    expect(article).toContain("top: true\n");
    expect(article).not.toContain("candidate");
    expect(article).toContain("روایت‌های دیگر: [خبرگزاری irna](https://irna.example/3)");
    expect(day.candidates().map(({ title }) => title)).toEqual(["باران آمد"]);
    expect(told(await day.gather(1)).at(-1)).toContain("0 new, 3 known");
  });

  test("warns of an article that takes more from its source than the digest allows itself", async () => {
    const day = desk("isna");
    day.write("data/site.yaml", `${day.read("data/site.yaml")}quote_limit: 20\n`);
    // A dash by itself is no word, as in a build.
    const text = `متن – ${Array.from({ length: 20 }, (_, index) => `واژه${index}`).join(" ")}`;
    day.feeds.set("https://isna.example/feed", [{ id: "1", title: "باران", text }]);
    await day.gather();
    const { code, out } = gozide(day, "accept", idOf(day, "باران"));
    expect([code, out]).toEqual([0, expect.stringContaining("21 words of its source's text, more than the 20")]);
  });

  test("may be given again where it was cut off, and says what was accepted before", async () => {
    const day = await withThree();
    const [rain, bridge] = ["باران آمد", "پل تازه باز شد"].map((title) => idOf(day, title));
    gozide(day, "accept", rain ?? "");
    const again = gozide(day, "accept", rain ?? "", bridge ?? "");
    expect([again.code, again.out]).toEqual([0, expect.stringContaining(`${rain} was accepted before`)]);
    expect(Object.keys(day.snapshot("articles"))).toHaveLength(2);
  });

  test("takes out what a cut-off run left of a story whose article is written", async () => {
    const day = await withThree();
    const other = day.candidates().find(({ title }) => title === "گشایش پل");
    if (other === undefined) throw new Error("no candidate");
    const file = inboxFile(day, other);
    gozide(day, "accept", idOf(day, "پل تازه باز شد"));
    writeFileSync(join(day.inbox, other.path), file);
    gozide(day, "later", idOf(day, "باران آمد"));
    expect(day.candidates().map(({ title }) => title)).toEqual(["باران آمد"]);
  });

  test("links no telling that leads elsewhere than to its source's site, and says so", async () => {
    const day = desk("isna", "irna");
    const spam = "https://casino.example/win";
    day.feeds.set("https://isna.example/feed", [{ id: "1", title: "پل تازه باز شد", ago: 2 }]);
    day.feeds.set("https://irna.example/feed", [{ id: "3", title: "گشایش پل", ago: 3, url: spam }]);
    await day.gather();
    for (const candidate of day.candidates())
      writeFileSync(join(day.inbox, candidate.path), withCandidateData(inboxFile(day, candidate), { story: "bridge" }));
    const { out } = gozide(day, "accept", idOf(day, "پل تازه باز شد"));
    expect(out).toContain(`no link to irna: ${spam}`);
    const article = day.read("articles/1405/1405-09-06-پل-تازه-باز-شد.md");
    expect(article).not.toContain(spam);
    expect(article).toContain("via:\n  - irna\n");
  });

  test("keeps two agencies apart whose names would have one id", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    const adds = { sources: [{ id: "rose", name: "رز نیوز" }], authors: [], tags: [] };
    const file = withCandidateData(inboxFile(day, rain), { adds }).replace("source: isna", "source: isna\nvia: [rose]");
    writeFileSync(join(day.inbox, rain.path), file);
    expect(gozide(day, "accept", rain.data.id).code).toBe(0);
    const article = day.read("articles/1405/1405-09-06-باران-آمد.md");
    const [id] = /(?<=via:\s+(?:- |\[\s*))[a-z0-9-]+/u.exec(article) ?? [];
    expect(id).not.toBe("rose");
    expect(day.read("data/sources.yaml")).toContain(`- id: ${id}\n  name: رز نیوز\n`);
  });

  test("makes an article where a field outside leans on an anchor of the field candidate", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    const file = inboxFile(day, rain).replace(/(\n {2}feed: )(.*)/u, "$1&own $2");
    const moved = file.replace(/^---\n([\s\S]*?)(candidate:[\s\S]*?)\n---\n/u, "---\n$2\n$1lead: *own\n---\n");
    writeFileSync(join(day.inbox, rain.path), moved);
    expect(gozide(day, "accept", rain.data.id).code).toBe(0);
    expect(day.read("articles/1405/1405-09-06-باران-آمد.md")).toContain("lead: https://isna.example/feed\n");
  });

  test("leaves the others in the inbox where it is asked for one alone", async () => {
    const day = await withThree();
    gozide(day, "accept", idOf(day, "پل تازه باز شد"), "--alone");
    expect(day.candidates().map(({ title }) => title)).toEqual(["باران آمد", "گشایش پل"]);
  });

  test("ends what was cut off before the candidate left the inbox, and writes no second article", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    const file = inboxFile(day, rain);
    gozide(day, "accept", rain.data.id);
    writeFileSync(join(day.inbox, rain.path), file);
    expect(gozide(day, "accept", rain.data.id).code).toBe(0);
    expect(Object.keys(day.snapshot("articles"))).toEqual(["1405/1405-09-06-باران-آمد.md"]);
    expect(existsSync(join(day.inbox, rain.path))).toBe(false);
  });

  test("takes along no telling that an editor worked on, unless asked to", async () => {
    const day = await withThree();
    const other = day.candidates().find(({ title }) => title === "گشایش پل");
    if (other === undefined) throw new Error("no candidate");
    writeFileSync(join(day.inbox, other.path), inboxFile(day, other).replace("متن خبر", "متن ویراسته"));
    const main = idOf(day, "پل تازه باز شد");
    const refused = gozide(day, "accept", main);
    expect([refused.code, day.candidates().length]).toEqual([1, 3]);
    expect(refused.err).toContain("--alone leaves them, --yes takes them along");
    expect(gozide(day, "accept", main, "--yes").out).toContain(`with it, as told by others: ${other.data.id} (irna)`);
  });

  test("writes an article of its own where the one that was promised is another's", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    day.write("articles/1405/1405-09-06-باران-آمد.md", "---\ntitle: باران آمد\ndate: 1405-09-06\n---\n\nمتن دیگری.\n");
    const line = { kind: "accepted", id: rain.data.id, day: "2026-11-27", file: "1405/1405-09-06-باران-آمد.md" };
    day.write("inbox/ledger/2026-12.jsonl", `${JSON.stringify(line)}\n`);
    expect(gozide(day, "accept", rain.data.id).code).toBe(0);
    expect(Object.keys(day.snapshot("articles"))).toEqual([
      "1405/1405-09-06-باران-آمد-2.md",
      "1405/1405-09-06-باران-آمد.md",
    ]);
  });

  test("goes nowhere that a line of the ledger leads outside the articles", async () => {
    const day = await withThree();
    const id = idOf(day, "باران آمد");
    const line = { kind: "accepted", id, day: "2026-11-27", file: "../../outside.md" };
    day.write("inbox/ledger/2026-12.jsonl", `${JSON.stringify(line)}\n`);
    gozide(day, "accept", id);
    expect(Object.keys(day.snapshot("articles"))).toEqual(["1405/1405-09-06-باران-آمد.md"]);
  });

  test("makes no article of a date that cannot be read", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    writeFileSync(join(day.inbox, rain.path), inboxFile(day, rain).replace(/\ndate: .*/u, "\ndate: 1405-13-45"));
    const { code, err } = gozide(day, "accept", rain.data.id);
    expect([code, day.candidates().length]).toEqual([1, 3]);
    expect(err).toContain("its date `1405-13-45` cannot be read");
  });

  test("says which section was meant and accepts nothing", async () => {
    const day = await withThree();
    const { code, err } = gozide(day, "accept", idOf(day, "باران آمد"), "--section", "newz");
    expect(code).toBe(2);
    expect(err).toContain("did you mean `news`?");
    expect(day.candidates()).toHaveLength(3);
  });
});

describe("gozide reject", () => {
  test("takes a candidate out for good", async () => {
    const day = await withThree();
    expect(gozide(day, "reject", idOf(day, "باران آمد")).out).toBe("rejected 1\n");
    await day.gather(1);
    expect(day.candidates()).toHaveLength(2);
  });

  test("turns away by a word what waits and what comes later", async () => {
    const day = await withThree();
    gozide(day, "reject", "--word", "پل");
    expect(readFileSync(join(day.inbox, "reject.yaml"), "utf8")).toBe("- word: پل\n");
    day.feeds.set("https://isna.example/feed", [
      { id: "4", title: "پل دیگر" },
      { id: "5", title: "پلنگ در شهر" },
    ]);
    await day.gather(1);
    expect(day.candidates().map(({ title }) => title)).toEqual(["پلنگ در شهر", "باران آمد"]);
  });

  test("asks before it throws away what an editor worked on", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    writeFileSync(join(day.inbox, rain.path), inboxFile(day, rain).replace("متن خبر", "متن ویراسته"));
    const { code, err } = gozide(day, "reject", rain.data.id);
    expect(code).toBe(1);
    expect(err).toContain("--yes rejects them");
    expect(gozide(day, "reject", rain.data.id, "--yes").code).toBe(0);
    expect(day.candidates()).toHaveLength(2);
  });
});

describe("what waits in the inbox", () => {
  test("is listed by story, as lines and as JSON", async () => {
    const day = await withThree();
    const { out } = gozide(day, "inbox", "--by", "story");
    expect(out.split("\n").map((line) => line.split("  ").at(-1))).toEqual([
      "باران آمد",
      "پل تازه باز شد",
      "گشایش پل",
      "3 candidates: `npx gozide show ID`, `npx gozide accept ID`, `npx gozide reject ID`",
      "",
    ]);
    const list: unknown = JSON.parse(gozide(day, "inbox", "--json").out);
    expect(list).toMatchObject([{ title: "باران آمد" }, { story: "bridge" }, { source: "irna" }]);
  });

  test("is listed without signs that a terminal obeys", async () => {
    const day = desk("isna");
    day.feeds.set("https://isna.example/feed", [{ id: "1", title: "باران\u009B31m \u202E آمد" }]);
    await day.gather();
    const { out } = gozide(day, "inbox", "--json");
    expect(out).not.toMatch(/[\u007F-\u009F\u202A-\u202E]/u);
    expect(JSON.parse(out)[0].title).toBe(day.candidates()[0]?.title);
  });

  test("is named where it cannot be read any more", async () => {
    const day = await withThree();
    const rain = day.candidates().find(({ title }) => title === "باران آمد");
    if (rain === undefined) throw new Error("no candidate");
    writeFileSync(join(day.inbox, rain.path), inboxFile(day, rain).replace("title: ", "title: باران: «"));
    expect(gozide(day, "inbox").out).toContain(`${rain.path}: cannot be read as a candidate any more`);
  });

  test("is shown whole by the beginning of its id", async () => {
    const day = await withThree();
    const { out } = gozide(day, "show", idOf(day, "باران آمد").slice(0, 6));
    expect(out).toContain("متن خبر باران آمد.");
    expect(out).toContain("url: https://isna.example/2");
  });

  test("stays beyond its days where an editor says so", async () => {
    const day = await withThree();
    expect(gozide(day, "later", idOf(day, "باران آمد"))).toMatchObject({ code: 0, err: "" });
    await day.gather(15 * 24);
    expect(day.candidates().map(({ title }) => title)).toEqual(["باران آمد"]);
    expect(gozide(day, "inbox").out).toContain("* باران آمد");
  });

  test("comes from feeds whose health is shown", async () => {
    const day = await withThree();
    expect(gozide(day, "sources").out).toMatch(/^isna: last read 1405-09-06 12:00, [\d.]+ a day: https:/u);
  });

  test("comes from no feed yet, which is said so", async () => {
    const day = desk("isna");
    expect(gozide(day, "sources").out).toMatch(/^isna: not read yet, failed 0 times in a row: https:/u);
  });
});

describe("stories of several sources", () => {
  const TEXT = "پل تازهٔ شهر صبح امروز با حضور شهردار و گروهی از مردم باز شد. ساخت آن سه سال طول کشید.";

  async function withStory(): Promise<Desk> {
    const day = desk("isna", "irna");
    day.feeds.set("https://isna.example/feed", [
      { title: "پل باز شد", text: `${TEXT} در ساخت آن ۱۲ کارگر زخمی شدند.`, ago: 2 },
    ]);
    day.feeds.set("https://irna.example/feed", [{ title: "گشایش پل", text: `${TEXT} ۱۵ کارگر زخمی شدند.`, ago: 1 }]);
    expect(told(await day.gather())).toContain("1 story told by several sources: `npx gozide inbox --by story`");
    return day;
  }

  test("are one, shown with what joins them and what they say differently", async () => {
    const day = await withStory();
    const { out } = gozide(day, "show", idOf(day, "پل باز شد"));
    expect(out).toContain("told by others too: ");
    expect(out).toContain("shared words: «پل تازهٔ شهر صبح امروز با حضور شهردار و گروهی از مردم باز شد.");
    expect(out).toContain("numbers differ, کارگر: ۱۵ (irna), ۱۲ (isna)");
  });

  test("are not made of what tells nothing together", async () => {
    const day = await withThree();
    const { code, err } = gozide(day, "split", idOf(day, "باران آمد"));
    expect([code, err]).toEqual([1, "they tell no story together: there is nothing to take apart\n"]);
  });

  test("are taken apart where all of one are named", async () => {
    const day = await withStory();
    gozide(day, "split", idOf(day, "گشایش پل"), idOf(day, "پل باز شد"));
    await day.gather(1);
    expect(day.candidates().map(({ data }) => data.story)).toEqual([undefined, undefined]);
  });

  test("are taken apart for good, and joined again by an editor alone", async () => {
    const day = await withStory();
    const stories = () => new Set(day.candidates().map(({ data }) => data.story ?? data.id));
    expect(gozide(day, "split", idOf(day, "گشایش پل")).out).toBe("taken apart: 1\n");
    await day.gather(1);
    expect(stories().size).toBe(2);
    gozide(day, "merge", idOf(day, "گشایش پل"), idOf(day, "پل باز شد"));
    await day.gather(2);
    expect(stories().size).toBe(1);
  });
});
