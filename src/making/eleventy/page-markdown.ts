import type { Env, MarkdownIt } from "markdown-it";
import type { BodyFile } from "../../content/body-files.ts";
import type { BodyTexts } from "../../content/body-texts.ts";
import { type BodyEnvironment, createMarkdown } from "../../content/markdown.ts";
import type { BodyPicture } from "../../content/picture-copies.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import { WordedError } from "../../words/worded-error.ts";

declare module "markdown-it" {
  interface Env {
    /** The pictures of an own page; undefined for one that it does not show. */
    readonly picturesOfPage?: BodyEnvironment["picture"];
    /** The files of an own page, and the interface's texts that are said of them. */
    readonly filesOfPage?: {
      readonly find: (src: string) => BodyFile | undefined;
      readonly texts: BodyTexts;
    };
  }
}

/** The field of a page's data that finds the pictures beside it. */
export const PICTURES_OF_PAGE = "picturesOfPage" satisfies keyof Env;

/** The field of a page's data that finds the files beside it. */
export const FILES_OF_PAGE = "filesOfPage" satisfies keyof Env;

/**
 * Our reader of Markdown for pages that Eleventy renders. Eleventy passes a page's whole data as markdown-it's `env`:
 * what our rules and markdown-it look for there is not an editor's field that has the same name.
 */
export function pageMarkdown(): MarkdownIt {
  const markdown = createMarkdown();
  const { render } = markdown;
  markdown.render = (source, data = {}) => render.call(markdown, source, environmentOf(data));
  return markdown;
}

/** What markdown-it, its footnotes and our rules look for in `env`. */
const READERS_OWN: ReadonlySet<string> = new Set([
  "references",
  "footnotes",
  "docId",
  "referenceMoment",
  "otherCalendar",
  "language",
  "picture",
  "credited",
  "file",
  "texts",
  "warn",
  "foreign",
]);

function environmentOf(data: Env): Env {
  const env = Object.fromEntries<unknown>(Object.entries(data).filter(([name]) => !READERS_OWN.has(name)));
  const { picturesOfPage, filesOfPage } = data;
  return {
    ...env,
    ...(picturesOfPage === undefined ? {} : { picture: (src) => pictureOf(picturesOfPage, src) }),
    ...(filesOfPage === undefined ? {} : { file: (src) => filesOfPage.find(src), texts: filesOfPage.texts }),
  };
}

/** @throws where only the template says which picture it is: nobody has looked for it, and it is not copied */
function pictureOf(find: BodyEnvironment["picture"], src: string): BodyPicture {
  const picture = find(src, undefined);
  if (picture !== undefined) return picture;
  throw new WordedError(OWN_PAGES.pictureOfTemplate({ src }));
}
