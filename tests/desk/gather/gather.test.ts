import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Fetched } from "../../../src/desk/fetch/fetched.ts";
import { gather } from "../../../src/desk/gather/run.ts";
import { asFound, textIn } from "../../../src/words/message.ts";
import { gozide } from "../run-gozide.ts";
import { desk, feedOf, HOUR, inboxFile, NOON, told } from "./desk-day.ts";

const FEED = "https://isna.example/feed";
/** A text of enough words to be known by. */
const LONG = "متن بلند این خبر که چند واژهٔ دیگر هم دارد تا شناخته شود.";

describe("gathering", () => {
  test("puts each item of a feed into the inbox as a file of its own", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [
      { title: "گل‌ها شکفتند", ago: 2 },
      { title: "باران آمد", ago: 1 },
    ]);
    const outcome = await day.gather();
    expect(outcome.code).toBe(0);
    expect(told(outcome).at(-1)).toBe("1 feed: 2 new, 0 known, 0 failed; 2 in the inbox");
    expect(day.candidates().map(({ title }) => title)).toEqual(["باران آمد", "گل‌ها شکفتند"]);
    const [rain] = day.candidates();
    expect(rain?.source).toBe("isna");
    expect(rain?.path).toMatch(/^1405-09-06\/[0-9a-z]{8}-باران-آمد\.md$/u);
    expect(rain?.body.trim()).toBe("متن خبر باران آمد.");
  });

  test("brings nothing twice, whatever became of it", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "یک" }, { title: "دو" }, { title: "سه" }]);
    await day.gather();
    for (const candidate of day.candidates()) rmSync(join(day.inbox, candidate.path));
    expect(told(await day.gather(1)).at(-1)).toBe("1 feed: 0 new, 3 known, 0 failed; 0 in the inbox");
  });

  test("knows an item again by its link, by its identifier and by its words", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ id: "a", title: "خبر نخست", text: LONG, url: "https://isna.example/1" }]);
    await day.gather();
    const again = [
      { id: "a", title: "خبر نخست با تیتر دیگر", url: "https://isna.example/1" },
      { id: "b", title: "خبر نخست", text: LONG, url: "https://isna.example/2" },
    ];
    for (const item of again) {
      day.feeds.set(FEED, [item]);
      await day.gather(1);
    }
    expect(day.candidates()).toHaveLength(1);
  });

  test("tells which items have changed and which are gone, and removes neither", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [
      { title: "یک", ago: 3 },
      { title: "دو", ago: 2 },
      { title: "سه", ago: 1 },
    ]);
    await day.gather();
    day.feeds.set(FEED, [
      { title: "یک", ago: 3 },
      { title: "سه", text: "متن دیگر خبر.", ago: 1 },
    ]);
    const lines = told(await day.gather(1));
    expect(lines).toContainEqual(expect.stringMatching(/^changed at its source: «سه» \(waits in the inbox: /u));
    expect(lines).toContainEqual(expect.stringMatching(/^no longer in its feed: «دو»/u));
    expect(day.candidates()).toHaveLength(3);
    expect(told(await day.gather(2)).join()).not.toMatch(/changed|no longer/u);
  });

  test("tells again of an item that came back and went once more", async () => {
    const day = desk("isna");
    const all = [
      { title: "یک", ago: 3 },
      { title: "دو", ago: 2 },
      { title: "سه", ago: 1 },
    ];
    const without = all.filter(({ title }) => title !== "دو");
    const gone = async (hour: number, items: typeof all): Promise<number> => {
      day.feeds.set(FEED, items);
      return told(await day.gather(hour)).filter((line) => line.startsWith("no longer in its feed")).length;
    };
    expect([await gone(0, all), await gone(1, without), await gone(2, without), await gone(3, all)]).toEqual([
      0, 1, 0, 0,
    ]);
    expect(await gone(4, without)).toBe(1);
  });

  test("lets other commands work on the inbox while a server does not answer", async () => {
    const day = desk("isna", "irna");
    day.feeds.set(FEED, [{ title: "یک" }, { title: "دو" }]);
    await day.gather();
    const [one, two] = day.candidates().map(({ data }) => data.id);
    let answer: (fetched: Fetched) => void = () => undefined;
    const waiting = new Promise<Fetched>((resolve) => {
      answer = resolve;
    });
    const running = gather(
      { inbox: day.inbox, articles: day.articles, data: day.data, sources: ["irna"] },
      { feed: () => waiting, page: () => waiting },
      () => NOON + HOUR,
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const second = await day.gather(1, ["isna"]);
    expect(second.lines.map(({ en }) => en).join()).toContain("another run is at work on the inbox");
    expect(gozide(day, "accept", one ?? "").code).toBe(0);
    expect(gozide(day, "reject", two ?? "").code).toBe(0);
    answer(feedOf("https://irna.example/feed", [{ title: "سه" }]));
    expect(told(await running).at(-1)).toBe("1 feed: 1 new, 0 known, 0 failed; 1 in the inbox");
    expect(told(await day.gather(2)).at(-1)).toBe("2 feeds: 0 new, 2 known, 0 failed; 1 in the inbox");
  });

  test("takes in no more than there is room for, and says so", async () => {
    const day = desk("isna", "irna");
    const two = [{ title: "یک" }, { title: "دو" }];
    day.feeds.set(FEED, two);
    day.feeds.set("https://irna.example/feed", two);
    const outcome = await gather(
      { inbox: day.inbox, articles: day.articles, data: day.data, sources: [], most: 3 },
      {
        feed: (address) => Promise.resolve(feedOf(address, two)),
        page: () => Promise.reject(new Error("no page was named")),
      },
      () => NOON,
    );
    expect(day.candidates()).toHaveLength(2);
    expect(outcome.problems.map(({ message }) => textIn(message, "en"))).toEqual([
      "2 new items, and room for 1 more in the inbox: none was taken in",
    ]);
  });

  test("lets an item of the future be neither on top for ever nor kept for ever", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [
      { title: "سال بعد", ago: -24 * 400 },
      { title: "امروز", ago: 1 },
    ]);
    await day.gather();
    day.feeds.set(FEED, [{ title: "فردا", ago: -20 }]);
    await day.gather(24);
    expect(day.candidates()[0]?.title).toBe("فردا");
    await day.gather(24 * 16);
    expect(day.candidates()).toEqual([]);
  });

  test("takes the oldest items for dropped, not for withdrawn", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [
      { title: "یک", ago: 3 },
      { title: "دو", ago: 2 },
    ]);
    await day.gather();
    day.feeds.set(FEED, [
      { title: "دو", ago: 2 },
      { title: "سه", ago: 1 },
    ]);
    expect(told(await day.gather(1)).join()).not.toContain("no longer");
  });

  test("goes on where a run was cut off between a file and the ledger", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "یک" }, { title: "دو" }]);
    await day.gather();
    const before = day.snapshot("inbox");
    rmSync(join(day.inbox, "ledger"), { recursive: true });
    const [one] = day.candidates();
    if (one !== undefined) rmSync(join(day.inbox, one.path));
    await day.gather();
    expect(Object.keys(day.snapshot("inbox")).filter((name) => name.endsWith(".md"))).toEqual(
      Object.keys(before).filter((name) => name.endsWith(".md")),
    );
  });

  test("passes over a line of the ledger that was cut off, and says where", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "یک" }]);
    await day.gather();
    const folder = join(day.inbox, "ledger");
    const file = join(folder, readdirSync(folder)[0] ?? "");
    writeFileSync(file, `${readFileSync(file, "utf8")}{"kind":"seen","id":"x`);
    const outcome = await day.gather(1);
    expect(outcome.problems).toMatchObject([{ severity: "warning", file, line: 2 }]);
    day.feeds.set(FEED, [{ title: "یک" }, { title: "دو" }]);
    await day.gather(2);
    expect(told(await day.gather(3)).at(-1)).toBe("1 feed: 0 new, 2 known, 0 failed; 2 in the inbox");
  });

  test("leaves a feed alone that failed, longer each time, unless it is named", async () => {
    const day = desk("isna", "irna");
    day.feeds.set(FEED, { kind: "failed", problem: { severity: "error", file: FEED, message: asFound("status 500") } });
    expect((await day.gather()).code).toBe(0);
    await day.gather(0.1);
    expect(day.asked.filter((address) => address === FEED)).toHaveLength(1);
    await day.gather(0.1, ["isna"]);
    expect(day.asked.filter((address) => address === FEED)).toHaveLength(2);
    await day.gather(0.4);
    expect(day.asked.filter((address) => address === FEED)).toHaveLength(2);
    await day.gather(0.7);
    expect(day.asked.filter((address) => address === FEED)).toHaveLength(3);
  });

  test("obeys what a server asks", async () => {
    const day = desk("isna");
    const problem = { severity: "error", file: FEED, message: asFound("status 429") } as const;
    day.feeds.set(FEED, { kind: "later", until: NOON + 5 * HOUR, problem });
    expect((await day.gather()).code).toBe(1);
    expect(told(await day.gather(4))[0]).toMatch(/^isna: left alone until 1405-09-06 17:00, /u);
    await day.gather(6);
    expect(day.asked).toHaveLength(2);
  });

  test("asks a feed at once that was refused for want of a flag", async () => {
    const day = desk("isna");
    const problem = { severity: "error", file: FEED, message: asFound("is a private address") } as const;
    day.feeds.set(FEED, { kind: "refused", problem });
    expect((await day.gather()).problems).toMatchObject([{ severity: "warning", file: FEED }]);
    day.feeds.set(FEED, [{ title: "یک" }]);
    expect(told(await day.gather()).at(-1)).toBe("1 feed: 1 new, 0 known, 0 failed; 1 in the inbox");
  });

  test("proposes the address to which a feed has moved for good", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, feedOf(FEED, [], { moved: "https://isna.example/rss" }));
    expect(told(await day.gather())).toContain(
      `${FEED} has moved for good: write \`https://isna.example/rss\` in sources.yaml`,
    );
  });

  test("takes candidates out after their days, but none that an editor worked on", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "یک" }, { title: "دو" }]);
    await day.gather();
    const [one] = day.candidates();
    if (one !== undefined) {
      writeFileSync(join(day.inbox, one.path), inboxFile(day, one).replace("متن خبر", "متن ویراستهٔ خبر"));
    }
    expect(told(await day.gather(15 * 24)).at(-2)).toBe("1 candidate left the inbox after their days");
    expect(day.candidates().map(({ title }) => title)).toEqual([one?.title]);
    expect(told(await day.gather(15 * 24 + 1)).at(-1)).toMatch(/0 new, 2 known/u);
  });

  test("does not bring in what is older than the inbox keeps it", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "کهنه", ago: 15 * 24 }, { title: "تازه" }]);
    expect(told(await day.gather()).at(-2)).toBe("passed over: 1 too old, 0 that your rules turn away");
    expect(day.candidates().map(({ title }) => title)).toEqual(["تازه"]);
  });

  test("brings nothing that is an article already", async () => {
    const day = desk("isna");
    day.write(
      "articles/1405/1405-09-06-one.md",
      "---\ntitle: یک\ndate: 1405-09-06\nurl: https://isna.example/1\n---\n\nمتن خبر یک.\n",
    );
    day.feeds.set(FEED, [{ title: "یک", url: "https://isna.example/1" }, { title: "دو" }]);
    await day.gather();
    expect(day.candidates().map(({ title }) => title)).toEqual(["دو"]);
  });

  test("goes on with the other feeds where one is no feed", async () => {
    const day = desk("isna", "irna");
    day.feeds.set(FEED, { kind: "body", input: { bytes: Buffer.from("<html><p>سلام</p></html>") }, validators: {} });
    day.feeds.set("https://irna.example/feed", [{ title: "خبر" }]);
    const outcome = await day.gather();
    expect(outcome.code).toBe(0);
    expect(outcome.problems).toMatchObject([{ severity: "warning", file: FEED }]);
    expect(day.candidates()).toHaveLength(1);
  });

  test("names the nearest source where one is misspelt, and asks for nothing", async () => {
    const day = desk("isna");
    const outcome = await day.gather(0, ["isnaa"]);
    expect(outcome.code).toBe(2);
    expect(told(outcome)).toEqual(["`isnaa`: no such source; did you mean `isna`?"]);
    expect(told(await day.gather(0, ["خبرگزاری isna"]))).toEqual([
      "`خبرگزاری isna`: no such source; did you mean `isna`, the id of «خبرگزاری isna»?",
    ]);
    expect(told(await day.gather(0, ["pegah.example/news/12"]))).toEqual([
      "`pegah.example/news/12`: no such source; for a page write `https://pegah.example/news/12`",
    ]);
    expect(day.asked).toEqual([]);
    expect(existsSync(join(day.inbox, "ledger"))).toBe(false);
  });

  test("brings a headline of every day every day", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ id: "1", title: "قیمت دلار امروز", text: "" }]);
    await day.gather();
    day.feeds.set(FEED, [{ id: "2", title: "قیمت دلار امروز", text: "", ago: -20 }]);
    expect(told(await day.gather(24)).at(-1)).toMatch(/1 new, 0 known/u);
  });

  test("lets no feed hide the items of another source by its links and identifiers", async () => {
    const day = desk("spam", "isna");
    const item = { id: "isna-1", title: "خبر", text: LONG, url: "https://isna.example/1" };
    day.feeds.set("https://spam.example/feed", feedOf(FEED, [{ ...item, title: "کهنه", ago: 24 * 900 }]));
    day.feeds.set(FEED, [item]);
    await day.gather();
    expect(day.candidates().map(({ source, title }) => [source, title])).toEqual([["isna", "خبر"]]);
  });

  test("takes whom a feed claims to quote for quoted, not for its source", async () => {
    const day = desk("spam", "isna");
    const named = feedOf(FEED, [{ title: "خبر", text: `به گزارش خبرگزاری isna، ${LONG}` }]);
    day.feeds.set("https://spam.example/feed", named);
    await day.gather();
    expect(day.candidates().map(({ source }) => source)).toEqual(["spam"]);
  });

  test("keeps whatever an editor has done with a candidate beyond its days", async () => {
    const day = desk("isna");
    const works = [
      (file: string) => file.replace("\ndate:", "\nlead: لید من.\ndate:"),
      (file: string) => file.replace("\ndate:", "\n# یادداشت من\ndate:"),
      (file: string) => file.replace("متن خبر", "متن **خبر**"),
    ];
    day.feeds.set(FEED, [...works.map((_, number) => ({ title: `ویراسته ${number}` })), { title: "دست نخورده" }]);
    await day.gather();
    for (const [number, work] of works.entries()) {
      const candidate = day.candidates().find(({ title }) => title === `ویراسته ${number}`);
      if (candidate === undefined) throw new Error("no candidate");
      writeFileSync(join(day.inbox, candidate.path), work(inboxFile(day, candidate)));
    }
    await day.gather(15 * 24);
    expect(
      day
        .candidates()
        .map(({ title }) => title)
        .sort(),
    ).toEqual(works.map((_, number) => `ویراسته ${number}`));
  });

  test("asks for everything anew where the ledger is gone", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, feedOf(FEED, [{ title: "یک" }], { etag: "7" }));
    await day.gather();
    expect(day.sent).toEqual([{}]);
    await day.gather(1);
    rmSync(join(day.inbox, "ledger"), { recursive: true });
    for (const candidate of day.candidates()) rmSync(join(day.inbox, candidate.path));
    await day.gather(2);
    expect(day.sent).toEqual([{}, { etag: "7" }, {}]);
    expect(day.candidates()).toHaveLength(1);
  });

  test("writes through no link, and says so", async () => {
    const day = desk("isna");
    day.feeds.set(FEED, [{ title: "یک" }]);
    day.write("outside/x", "");
    day.write("inbox/x", "");
    symlinkSync(join(day.root, "outside"), join(day.inbox, "1405-09-06"));
    expect(told(await day.gather())).toEqual([
      `${join(day.inbox, "1405-09-06")} is a link: nothing is written through it`,
    ]);
    expect(Object.keys(day.snapshot("outside"))).toEqual(["x"]);
  });

  test("does not take an old item that is kept on top for a sign that others are gone", async () => {
    const day = desk("isna");
    const items = Array.from({ length: 12 }, (_, number) => ({ title: `خبر ${number}`, ago: 12 - number }));
    const pinned = { title: "پیوسته", ago: 200 };
    day.feeds.set(FEED, [pinned, ...items.slice(0, 6)]);
    await day.gather();
    day.feeds.set(FEED, [pinned, ...items.slice(6)]);
    expect(told(await day.gather(1)).join()).not.toContain("no longer");
  });
});
