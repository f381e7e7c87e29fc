import type { MarkdownIt } from "markdown-it";
import type { Moment } from "../persian/calendar/moment.ts";
import { ITEM_NUMBER } from "../persian/list-markers.ts";
import { typesetMarkdown } from "../persian/typeset.ts";
import { ARTICLES } from "../words/articles.ts";
import { FIELDS } from "../words/fields.ts";
import { YAML } from "../words/yaml.ts";
import type { Site } from "./article.ts";
import type { BodyFile, Files, FindFile } from "./body-files.ts";
import type { BodyTexts } from "./body-texts.ts";
import { withoutDeceptions } from "./deceptions.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { lineAt } from "./line-at.ts";
import { type BodyEnvironment, renderBody } from "./markdown.ts";
import type { BodyPicture } from "./picture-copies.ts";
import type { FindPicture, Pictures } from "./pictures.ts";
import type { Problem } from "./problem.ts";

/** What reading a file depends on besides its own bytes. */
export type ReadingRules = Pick<Site, "timezone" | "language" | "otherCalendar" | "allowedElements">;

/** A body's Markdown, and where it is. */
export interface BodySource {
  readonly file: string;
  readonly markdown: string;
  /** Line of the file on which it begins, from 1. */
  readonly firstLine: number;
  /** The day by which a date without a year is read. */
  readonly referenceMoment: Moment;
}

/** What is beside a text, by its line in the file. */
export interface BodySurroundings {
  /** Finds a picture; undefined where there is none. */
  readonly picture: (src: string, line: number) => BodyPicture | undefined;
  /** Finds a file that the text offers under a name; undefined where there is none. */
  readonly file?: (src: string, title: string, line: number) => BodyFile | undefined;
  /** The interface's texts that are in bodies. */
  readonly texts?: BodyTexts;
}

/** What finds the pictures and the files beside a text; the edge that knows the disk supplies it. */
export interface Beside extends Pick<BodySurroundings, "texts"> {
  readonly picture: FindPicture;
  readonly file?: FindFile;
}

/** A text's surroundings, where its pictures and files are gathered as they are found. */
export function surroundingsOf(
  file: string,
  pictures: Pictures | undefined,
  files: Files | undefined,
  texts: BodyTexts | undefined,
): BodySurroundings {
  return {
    picture: (src, line) => pictures?.find(src, { file, line }),
    ...(files === undefined ? {} : { file: (src, title, line) => files.find(src, title, { file, line }) }),
    ...(texts === undefined ? {} : { texts }),
  };
}

export interface BodyReading {
  /** Undefined where the body has an error. */
  readonly html?: string;
  /** Whose pictures it shows, as their credits say it; absent where none says so. */
  readonly credits?: readonly string[];
  readonly problems: readonly Problem[];
}

/** Numbering footnotes and linking them back takes time by the square of their number. */
const MOST_FOOTNOTES = CONTENT_LIMITS.footnotes;
const FOOTNOTE = /\[\^[^\]\s]{1,200}\]:|\^\[/gu;
/** A line that opens too many quotations and lists in one another. */
const DEEP = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|${ITEM_NUMBER}[.)][ \\t])){${CONTENT_LIMITS.nesting + 1}}`, "mu");

/**
 * The HTML of a body, its text set by the safe rules of typography.
 * @param amended our Markdown reader with the plugins of Eleventy's configuration; without it, ours as it is
 */
export function readBody(
  { file, markdown, firstLine, referenceMoment }: BodySource,
  rules: ReadingRules,
  { picture, file: attached, texts }: BodySurroundings,
  amended?: MarkdownIt,
): BodyReading {
  const { text, found } = withoutDeceptions(markdown);
  const at = (line: number): Pick<Problem, "file" | "line"> => ({ file, line: firstLine - 1 + line });
  const problems: Problem[] = found.slice(0, CONTENT_LIMITS.reportedFaults).map(({ name, line }) => ({
    severity: "warning",
    ...at(line),
    message: ARTICLES.leftOut({ character: name }),
  }));
  const tooMuch = excess(text);
  if (tooMuch !== undefined) {
    const { line, ...said } = tooMuch;
    return { problems: [...problems, { severity: "error", ...at(line), ...said }] };
  }
  const credits = new Set<string>();
  const environment: BodyEnvironment = {
    referenceMoment,
    otherCalendar: rules.otherCalendar,
    language: rules.language,
    picture: (src, line = 1) => picture(src, firstLine - 1 + line),
    credited: (name) => credits.add(name),
    ...(attached === undefined
      ? {}
      : { file: (src: string, title: string, line = 1) => attached(src, title, firstLine - 1 + line) }),
    ...(texts === undefined ? {} : { texts }),
    allowedElements: rules.allowedElements ?? [],
    warn: (line, message, fix) => {
      const place = line === undefined ? { file } : at(line);
      problems.push({ severity: "warning", ...place, message, ...(fix === undefined ? {} : { fix }) });
    },
  };
  const html = renderBody(typesetMarkdown(text), environment, amended);
  return { html, ...(credits.size === 0 ? {} : { credits: [...credits] }), problems };
}

/** What a body has more of than any reader could be meant to get through; its line is counted from the body's first. */
function excess(text: string): (Pick<Problem, "message" | "expected" | "fix"> & { readonly line: number }) | undefined {
  if (DEEP.test(text)) {
    const message = ARTICLES.nested({ most: CONTENT_LIMITS.nesting });
    return { line: lineAt(text, text.search(DEEP)), message, fix: YAML.writeFlatter };
  }
  const footnotes = text.match(FOOTNOTE)?.length ?? 0;
  if (footnotes <= MOST_FOOTNOTES) return undefined;
  return {
    line: 1,
    message: ARTICLES.footnotes({ count: footnotes }),
    expected: FIELDS.atMost({ most: MOST_FOOTNOTES }),
  };
}
