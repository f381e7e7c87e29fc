import { splitFrontMatter } from "../../content/front-matter.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import { type Media, Pictures } from "../../content/pictures.ts";
import type { Problem } from "../../content/problem.ts";
import { type BodyReading, type ReadingRules, readBody } from "../../content/read-body.ts";
import { momentFromInstant } from "../../persian/calendar/moment.ts";
import { withImages } from "./html-images.ts";
import { PICTURES_BESIDE, type PicturePlaces, pictureFinder } from "./picture-finder.ts";

/** Where the pictures of own pages are looked for, by full paths, and what is known of them. */
export interface PageFolders extends Pick<PicturePlaces, "known" | "originals"> {
  /** Own pages and the pictures beside them. */
  readonly pages: string;
  /** Where pictures are whose address begins with `/assets/`. */
  readonly assets: readonly string[];
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
  /** Pictures to copy. */
  readonly media: readonly Media[];
  readonly problems: readonly Problem[];
}

/** Pictures by their names as a page writes them. */
export type PagePictures = ReadonlyMap<string, BodyPicture>;

/** Own pages show no raw HTML, and read no dates. */
const RULES: ReadingRules = { timezone: "UTC", language: "fa-IR", otherCalendar: "off", allowedElements: [] };

/**
 * Finds the pictures of an own page, and says what of its Markdown is not shown as it is written.
 * @param override the page's `templateEngineOverride`
 */
export function readPageBody(page: PageFile, override: unknown, folders: PageFolders): PageBody {
  const { pages: folder, ...places } = folders;
  const pictures = new Pictures(pictureFinder(page.name, { ...PICTURES_BESIDE.page, folder, ...places }));
  const shown = new Map<string, BodyPicture>();
  const find = (src: string, line: number): BodyPicture | undefined => {
    const picture = pictures.find(src, { file: page.file, line });
    if (picture !== undefined) shown.set(src, picture);
    return picture;
  };
  const problems = isMarkdown(page.name, override) ? markdownProblems(page, override, find) : [];
  if (!page.name.endsWith(".md")) withImages(page.text.normalize("NFC"), find);
  return { pictures: shown, media: pictures.found, problems: [...problems, ...pictures.problems] };
}

/** Whether a page is read as Markdown, in the end at least. */
function isMarkdown(name: string, override: unknown): boolean {
  return name.endsWith(".md") && (override === undefined || /\bmd\b/u.test(String(override)));
}

/** What a template language makes of Markdown is only known once it is rendered, but for the pictures that it names. */
function markdownProblems({ file, text }: PageFile, override: unknown, find: FindOnLine): readonly Problem[] {
  const parts = splitFrontMatter(text);
  const read = (picture: FindOnLine): BodyReading =>
    readBody(
      {
        file,
        markdown: (parts?.body ?? text).normalize("NFC"),
        firstLine: parts?.bodyLine ?? 1,
        referenceMoment: momentFromInstant(0, RULES.timezone),
      },
      RULES,
      picture,
    );
  if (override === undefined) return read(find).problems;
  read((src, line) => (/[{}]/u.test(src) ? undefined : find(src, line)));
  return [];
}

type FindOnLine = (src: string, line: number) => BodyPicture | undefined;
