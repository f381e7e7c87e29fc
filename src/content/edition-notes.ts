import type { MarkdownIt } from "markdown-it";
import * as z from "zod";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { parseMoment } from "../persian/calendar/moment.ts";
import { EDITIONS } from "../words/editions.ts";
import type { EditionNote } from "./article.ts";
import { type AttachedFile, Files } from "./body-files.ts";
import { checkYamlValue, type YamlPlace } from "./check.ts";
import { editionNumber, line, listOf } from "./fields.ts";
import { frontMatterFault, frontMatterValue, splitFrontMatter } from "./front-matter.ts";
import { type Media, Pictures } from "./pictures.ts";
import type { Problem } from "./problem.ts";
import { type Beside, type ReadingRules, readBody, surroundingsOf } from "./read-body.ts";
import { lineOfPath } from "./yaml.ts";

/** The front matter of an edition's note. */
export const noteSchema = z.strictObject({
  title: line().optional().describe("The edition's own title."),
  number: editionNumber().optional().describe("The edition's number, where it is not the one that follows."),
  order: listOf(z.string()).default([]).describe("Slugs of the articles that come first, in order."),
});

/**
 * Reads the optional note of an edition.
 * @param day the file's name without `.md`, which must be the edition's Jalali day, such as `1395-12-07`
 * @param beside finds pictures and files; without it none are looked for, where nobody is shown the text
 * @param amended our Markdown reader with the plugins of Eleventy's configuration; without it, ours as it is
 */
export function readEditionNote(
  text: string,
  file: string,
  day: string,
  rules: ReadingRules,
  beside?: Beside,
  amended?: MarkdownIt,
): {
  readonly note?: EditionNote;
  readonly media?: readonly Media[];
  readonly files?: readonly AttachedFile[];
  readonly problems: readonly Problem[];
} {
  const moment = parseMoment(day, rules.timezone);
  const fail = (problem: Omit<Problem, "severity" | "file">): { readonly problems: readonly Problem[] } => ({
    problems: [{ severity: "error", file, ...problem }],
  });
  if (!moment.ok || jalaliKey(moment.moment.jalali) !== day) {
    return fail({
      message: moment.ok ? EDITIONS.notDay({ day }) : EDITIONS.notDaySince({ day, reason: moment.problem }),
      expected: EDITIONS.noteName,
    });
  }
  const whole = text.normalize("NFC");
  const cut = splitFrontMatter(whole);
  const fault = cut === undefined ? frontMatterFault(whole) : undefined;
  if (fault !== undefined) return fail(fault);
  const parts = cut ?? { yaml: "", yamlLine: 1, body: whole, bodyLine: 1 };
  const yaml = frontMatterValue(parts);
  if (!yaml.ok) {
    const { ok: _, ...said } = yaml;
    return fail(said);
  }
  const place = { file, yaml: parts.yaml, firstLine: parts.yamlLine };
  const checked = checkYamlValue(noteSchema, yaml.value || {}, place);
  if (!checked.ok) return { problems: checked.problems };
  const source = { file, markdown: parts.body, firstLine: parts.bodyLine, referenceMoment: moment.moment };
  const pictures = beside === undefined ? undefined : new Pictures(beside.picture);
  const files = beside?.file === undefined ? undefined : new Files(beside.file);
  const surroundings = surroundingsOf(file, pictures, files, beside?.texts);
  const { html: introduction, problems: bodyProblems } = readBody(source, rules, surroundings, amended);
  const besideProblems = [...(pictures?.problems ?? []), ...(files?.problems ?? [])];
  const problems = [...checked.problems, ...besideProblems, ...bodyProblems];
  if (introduction === undefined) return { problems };
  const { title, order, number: value } = checked.value;
  const number = value === undefined ? {} : { number: { value, line: lineOfNumber(place) } };
  const note = { file, day, order, introduction, ...(title === undefined ? {} : { title }), ...number };
  const media = [...(pictures?.found ?? []), ...(files?.pictures ?? [])];
  return { note, media, files: files?.found ?? [], problems };
}

function lineOfNumber({ yaml, firstLine }: YamlPlace): number {
  return firstLine - 1 + lineOfPath(yaml, ["number"]);
}
