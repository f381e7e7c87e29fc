import type { BenchArticle } from "./bench-article.ts";
import { sections, sources } from "./labels.ts";
import { chance, pick, type Random, randomFrom } from "./random.ts";

/** A plain YAML scalar where nothing in the text needs quotes; otherwise JSON, which YAML reads as a quoted scalar. */
function scalar(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N}\u200C؛،؟ ]*$/u.test(text) ? text : JSON.stringify(text);
}

const field = (name: string, value: string | undefined): string => (value === undefined ? "" : `${name}: ${value}\n`);

function listField(name: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `${name}:\n${values.map((value) => `  - ${scalar(value)}\n`).join("")}`;
}

/** One date in the forms that editors use: mostly Jalali in Latin digits, sometimes in Persian ones, sometimes ISO. */
function dateField(article: BenchArticle, random: Random): string {
  const { jalaliDate, time, iso } = article.moment;
  const form = random();
  if (form < 0.1) return iso;
  const jalali = `${jalaliDate} ${time}`;
  return form < 0.2 ? jalali.replace(/\d/gu, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit))) : jalali;
}

/** A tag as an article names it: the label, now and then an alias or the label typed with Arabic letters. */
function tagName(label: string, aliases: readonly string[], random: Random): string {
  if (aliases.length > 0 && chance(random, 0.3)) return pick(random, aliases);
  return chance(random, 0.05) ? label.replaceAll("ی", "ي").replaceAll("ک", "ك") : label;
}

/** The article as our article file: front matter of `docs/articles.md`, then the body. */
export function gozideFile(article: BenchArticle): string {
  const random = randomFrom(article.body.length);
  const names = article.tags.map((tag) => tagName(tag.label, tag.aliases, random));
  const fields = [
    field("title", scalar(article.title)),
    field("kicker", article.kicker && scalar(article.kicker)),
    field("lead", scalar(article.lead)),
    field("date", dateField(article, random)),
    field("source", article.source),
    listField("via", article.via),
    field("url", article.url),
    field("section", article.section),
    listField("tags", names),
    field("thread", article.thread?.id),
    listField("key_points", article.keyPoints),
  ];
  return `---\n${fields.join("")}---\n\n${article.body}`;
}

/** The article as a file of Hugo's: its own names for the fields, an ISO date, every name already looked up. */
export function hugoFile(article: BenchArticle): string {
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
  const section = sections.find((entry) => entry.id === article.section);
  const fields = [
    field("title", scalar(article.title)),
    field("slug", article.slug),
    field("kicker", article.kicker && scalar(article.kicker)),
    field("description", scalar(article.lead)),
    field("date", article.moment.iso),
    field("source", scalar(nameOf(article.source))),
    listField("via", article.via.map(nameOf)),
    field("original", article.url),
    field("desk", section && scalar(section.title)),
    listField(
      "tags",
      article.tags.map((tag) => tag.label),
    ),
    listField("key_points", article.keyPoints),
  ];
  return `---\n${fields.join("")}---\n\n${article.body}`;
}
