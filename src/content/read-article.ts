import { createHash } from "node:crypto";
import { slugify } from "../persian/slug.ts";
import { typesetMarkdown } from "../persian/typeset.ts";
import type { Site } from "./article.ts";
import { type ArticleFields, articleSchema, undatedSchema } from "./article-schema.ts";
import { checkYamlValue, type YamlPlace } from "./check.ts";
import { withoutDeceptions } from "./deceptions.ts";
import { flag } from "./fields.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { hostDeception } from "./look-alikes.ts";
import { type BodyPicture, renderBody } from "./markdown.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { lineOfPath, readYaml } from "./yaml.ts";

/** What reading a file depends on besides its own bytes. */
export interface ReadingRules extends Pick<Site, "timezone" | "language" | "otherCalendar" | "html"> {
  /** Leaves bodies as they are written, dates too; only to compare with generators that do neither. */
  readonly plain?: boolean;
}

/** A file that is copied into the site because an article shows it. */
export interface Media extends BodyPicture {
  /** Where it stands, relative to the articles folder. Undefined for a picture of the digest's own `/assets/`. */
  readonly file?: string;
  /** What had to be left out of it, for a warning. */
  readonly removed?: readonly string[];
}

/** An article file that is right by itself; whether its tags, source and so on exist is asked later. */
export interface ArticleFile {
  readonly id: string;
  readonly slug: string;
  readonly fields: ArticleFields;
  readonly words: number;
  /** Names the body's HTML. */
  readonly body: string;
  /** The picture of `image`, measured. */
  readonly image?: BodyPicture;
  /** Pictures to copy. */
  readonly media: readonly Media[];
}

/** Where an article's pictures are looked for; the edge that knows the disk supplies it. */
export type FindPicture = (src: string) => Media | string;

export interface ArticleReading {
  readonly article?: ArticleFile;
  /** The body's HTML; empty where the article has errors. */
  readonly html: string;
  readonly problems: readonly Problem[];
}

const LONGEST_LEAD = 400;
/** The front matter, in UTF-16 units: more of it is a mistake or an attack. */
const LONGEST_FRONT_MATTER = 64 * 1024;
const MOST_WARNINGS = 20;
/** More than any article has; numbering and linking them back takes time by the square of their number. */
const MOST_FOOTNOTES = 1000;
const FOOTNOTE = /\[\^[^\]\s]{1,200}\]:|\^\[/gu;
/** A line that opens more than twenty quotations and lists in one another. */
const DEEP = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){21}/mu;

/**
 * Reads one article file: front matter, Markdown, typography. Pure but for `findPicture`.
 * @param file the file's name in messages
 * @param id the file relative to the articles folder, without `.md`
 * @param findPicture says where a picture is, or in a sentence why it cannot be had
 */
export function readArticle(
  source: string,
  file: string,
  id: string,
  rules: ReadingRules,
  findPicture: FindPicture,
): ArticleReading {
  const parts = splitFrontMatter(source);
  if (parts === undefined) {
    const problem: Problem = {
      severity: "error",
      file,
      line: 1,
      message: "has no front matter",
      expected: "a line `---`, the fields (title, date …), a line `---`, then the text",
    };
    return { html: "", problems: [problem] };
  }
  if (parts.yaml.length > LONGEST_FRONT_MATTER) {
    const problem: Problem = {
      severity: "error",
      file,
      line: 1,
      message: `the front matter is ${Math.ceil(parts.yaml.length / 1024)} kB long`,
      expected: `at most ${LONGEST_FRONT_MATTER / 1024} kB`,
    };
    return { html: "", problems: [problem] };
  }
  const yaml = readYaml(parts.yaml);
  if (!yaml.ok) {
    const line = parts.yamlLine - 1 + yaml.line;
    const problem: Problem = {
      severity: "error",
      file,
      line,
      message: `the front matter is not YAML: ${yaml.message}`,
      expected: "`field: value`; a value that holds `: ` or begins with a sign stands in quotes",
    };
    return { html: "", problems: [problem] };
  }
  const place = { file, yaml: parts.yaml, firstLine: parts.yamlLine };
  if (isUndatedDraft(yaml.value)) return { html: "", problems: undatedProblems(yaml.value, place, rules.timezone) };
  const checked = checkYamlValue(schemaOf(rules.timezone), yaml.value ?? {}, place);
  const problems: Problem[] = [...checked.problems];
  if (parts.body.trim() === "") {
    problems.push({
      severity: "error",
      file,
      line: parts.bodyLine,
      message: "has no text",
      fix: "write it under `---`",
    });
  }
  if (!checked.ok || hasErrors(problems)) return { html: "", problems };

  const fields = checked.value;
  const warn = (line: number | undefined, message: string, fix?: string): void => {
    const place = line === undefined ? {} : { line: parts.bodyLine - 1 + line };
    problems.push({ severity: "warning", file, ...place, message, ...(fix === undefined ? {} : { fix }) });
  };
  const fieldAt = (path: string): Pick<Problem, "file" | "line" | "field"> => ({
    file,
    line: parts.yamlLine - 1 + lineOfPath(parts.yaml, path.split(".")),
    field: path,
  });
  const media: Media[] = [];
  const picture = (src: string, place: Pick<Problem, "file" | "line" | "field">): BodyPicture | undefined => {
    const found = findPicture(src);
    if (typeof found === "string") {
      problems.push({ severity: "error", ...place, message: `\`${src}\`: ${found}` });
      return undefined;
    }
    if (found.removed !== undefined) {
      const message = `\`${src}\`: ${found.removed.join(", ")} is left out of the picture`;
      problems.push({ severity: "warning", ...place, message });
    }
    media.push(found);
    return found;
  };
  const image = fields.image === undefined ? undefined : picture(fields.image.src, fieldAt("image.src"));
  const body = withoutDeceptions(parts.body);
  for (const { name, line } of body.found.slice(0, MOST_WARNINGS)) {
    const message = `${name} is left out: it could make a reader read other than what is written`;
    warn(line, message);
  }
  if (DEEP.test(body.text)) {
    problems.push({
      severity: "error",
      file,
      line: parts.bodyLine - 1 + lineOf(body.text, DEEP),
      message: "lists and quotations are nested more than 20 deep",
      fix: "write it flatter",
    });
    return { html: "", problems };
  }
  const footnotes = body.text.match(FOOTNOTE)?.length ?? 0;
  if (footnotes > MOST_FOOTNOTES) {
    const message = `has ${footnotes} footnotes`;
    const expected = `at most ${MOST_FOOTNOTES}`;
    problems.push({ severity: "error", file, line: parts.bodyLine, message, expected });
    return { html: "", problems };
  }
  const deception = fields.url === undefined ? undefined : hostDeception(new URL(fields.url).hostname);
  if (deception !== undefined) {
    const fix = "make sure that it is the site you mean";
    problems.push({ severity: "warning", ...fieldAt("url"), message: deception, fix });
  }
  const html = renderBody(rules.plain ? body.text : typesetMarkdown(body.text), {
    referenceMoment: fields.date,
    otherCalendar: rules.plain ? undefined : rules.otherCalendar,
    language: rules.language,
    picture: (src) => picture(src, { file, line: parts.bodyLine - 1 + lineOf(parts.body, src) }),
    html: rules.html ?? [],
    warn,
  });
  if ((fields.lead?.length ?? 0) > LONGEST_LEAD) {
    problems.push({
      severity: "warning",
      ...fieldAt("lead"),
      message: `is ${fields.lead?.length} characters long`,
      expected: `at most ${LONGEST_LEAD} characters`,
      fix: "move the details into the text",
    });
  }
  if (fields.image !== undefined && fields.image.alt === undefined) {
    problems.push({
      severity: "warning",
      ...fieldAt("image.alt"),
      message: "is missing",
      fix: "say what the picture shows, for those who do not see it",
    });
  }
  const slug = slugOf(fields.slug, id, fields.title);
  if (slug === "") {
    problems.push({
      severity: "error",
      ...fieldAt(fields.slug === undefined ? "title" : "slug"),
      message: `\`${fields.slug ?? fields.title}\` gives no address: it has no letter and no digit`,
      fix: "write a `slug` of letters",
    });
    return { html: "", problems };
  }
  const article: ArticleFile = {
    id,
    slug,
    fields,
    words: countWords(html),
    body: createHash("sha256").update(html).digest("hex").slice(0, 24),
    ...(image === undefined ? {} : { image }),
    media,
  };
  return { article, html, problems };
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
  const message = "is missing: the draft is left out until it has one";
  return [...problems, { severity: "warning", file, line, field: "date", message, fix: "add a line `date: …`" }];
}

/** The line, from 1, on which something first stands in a text; the first where it does not. */
function lineOf(text: string, wanted: RegExp | string): number {
  const at = typeof wanted === "string" ? text.indexOf(wanted) : text.search(wanted);
  return text.slice(0, Math.max(0, at)).split("\n").length;
}

const schemas = new Map<string, ReturnType<typeof articleSchema>>();

function schemaOf(zone: string): ReturnType<typeof articleSchema> {
  const known = schemas.get(zone) ?? articleSchema(zone);
  schemas.set(zone, known);
  return known;
}

/** The slug that is given; else the file's name without the date before it; else the title. */
function slugOf(given: string | undefined, id: string, title: string): string {
  if (given !== undefined) return slugify(given);
  const name = id.slice(id.lastIndexOf("/") + 1);
  return slugify(name.replace(/^\d{4}-\d{2}-\d{2}-?/u, "")) || slugify(title);
}

function countWords(html: string): number {
  return html.replace(/<[^>]*>|&[a-z]+;/gu, " ").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C]*/gu)?.length ?? 0;
}
