import { type BodyFile, Files } from "../../content/body-files.ts";
import { splitFrontMatter } from "../../content/front-matter.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import { Pictures } from "../../content/pictures.ts";
import type { Problem } from "../../content/problem.ts";
import { type BodyReading, type BodySurroundings, type ReadingRules, readBody } from "../../content/read-body.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import { besideOf, type Surroundings } from "./beside.ts";
import { withImages } from "./html-images.ts";
import type { Offered } from "./media.ts";

/** Where what own pages show is looked for, by full paths, and what is known of it. */
export interface PageFolders extends Surroundings {
  /** Own pages and what is beside them. */
  readonly pages: string;
}

/** An own page as its file is. */
export interface PageFile {
  /** Below the folder of pages, with `/` on every system. */
  readonly name: string;
  /** The file as messages name it. */
  readonly file: string;
  readonly text: string;
}

/** What an own page shows besides its words. */
export interface PageBody {
  readonly pictures: PagePictures;
  readonly files: PageFiles;
  /** Pictures and files to copy. */
  readonly offered: Required<Offered>;
  readonly problems: readonly Problem[];
}

/** Pictures by their names as a page writes them. */
export type PagePictures = ReadonlyMap<string, BodyPicture>;

/** Files by their names as a page writes them. */
export type PageFiles = ReadonlyMap<string, BodyFile>;

/** Own pages show no raw HTML, and read no dates. */
const RULES: ReadingRules = { timezone: "UTC", language: "fa-IR", otherCalendar: "off", allowedElements: [] };

/**
 * Finds the pictures of an own page, and says what of its Markdown is not shown as it is written.
 * @param override the page's `templateEngineOverride`
 */
export function readPageBody(page: PageFile, override: unknown, folders: PageFolders): PageBody {
  const { pages: folder, ...surroundings } = folders;
  const beside = besideOf(page.name, "page", folder, surroundings);
  const pictures = new Pictures(beside.picture);
  const files = new Files(beside.file);
  const shown = new Map<string, BodyPicture>();
  const offered = new Map<string, BodyFile>();
  const find = (src: string, line: number): BodyPicture | undefined => {
    const picture = pictures.find(src, { file: page.file, line });
    if (picture !== undefined) shown.set(src, picture);
    return picture;
  };
  const findFile: FindFileOnLine = (src, title, line) => {
    const file = files.find(src, title, { file: page.file, line });
    if (file !== undefined) offered.set(src, file);
    return file;
  };
  const { texts } = surroundings;
  const found = { picture: find, file: findFile, texts };
  const problems = isMarkdown(page.name, override) ? markdownProblems(page, override, found) : [];
  if (!page.name.endsWith(".md")) withImages(page.text.normalize("NFC"), find);
  return {
    pictures: shown,
    files: offered,
    offered: { media: [...pictures.found, ...files.pictures], files: files.found },
    problems: [...problems, ...pictures.problems, ...files.problems],
  };
}

/** Whether a page is read as Markdown, in the end at least. */
function isMarkdown(name: string, override: unknown): boolean {
  return name.endsWith(".md") && (override === undefined || /\bmd\b/u.test(String(override)));
}

/** What a template language makes of Markdown is only known once it is rendered, but for the pictures and files that it names. */
function markdownProblems({ file, text }: PageFile, override: unknown, beside: FoundOnLine): readonly Problem[] {
  const parts = splitFrontMatter(text);
  const read = (surroundings: BodySurroundings): BodyReading =>
    readBody(
      {
        file,
        markdown: (parts?.body ?? text).normalize("NFC"),
        firstLine: parts?.bodyLine ?? 1,
        referenceMoment: momentFromInstant(0, RULES.timezone),
      },
      RULES,
      surroundings,
    );
  if (override === undefined) return read(beside).problems;
  const { picture, file: fileOnLine } = beside;
  const isComputed = (src: string): boolean => /[{}]/u.test(src);
  read({
    ...beside,
    picture: (src, line) => (isComputed(src) ? undefined : picture(src, line)),
    file: (src, title, line) => (isComputed(src) ? undefined : fileOnLine(src, title, line)),
  });
  return [];
}

type FoundOnLine = Required<BodySurroundings>;
type FindFileOnLine = FoundOnLine["file"];
