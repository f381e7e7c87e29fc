import { isValidJalaaliDate } from "jalaali-js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { addedArticle, articleAt, type BenchArticle, revised } from "./bench-article.ts";
import { articlePath, dataFiles, gozideArticle, hugoArticle } from "./generate.ts";
import { tags } from "./labels.ts";
import { countWords } from "./prose.ts";
import { mostArticles } from "./schedule.ts";

const seed = 7;
const sequence = (count: number): readonly BenchArticle[] =>
  Array.from({ length: count }, (_, index) => articleAt(seed, index));
const articles = sequence(1_500);

/** Splits a file at its front matter. */
function split(text: string): { readonly fields: unknown; readonly body: string } {
  const [, front = "", body = ""] = /^---\n(.*?)\n---\n\n(.*)$/su.exec(text) ?? [];
  return { fields: parse(front, { schema: "failsafe" }), body };
}

const fieldsSchema = z.strictObject({
  title: z.string().min(10),
  kicker: z.string().optional(),
  lead: z.string().min(10),
  date: z.string(),
  source: z.string(),
  via: z.array(z.string()).min(1).optional(),
  url: z.url(),
  section: z.string(),
  tags: z.array(z.string()).min(3).max(5),
  thread: z.string().optional(),
  key_points: z.array(z.string()).min(1).optional(),
});

const fold = (text: string) => text.replaceAll("ي", "ی").replaceAll("ك", "ک");
const latin = (text: string) => text.replace(/[۰-۹]/gu, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)));

/** The Jalali day and the clock in Tehran of an instant, by ICU: `1393-01-01 06:05`. */
function tehranByIcu(iso: string): string {
  const format = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    timeZone: "Asia/Tehran",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}`;
}

describe("the generated digest", () => {
  it("is the same, byte for byte, for the same seed", () => {
    const files = (list: readonly BenchArticle[]) =>
      list.flatMap((article) => [gozideArticle(article), hugoArticle(article)]);
    expect(files(sequence(200))).toEqual(files(articles.slice(0, 200)));
    expect(dataFiles(200)).toEqual(dataFiles(200));
  });

  it("differs for another seed", () => {
    expect(gozideArticle(articleAt(seed + 1, 0)).text).not.toBe(gozideArticle(articleAt(seed, 0)).text);
  });

  it("has front matter whose every name is in the data files", () => {
    const data = new Map(dataFiles(articles.length).map(({ path, text }) => [path, parse(text)]));
    const ids = (path: string) =>
      z
        .array(z.object({ id: z.string() }))
        .parse(data.get(path))
        .map(({ id }) => id);
    const tagNames = z
      .array(z.object({ label: z.string(), aliases: z.array(z.string()).default([]) }))
      .parse(data.get("tags.yaml"))
      .flatMap(({ label, aliases }) => [label, ...aliases]);
    const known = { sections: ids("sections.yaml"), sources: ids("sources.yaml"), threads: ids("threads.yaml") };
    for (const article of articles) {
      const fields = fieldsSchema.parse(split(gozideArticle(article).text).fields);
      expect(known.sections).toContain(fields.section);
      expect(known.sources).toEqual(expect.arrayContaining([fields.source, ...(fields.via ?? [])]));
      expect(tagNames).toEqual(expect.arrayContaining(fields.tags.map(fold)));
      if (fields.thread !== undefined) expect(known.threads).toContain(fields.thread);
    }
  });

  it("has dates that exist, that ICU reads the same way, in whichever form they are written", () => {
    for (const article of articles) {
      const { jalaliDate, time, iso } = article.moment;
      const [year = 0, month = 0, day = 0] = jalaliDate.split("-").map(Number);
      expect(isValidJalaaliDate(year, month, day)).toBe(true);
      expect(tehranByIcu(iso)).toBe(`${jalaliDate} ${time}`);
      const { date } = fieldsSchema.parse(split(gozideArticle(article).text).fields);
      expect([iso, `${jalaliDate} ${time}`]).toContain(latin(date));
    }
  });

  it("gives Hugo the offset of Tehran's summer and winter", () => {
    expect(articleAt(seed, 0).moment.iso).toMatch(/^2014-03-21T06:.*\+03:30$/u);
    expect(articleAt(seed, 60).moment.iso).toMatch(/^2014-03-23T06:.*\+04:30$/u);
  });

  it("goes on in time, thirty articles a day, and ends before the future", () => {
    const instants = articles.map(({ moment }) => Date.parse(moment.iso));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
    expect(new Set(instants).size).toBe(instants.length);
    expect(articleAt(seed, 9_999).moment.jalaliDate.slice(0, 4)).toBe("1393");
    expect(articleAt(seed, mostArticles - 1).moment.jalaliDate.slice(0, 4)).toBe("1402");
    expect(() => articleAt(seed, mostArticles)).toThrow(RangeError);
  });

  it("gives both generators the same bytes of body, of some 200 to 400 words", () => {
    for (const article of articles) {
      const ours = split(gozideArticle(article).text).body;
      expect(split(hugoArticle(article).text).body).toBe(ours);
      expect(countWords(ours)).toBeGreaterThanOrEqual(200);
      expect(countWords(ours)).toBeLessThanOrEqual(430);
    }
  });

  it("gives typography and Markdown something to do", () => {
    const text = articles.map(({ body }) => body).join("\n");
    for (const mark of [/[يك]/u, /"/u, /\d/u, /[۰-۹]/u, / \.$/mu, /\.{3}/u, / می شود| می‌|مي/u])
      expect(text).toMatch(mark);
    for (const construct of [/^## /mu, /^- /mu, /^1\. /mu, /^> /mu, /\*\*/u, /\]\(https:/u, /[A-Z]{3}/u]) {
      expect(text).toMatch(construct);
    }
  });

  it("has one address for each article, and one slug for each tag", () => {
    expect(new Set(articles.map(({ slug }) => slug)).size).toBe(articles.length);
    expect(articlePath(articleAt(seed, 0))).toMatch(/^1393\/1393-01-01-[\p{L}-]+-1\.md$/u);
    expect(new Set(tags.map(({ slug }) => slug)).size).toBe(tags.length);
    const names = tags.flatMap(({ label, aliases }) => [label, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("uses some tags often and every tag sometimes", () => {
    const uses = new Map(tags.map((tag) => [tag, 0]));
    for (const tag of articles.flatMap((article) => article.tags)) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    const counts = [...uses.values()].sort((a, b) => b - a);
    expect(counts.at(0)).toBeGreaterThan(articles.length / 5);
    expect(counts.at(-1)).toBeGreaterThan(0);
    expect(counts.at(-1)).toBeLessThan(articles.length / 50);
  });

  it("keeps an edited article's address", () => {
    const article = articleAt(seed, 3);
    expect(articlePath(revised(article))).toBe(articlePath(article));
    expect(revised(article).title).not.toBe(article.title);
  });

  it("adds a newest article with four tags and a thread of those that there are", () => {
    const added = addedArticle(seed, 1_500);
    expect(added.tags).toHaveLength(4);
    expect(Date.parse(added.moment.iso)).toBeGreaterThan(Date.parse(articles.at(-1)?.moment.iso ?? ""));
    const threadsFile = dataFiles(1_501).find(({ path }) => path === "threads.yaml");
    expect(threadsFile?.text).toContain(`id: ${added.thread?.id}\n`);
  });
});
