import path from "node:path";
import type { EleventyConfig, PreprocessedData } from "@11ty/eleventy";
import type { BodyFile } from "../../content/body-files.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import { addressByName } from "../../discovery/ordinary-page.ts";
import { typeset, typesetMarkdown } from "../../persian/typeset.ts";
import { layoutName } from "../code/load-drawn-pages.ts";
import { withImages } from "../inputs/html-images.ts";
import { isDraft, overrideOf } from "../inputs/own-pages.ts";
import { type PageFile, type PageFolders, readPageBody } from "../inputs/page-pictures.ts";
import { ORDINARY_FORMATS } from "../inputs/pages-folder.ts";
import { nameBelow } from "../inputs/scan.ts";
import { FILES_OF_PAGE, PICTURES_OF_PAGE } from "./page-markdown.ts";

/** The digest's own layout, which puts masthead and footer around a page. */
export const LAYOUT = "page.11ty.tsx";
/** The field of a page's data that our layout draws the digest's own by. */
const OWN_LAYOUT = "ownLayout";
/** Fields that readers see. */
const SET_FIELDS: ReadonlySet<string> = new Set(["title", "description"]);

/**
 * Gives an editor's own pages the digest's layout where they name none, and their text in Unicode's form NFC. Markdown,
 * titles and descriptions are typeset as an article's are; pictures beside a page are shown; drafts are left out.
 * `layout: false` is a page without one; whole documents, and files that are no HTML, get none.
 * @param places asked when a page is rendered
 */
export function prepareOwnPages(
  config: EleventyConfig,
  places: () => PageFolders,
  { drafts = false, layouts = new Map() }: OwnPageChoices = {},
): void {
  config.addPreprocessor("own pages", ORDINARY_FORMATS, (data, content) => {
    if (isDraft(data) && !drafts) return false;
    const folders = places();
    const override = overrideOf(data);
    if (isUnset(data.layout) && isPart(content) && isPage(data.permalink)) data.layout = LAYOUT;
    useOwnLayout(data, layouts);
    const file = path.resolve(data.page.inputPath);
    const name = nameBelow(folders.pages, file);
    const isAdded = config.isVirtualTemplate(name);
    // Pages of one template have addresses that count on; what is computed comes after this.
    if (!isAdded && isUnset(data.permalink) && isUnset(data.pagination)) data.permalink = addressByName(name);
    for (const [field, text] of Object.entries(data)) {
      if (typeof text !== "string") continue;
      const normal = text.normalize("NFC");
      data[field] = SET_FIELDS.has(field) ? typeset(normal) : normal;
    }
    const normal = content.normalize("NFC");
    // Beside what a configuration adds there is nothing.
    if (isAdded) return data.page.inputPath.endsWith(".md") ? typesetMarkdown(normal) : normal;
    const prefix = data.shell?.site.pathPrefix ?? "/";
    const { find, file: findFile } = foundBeside({ name, file, text: normal }, folders, prefix, override);
    data[PICTURES_OF_PAGE] = find;
    data[FILES_OF_PAGE] = { find: findFile, texts: folders.texts };
    if (!data.page.inputPath.endsWith(".md")) return withImages(normal, find);
    // Quotes and signs of a template language are no text.
    return override === undefined ? typesetMarkdown(normal) : normal;
  });
}

/** What finds the pictures and files beside a page, with the addresses that the site has them at. */
interface FoundBeside {
  readonly find: (src: string) => BodyPicture | undefined;
  readonly file: (src: string) => BodyFile | undefined;
}

/** Finds the pictures and files beside a page. */
export function foundBeside(page: PageFile, folders: PageFolders, prefix: string, override?: unknown): FoundBeside {
  const { pictures, files } = readPageBody(page, override, folders);
  return {
    find: (src) => {
      const picture = pictures.get(src);
      return picture && { ...picture, path: prefix + picture.path.slice(1) };
    },
    file: (src) => withPrefix(files.get(src), prefix),
  };
}

/** Draws a whole document by a layout of the digest's own. */
export type DrawLayout = (props: object) => string;

/** What is done with an editor's own pages. */
interface OwnPageChoices {
  /** Whether drafts are shown. */
  readonly drafts?: boolean;
  /** Layouts of the digest's own in JSX, by their names. */
  readonly layouts?: ReadonlyMap<string, DrawLayout>;
}

/** Gives a page that names a layout of the digest's own ours, by which that one is drawn. */
export function useOwnLayout(
  data: { layout?: unknown; [field: string]: unknown },
  layouts: ReadonlyMap<string, DrawLayout>,
): void {
  const own = typeof data.layout === "string" ? layouts.get(layoutName(data.layout)) : undefined;
  if (own === undefined) return;
  data.layout = LAYOUT;
  data[OWN_LAYOUT] = own;
}

/** A file with its addresses below the path of the site. */
function withPrefix(file: BodyFile | undefined, prefix: string): BodyFile | undefined {
  if (file === undefined) return undefined;
  const { poster, captions } = file;
  const below = (address: string): string => prefix + address.slice(1);
  return {
    ...file,
    path: below(file.path),
    ...(poster === undefined ? {} : { poster: { ...poster, path: below(poster.path) } }),
    ...(captions === undefined ? {} : { captions: below(captions) }),
  };
}

/** Whether a field is absent or left empty. */
function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** Whether a text is a part of a page, and not a document of its own. */
function isPart(content: string): boolean {
  return !/^\uFEFF?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype|html|\?xml)\b/iu.test(content);
}

/** Whether what is made of a file is a page of HTML, by its permalink. */
function isPage(permalink: PreprocessedData["permalink"]): boolean {
  if (typeof permalink !== "string") return permalink !== false;
  return /(?:\/|\.html?|\}\}|%\}|^[^.]*)$/iu.test(permalink.trim());
}
