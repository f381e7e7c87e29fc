import * as z from "zod";
import { typeset } from "../persian/typeset.ts";
import { COMMENTS } from "../words/articles.ts";
import { MEANINGS } from "../words/meanings.ts";
import type { Article, Comment } from "./article.ts";
import { checkYamlValue } from "./check.ts";
import { line, moment, short, showsSomething } from "./fields.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { meaning } from "./meaning.ts";
import { didYouMean } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { readYaml } from "./yaml.ts";

/**
 * `comments/<article>.yaml`: what readers wrote under one article and an editor let stand.
 * @param zone the site's IANA time zone, in which a date without an offset is read
 */
export function commentsSchema(zone: string) {
  return z.array(
    z.strictObject({
      name: meaning(line(), MEANINGS.commentName),
      date: meaning(moment(zone), MEANINGS.commentDate),
      text: meaning(short(CONTENT_LIMITS.comment), MEANINGS.commentText),
    }),
  );
}

/** A file of comments: the article's name, and its comments, oldest first. */
export interface CommentFile {
  /** The file as messages name it. */
  readonly file: string;
  /** The name of the article's file without its folder and `.md`, or its whole id. */
  readonly article: string;
  readonly comments: readonly Comment[];
}

/** Reads a file of comments; what is in it is text, never Markdown or HTML. */
export function readComments(
  written: string,
  file: string,
  article: string,
  zone: string,
): { readonly comments?: CommentFile; readonly problems: readonly Problem[] } {
  const source = written.normalize("NFC");
  const yaml = readYaml(source);
  if (!yaml.ok) {
    const { ok: _, ...said } = yaml;
    return { problems: [{ severity: "error", file, ...said }] };
  }
  const checked = checkYamlValue(commentsSchema(zone), yaml.value || [], { file, yaml: source, firstLine: 1 });
  if (!checked.ok) return { problems: checked.problems };
  const comments = checked.value
    .map(({ name, date, text }): Comment => ({ name, date, paragraphs: paragraphsOf(text) }))
    .sort((a, b) => a.date.epochMs - b.date.epochMs);
  return { comments: { file, article, comments }, problems: [] };
}

function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => typeset(paragraph.replace(/\s/gu, " ").trim()))
    .filter(showsSomething);
}

/**
 * Puts comments under their articles.
 * @param ids of every article file, also of those that are not published
 */
export function withComments(
  articles: readonly Article[],
  files: readonly CommentFile[],
  ids: readonly string[],
): { readonly articles: readonly Article[]; readonly problems: readonly Problem[] } {
  if (files.length === 0) return { articles, problems: [] };
  const named = new Map<string, string[]>();
  for (const id of ids) {
    // Two systems write one name in two Unicode forms.
    const whole = id.normalize("NFC");
    for (const name of new Set([whole, baseName(whole)])) named.set(name, [...(named.get(name) ?? []), id]);
  }
  const problems: Problem[] = [];
  const byId = new Map<string, readonly Comment[]>();
  for (const { file, article, comments } of files) {
    const [id, ...others] = named.get(article.normalize("NFC")) ?? [];
    if (id === undefined || others.length > 0) {
      problems.push({ severity: "error", file, ...unknownArticle(article, id, others, named.keys()) });
    } else byId.set(id, [...(byId.get(id) ?? []), ...comments]);
  }
  return {
    articles: articles.map((article) => {
      const comments = byId.get(article.id);
      return comments === undefined ? article : { ...article, comments };
    }),
    problems,
  };
}

function unknownArticle(
  name: string,
  id: string | undefined,
  others: readonly string[],
  known: Iterable<string>,
): Pick<Problem, "message" | "expected" | "fix"> {
  if (id !== undefined) {
    return {
      message: COMMENTS.ofSeveral({ name, count: others.length + 1 }),
      expected: COMMENTS.placeToo({ id }),
    };
  }
  return {
    message: COMMENTS.noSuchArticle({ name }),
    expected: COMMENTS.nameOfArticle,
    fix: didYouMean(name, known) ?? COMMENTS.renameOrRemove,
  };
}

function baseName(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
