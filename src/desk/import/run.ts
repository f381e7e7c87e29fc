import { dirname, join } from "node:path";
import { formatProblem, hasErrors, type Problem, sortProblems } from "../../content/problem.ts";
import { type Moment, parseMoment } from "../../persian/calendar/moment.ts";
import { NEW } from "../../words/desk.ts";
import { DOING } from "../../words/import.ts";
import { type Language, type Message, spoken } from "../../words/message.ts";
import { fetchFeed } from "../fetch/fetch.ts";
import { isWebAddress } from "../fetch/request.ts";
import { replaceFile, sweep, writeNew } from "../write-files.ts";
import { withAuthors, withSources, withTags } from "./data-additions.ts";
import { type DeskData, readDeskData, wrongSection } from "./data-folder.ts";
import { readExisting } from "./existing-articles.ts";
import type { ImportOptions } from "./options.ts";
import { type ImportPlan, planImport, summaryLine, type TakenInput } from "./plan.ts";
import type { Report } from "./progress.ts";
import { readBytes, readInput } from "./read-input.ts";
import { registersOf } from "./registers.ts";

/** What an import said and how it ended: exit code 0 done, 1 content wrong, 2 wrong use. */
export interface ImportOutcome {
  readonly code: 0 | 1 | 2;
  /** What was wrong, ready for a terminal. */
  readonly complaints: readonly string[];
  /** The files that were written, below the articles folder. */
  readonly written?: readonly string[];
  /** {@link summaryLine}, where something was done. */
  readonly summary?: string;
}

/**
 * Reads the inputs, writes the data files' additions and then the articles.
 * @param report told what is being done
 * @param language that of what is said
 */
export async function runImport(
  options: ImportOptions,
  repair: (source: string) => string,
  report: Report = () => undefined,
  language: Language = "en",
): Promise<ImportOutcome> {
  const inLines = (found: readonly Problem[]): readonly string[] =>
    sortProblems(found).map((problem) => formatProblem(problem, language));
  const reading = readDeskData(options.data);
  if (!reading.ok) return { code: 1, complaints: inLines(reading.problems) };
  const { data } = reading;
  const wrong = wrongUse(options, data);
  if (wrong !== undefined) return { code: 2, complaints: [spoken(wrong, language)] };
  const problems: Problem[] = [];
  const taken: TakenInput[] = [];
  for (const file of options.files) {
    const input = isWebAddress(file) ? await fetchFeed(file, undefined, report) : readBytes(file);
    if ("message" in input) {
      problems.push(input);
      continue;
    }
    const { articles, problems: found } = readInput(input, file, report);
    taken.push({ file, articles });
    problems.push(...found);
  }
  const existing = readExisting(options.articles, data.zone, report);
  const date = dateOf(options, data.zone);
  const rules = {
    ...registersOf(data),
    zone: data.zone,
    ...(date === undefined ? {} : { date }),
    ...(options.section === undefined ? {} : { section: options.section }),
  };
  const plan = planImport(taken, rules, existing.known, existing.names, repair, report);
  write(plan, options, data, report);
  return {
    code: hasErrors(problems) ? 1 : 0,
    complaints: inLines([...problems, ...plan.problems]),
    ...(plan.files.length === 0 ? {} : { written: plan.files.map((file) => file.path) }),
    summary: spoken(summaryLine(plan), language),
  };
}

/**
 * Data files first: a source or tag that no article names yet breaks nothing, an article that names a missing one does.
 * So a run that is killed at any point leaves a digest that builds, and a second run adds what is missing.
 */
function write(plan: ImportPlan, options: ImportOptions, data: DeskData, report: Report): void {
  if (plan.newSources.length > 0) {
    replaceFile(join(options.data, "sources.yaml"), withSources(data.sourcesText, plan.newSources));
  }
  if (plan.newAuthors.length > 0) {
    replaceFile(join(options.data, "authors.yaml"), withAuthors(data.authorsText, plan.newAuthors));
  }
  if (plan.newTags.length > 0) replaceFile(join(options.data, "tags.yaml"), withTags(data.tagsText, plan.newTags));
  const folders = new Set([options.data, ...plan.files.map(({ path }) => dirname(join(options.articles, path)))]);
  for (const folder of folders) sweep(folder, Date.now());
  for (const [index, file] of plan.files.entries()) {
    report(DOING.writing({ number: index + 1, of: plan.files.length }));
    writeNew(join(options.articles, file.path), file.text);
  }
}

function dateOf(options: ImportOptions, zone: string): Moment | undefined {
  const parsed = options.date === undefined ? undefined : parseMoment(options.date, zone);
  return parsed?.ok === true ? parsed.moment : undefined;
}

function wrongUse(options: ImportOptions, data: DeskData): Message | undefined {
  const noSection = wrongSection(data, options.section);
  if (noSection !== undefined) return noSection;
  const date = options.date === undefined ? undefined : parseMoment(options.date, data.zone);
  if (date === undefined || date.ok) return undefined;
  return NEW.noDate({ date: options.date ?? "", problem: date.problem, expected: date.expected });
}
