import { ARTICLES } from "../words/articles.ts";
import {
  type ArticleFields,
  articleSchema,
  type References,
  referencesSchema,
  undatedSchema,
} from "./article-schema.ts";
import { checkYamlValue, type YamlPlace } from "./check.ts";
import { flag } from "./fields.ts";
import { frontMatterFault, frontMatterValue, splitFrontMatter } from "./front-matter.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { sampleOf } from "./schema-parts.ts";

/** An article's fields, checked, and its body as it is written. */
export interface ArticleParts {
  readonly fields: ArticleFields;
  readonly yaml: YamlPlace;
  readonly body: string;
  readonly bodyLine: number;
}

/** For an article with errors: what can be checked for more of them, so that all are reported at once. */
export interface FaultyParts extends Omit<ArticleParts, "fields"> {
  readonly fields?: undefined;
  readonly references: References;
}

export interface ArticlePartsReading {
  /** Undefined where the file has no fields to be read, or is a draft without a date. */
  readonly parts?: ArticleParts | FaultyParts;
  readonly problems: readonly Problem[];
}

/**
 * Cuts an article file in its fields and its body.
 * @param file the file's name in messages
 * @param zone IANA time zone in which dates without an offset are read
 */
export function readArticleParts(source: string, file: string, zone: string): ArticlePartsReading {
  const fail = (line: number, said: Pick<Problem, "message" | "expected" | "fix">): ArticlePartsReading => ({
    problems: [{ severity: "error", file, line, ...said }],
  });
  const cut = splitFrontMatter(source);
  if (cut === undefined) {
    const { line, ...said } = frontMatterFault(source) ?? { line: 1, ...withoutFrontMatter(source, zone) };
    return fail(line, said);
  }
  if (cut.yaml.length > CONTENT_LIMITS.frontMatter) {
    return fail(1, {
      message: ARTICLES.longFrontMatter({ kilobytes: Math.ceil(cut.yaml.length / 1024) }),
      expected: ARTICLES.atMostKilobytes({ most: CONTENT_LIMITS.frontMatter / 1024 }),
    });
  }
  const value = frontMatterValue(cut);
  if (!value.ok) {
    const { ok: _, line, ...said } = value;
    return fail(line, said);
  }
  const yaml: YamlPlace = { file, yaml: cut.yaml, firstLine: cut.yamlLine };
  if (isUndatedDraft(value.value)) return { problems: undatedProblems(value.value, yaml, zone) };
  const checked = checkYamlValue(schemaOf(zone), value.value ?? {}, yaml);
  const problems: Problem[] = [...checked.problems];
  if (cut.body.trim() === "") {
    const said = { message: ARTICLES.noText, fix: ARTICLES.writeBelow };
    problems.push({ severity: "error", file, line: cut.bodyLine, ...said });
  }
  if (!checked.ok || hasErrors(problems)) {
    const references = checkYamlValue(referencesSchema(zone), value.value ?? {}, yaml);
    return { parts: { references: references.value ?? {}, yaml, body: cut.body, bodyLine: cut.bodyLine }, problems };
  }
  return { parts: { fields: checked.value, yaml, body: cut.body, bodyLine: cut.bodyLine }, problems };
}

/** What is reported of a file that has no fields, or has them where they are not found. */
function withoutFrontMatter(source: string, zone: string): Pick<Problem, "message" | "expected" | "fix"> {
  const expected = ARTICLES.frontMatter;
  if (/^\uFEFF?---[ \t]*\r?\n/u.test(source)) {
    return { message: ARTICLES.openFrontMatter, expected, fix: ARTICLES.closeFrontMatter };
  }
  if (/^\s+---[ \t]*\r?\n/u.test(source)) {
    return { message: ARTICLES.lateFrontMatter, expected, fix: ARTICLES.removeBefore };
  }
  const sample = ["---", ...sampleOf(schemaOf(zone)), "---", ""].map((line) => `\n        ${line}`.trimEnd()).join("");
  return { message: ARTICLES.noFrontMatter, expected, fix: ARTICLES.beginSo({ sample }) };
}

/** A draft whose date is still to come: it is in no edition, so it is nowhere shown. */
function isUndatedDraft(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("draft" in value)) return false;
  const dated = "date" in value && typeof value.date === "string" && value.date.trim() !== "";
  return !dated && flag().safeParse(value.draft).data === true;
}

function undatedProblems(value: unknown, place: YamlPlace, zone: string): readonly Problem[] {
  const { ok, problems } = checkYamlValue(undatedSchema(zone), value, place);
  if (!ok) return problems;
  const { file, firstLine: line } = place;
  const said = { message: ARTICLES.undatedDraft, fix: ARTICLES.addDate };
  return [...problems, { severity: "warning", file, line, field: "date", ...said }];
}

const schemas = new Map<string, ReturnType<typeof articleSchema>>();

function schemaOf(zone: string): ReturnType<typeof articleSchema> {
  const known = schemas.get(zone) ?? articleSchema(zone);
  schemas.set(zone, known);
  return known;
}
