import { createHash } from "node:crypto";
import type { MarkdownIt } from "markdown-it";
import { compareJalali } from "../persian/calendar/jalali.ts";
import { type Moment, momentFromInstant } from "../persian/calendar/moment.ts";
import { slugify } from "../persian/slug.ts";
import { ARTICLES } from "../words/articles.ts";
import { FIELDS } from "../words/fields.ts";
import { REGISTERS } from "../words/registers.ts";
import { type ArticleParts, readArticleParts } from "./article-front-matter.ts";
import type { ArticleFields, References } from "./article-schema.ts";
import { type AttachedFile, Files } from "./body-files.ts";
import { countWords } from "./count-words.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { hostDeception } from "./look-alikes.ts";
import { optional } from "./optional.ts";
import type { BodyPicture } from "./picture-copies.ts";
import { MIDDLE } from "./picture-focus.ts";
import { type Media, Pictures } from "./pictures.ts";
import { markedFields } from "./plain-fields.ts";
import { fieldName, type Problem } from "./problem.ts";
import { type Beside, type ReadingRules, readBody, surroundingsOf } from "./read-body.ts";
import { partsOf } from "./web-address.ts";
import { isWrittenEmpty, lineOfPath } from "./yaml.ts";

/** An article file that is right by itself; whether its tags, source and so on exist is asked later. */
export interface ArticleFile {
  readonly id: string;
  readonly slug: string;
  readonly fields: ArticleFields;
  readonly words: number;
  /** Names the body's HTML. */
  readonly bodyHash: string;
  /** The picture of `image`, measured. */
  readonly image?: BodyPicture;
  /** Pictures to copy. */
  readonly media: readonly Media[];
  /** Whose pictures the body shows, as their credits say it; absent where none says so. */
  readonly credits?: readonly string[];
  /** Files that its text offers; absent where there are none. */
  readonly files?: readonly AttachedFile[];
  /** Addresses of assets that its text leads to and that were not there; absent where there are none. */
  readonly missingAssets?: readonly string[];
  /** Names all of this but the pictures to copy. */
  readonly textHash: string;
}

export interface ArticleReading {
  readonly article?: ArticleFile;
  /** What an article with errors refers to, so that errors there are reported too. */
  readonly references?: References;
  /** The body's HTML; empty where the article has errors. */
  readonly html: string;
  readonly problems: readonly Problem[];
}

/** A place that a problem names. */
type FieldPlace = Pick<Problem, "file" | "line" | "field">;

/** By it dates are read that nobody is shown. */
const ANY_MOMENT = momentFromInstant(0, "UTC");

/**
 * Reads one article file: front matter, Markdown, typography. Pure but for what is beside it.
 * @param file the file's name in messages
 * @param id the file relative to the articles folder, without `.md`
 * @param beside finds pictures and files, or says why they cannot be had
 * @param amended our Markdown reader with the plugins of Eleventy's configuration; without it, ours as it is
 */
export function readArticle(
  source: string,
  file: string,
  id: string,
  rules: ReadingRules,
  beside: Beside,
  amended?: MarkdownIt,
): ArticleReading {
  const { parts, problems: partsProblems } = readArticleParts(source.normalize("NFC"), file, rules.timezone);
  if (parts === undefined) return { html: "", problems: partsProblems };
  const { fields, body: markdown, bodyLine: firstLine } = parts;
  const pictures = new Pictures(beside.picture);
  const files = beside.file === undefined ? undefined : new Files(beside.file);
  const image =
    fields?.image === undefined
      ? undefined
      : pictures.find(fields.image.src, placeOf(parts, "image", "src"), fields.image.focus ?? MIDDLE);
  const referenceMoment = fields?.date ?? ANY_MOMENT;
  const surroundings = surroundingsOf(file, pictures, files, beside.texts);
  const body = readBody({ file, markdown, firstLine, referenceMoment }, rules, surroundings, amended);
  const besideProblems = [...pictures.problems, ...(files?.problems ?? [])];
  if (fields === undefined) {
    const problems = [...partsProblems, ...besideProblems, ...body.problems];
    return { html: "", references: parts.references, problems };
  }
  const slug = slugOf(fields.slug, id, fields.title);
  const problems = [
    ...partsProblems,
    ...fieldProblems(parts),
    ...besideProblems,
    ...body.problems,
    ...(slug === "" ? [withoutAddress(parts)] : []),
  ];
  if (body.html === undefined || slug === "") return { html: "", references: fields, problems };
  const text = {
    id,
    slug,
    fields,
    words: countWords(body.html),
    bodyHash: hashOf(body.html),
    ...(image === undefined ? {} : { image }),
    ...optional("credits", body.credits),
    ...(files === undefined || files.found.length === 0 ? {} : { files: files.found }),
    ...(files === undefined || files.missing.length === 0 ? {} : { missingAssets: files.missing }),
  };
  const media = [...pictures.found, ...(files?.pictures ?? [])];
  const article = { ...text, media, textHash: hashOf(JSON.stringify(text)) };
  return { article, html: body.html, problems };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}

/** Where a field is. */
function placeOf({ yaml: { file, yaml, firstLine } }: Pick<ArticleParts, "yaml">, ...path: PropertyKey[]): FieldPlace {
  return { file, line: firstLine - 1 + lineOfPath(yaml, path), field: fieldName(path) };
}

/** What an editor may want to mend in fields that are right by their schema. */
function fieldProblems(parts: ArticleParts): readonly Problem[] {
  const { url, lead, image, date, updated, corrections = [] } = parts.fields;
  const warn = (
    field: string | readonly PropertyKey[],
    said: Pick<Problem, "message" | "expected" | "fix">,
  ): Problem => ({
    severity: "warning",
    ...placeOf(parts, ...(typeof field === "string" ? [field] : field)),
    ...said,
  });
  const problems: Problem[] = [];
  const deception = url === undefined ? undefined : hostDeception(partsOf(url).hostname);
  if (deception !== undefined) {
    problems.push(warn("url", { message: deception, fix: ARTICLES.rightSite }));
  }
  if (lead !== undefined && lead.length > CONTENT_LIMITS.lead) {
    const message = FIELDS.tooLong({ length: lead.length });
    const expected = FIELDS.atMostCharacters({ most: CONTENT_LIMITS.lead });
    problems.push(warn("lead", { message, expected, fix: ARTICLES.moveDetails }));
  }
  const earlier = (later: Moment): boolean => compareJalali(later.jalali, date.jalali) < 0;
  const fix = ARTICLES.lookAtYear;
  if (updated !== undefined && earlier(updated)) {
    problems.push(warn("updated", { message: ARTICLES.beforeDate, fix }));
  }
  for (const [index, correction] of corrections.entries()) {
    if (!earlier(correction.date)) continue;
    problems.push(warn(["corrections", index, "date"], { message: ARTICLES.beforeArticle, fix }));
  }
  if (image !== undefined && image.alt === undefined && !isWrittenEmpty(parts.yaml.yaml, ["image", "alt"])) {
    problems.push(warn(["image", "alt"], { message: FIELDS.isMissing, fix: ARTICLES.saySeen }));
  }
  for (const { path, text } of markedFields(parts.fields)) {
    problems.push(warn(path, { message: ARTICLES.marksInField({ text }), fix: ARTICLES.plainField }));
  }
  return problems;
}

function withoutAddress(parts: ArticleParts): Problem {
  const { slug, title } = parts.fields;
  return {
    severity: "error",
    ...placeOf(parts, slug === undefined ? "title" : "slug"),
    message: REGISTERS.noAddress({ text: slug ?? title }),
    fix: REGISTERS.writeSlug,
  };
}

/** The slug that is given; else the file's name without the date before it; else the title. */
export function slugOf(given: string | undefined, id: string, title: string): string {
  if (given !== undefined) return slugify(given);
  const name = id.slice(id.lastIndexOf("/") + 1);
  return slugify(name.replace(/^\d{4}-\d{2}-\d{2}-?/u, "")) || slugify(title);
}
