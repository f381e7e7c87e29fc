import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { readArticleParts } from "../../content/article-front-matter.ts";
import { DataReader } from "../../content/data-reader.ts";
import { readEditionNote } from "../../content/edition-notes.ts";
import { NUMBERS_FILE, numberProblems, numbersOfFile, numbersOfNotes } from "../../content/edition-numbers.ts";
import { knownData } from "../../content/known-data.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { siteSchema } from "../../content/site-schema.ts";
import { editionDay } from "../../digest/edition.ts";
import { missingFolder } from "../../making/inputs/content-folders.ts";
import { listFiles } from "../../making/inputs/scan.ts";
import { jalaliKey } from "../../persian/calendar/jalali.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";

/** The folders of a digest, as the editor named them. */
export interface DigestFolders {
  readonly articles: string;
  readonly data: string;
  readonly editions: string;
}

/** The published editions of a digest, and the numbers that were promised to them, by Jalali day. */
export interface DeskEditions {
  /** Oldest first. */
  readonly days: readonly string[];
  /** What `editions.yaml` says; undefined where there is no such file. */
  readonly kept: ReadonlyMap<string, number> | undefined;
  /** What the editions' notes say. */
  readonly noted: ReadonlyMap<string, number>;
}

/**
 * Reads which editions are published, by the articles' front matter, and which numbers are promised.
 * @param now epoch milliseconds
 */
export function readDeskEditions(
  folders: DigestFolders,
  now: number,
): { readonly editions?: DeskEditions; readonly problems: readonly Problem[] } {
  const missing = [
    missingFolder(path.resolve(folders.articles), process.cwd(), "--articles"),
    missingFolder(path.resolve(folders.data), process.cwd(), "--data"),
  ].filter((problem) => problem !== undefined);
  if (missing.length > 0) return { problems: missing };
  const reader = new DataReader(dataTexts(folders.data), folders.data);
  reader.read("site.yaml", siteSchema);
  const kept = numbersOfFile(reader);
  const known = knownData(reader).site;
  const { timezone: zone, editionRhythm: edition } = known;
  const articles = readFiles(folders.articles).map(({ name, text }) =>
    readArticleParts(text, path.join(folders.articles, name), zone),
  );
  const notes = readFiles(folders.editions).map(({ name, text }) =>
    readEditionNote(text, path.join(folders.editions, name), path.basename(name, ".md"), known),
  );
  const noted = numbersOfNotes(notes.flatMap(({ note }) => note ?? []));
  const today = momentFromInstant(now, zone).jalali;
  const problems = [
    ...reader.problems,
    ...[...articles, ...notes].flatMap((read) => read.problems.filter((problem) => hasErrors([problem]))),
    ...numberProblems(kept ?? [], noted, { editionRhythm: edition, today }),
  ];
  if (hasErrors(problems)) return { problems };
  const dates = articles.flatMap(({ parts }) =>
    parts?.fields === undefined || parts.fields.draft === true ? [] : [parts.fields.date],
  );
  const days = dates.filter(({ epochMs }) => epochMs <= now).map((date) => jalaliKey(editionDay(date, edition)));
  const byDay = (list: readonly { readonly day: string; readonly number: number }[]): ReadonlyMap<string, number> =>
    new Map(list.map(({ day, number }) => [day, number]));
  return {
    editions: { days: [...new Set(days)].sort(), kept: kept && byDay(kept), noted: byDay(noted) },
    problems,
  };
}

function dataTexts(folder: string): ReadonlyMap<string, string> {
  const names = ["site.yaml", NUMBERS_FILE].filter((name) => existsSync(path.join(folder, name)));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

/** The Markdown files below a folder, as a build finds and reads them. */
function readFiles(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return [...listFiles(folder, (name) => name.endsWith(".md")).keys()].map((name) => ({
    name,
    text: readFileSync(path.join(folder, name), "utf8").normalize("NFC"),
  }));
}
