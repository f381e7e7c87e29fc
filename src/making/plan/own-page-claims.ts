import path from "node:path";
import { fileAsFolder, nameEverywhere, unportable } from "../../content/portable-name.ts";
import type { Problem } from "../../content/problem.ts";
import type { Digest } from "../../digest/digest.ts";
import { articlePath } from "../../digest/paths.ts";
import { filePath } from "../../site/template.ts";
import { type OwnPage, placeOfField } from "../inputs/own-pages.ts";
import type { PlannedOutput } from "./plan.ts";

/** What is at a file of the site, in words, by the file's {@link nameEverywhere}. */
export type TakenFiles = ReadonlyMap<string, string>;

/** A page of an editor's own, and the file below the site's folder that it is to be. */
export interface OwnOutput {
  readonly page: OwnPage;
  readonly file: string;
}

/** The digest's own pages by the key of their template; all others are a page of the digest. */
const KINDS: Readonly<Record<string, string>> = {
  "pages.home": "the home page",
  "pages.editions": "an edition",
  "pages.editionParts": "a section of an edition",
  "pages.lists": "a list of articles",
  "pages.tagIndex": "the index of tags",
  "pages.topicIndexes": "an index",
  "pages.months": "a month",
  "pages.years": "a year",
  "pages.archive": "the archive",
  "pages.search": "the search",
  "pages.redirects": "an earlier address, which leads on",
};

/**
 * What is at each file of a site besides an editor's own pages.
 * @param others styles, pictures and the like
 * @param shownAs the articles folder as messages name it
 */
export function takenFiles(
  outputs: readonly PlannedOutput[],
  others: Iterable<string>,
  { articles }: Digest,
  shownAs: string,
): TakenFiles {
  const idOf = new Map(articles.map((article) => [articlePath(article), article.id]));
  const wordsFor = ({ key, entry }: PlannedOutput): string => {
    const id = key === "pages.articles" ? idOf.get(entry.path) : undefined;
    if (id !== undefined) return `the article ${shownAs}/${id}.md`;
    return KINDS[key] ?? (key.startsWith("pages.") ? "a page of the digest" : "a feed or a list of the digest");
  };
  return new Map([
    ...[...others].map((file) => [nameEverywhere(file), "a file of the digest"] as const),
    ...outputs.map((output) => [nameEverywhere(output.file), wordsFor(output)] as const),
  ]);
}

/** The files that an editor's own pages are to be, as far as they can be told before Eleventy renders them. */
export function ownOutputs(own: readonly OwnPage[]): readonly OwnOutput[] {
  return own.flatMap((page) =>
    page.address === undefined ? [] : [{ page, file: filePath(page.address).replace(/^\/+/u, "") }],
  );
}

/** Reports own pages that would take the place of something else, be two at one address, or be no file on some systems. */
export function ownPageClaims(own: readonly OwnOutput[], taken: TakenFiles): readonly Problem[] {
  const files = new Map(taken);
  return own.flatMap(({ page, file }): readonly Problem[] => {
    const there = thereAt(file, files);
    if (!files.has(nameEverywhere(file))) files.set(nameEverywhere(file), page.file);
    const place = placeOfField(page, "permalink");
    const uncomputed = there === undefined ? uncomputedAddress(page, file) : undefined;
    if (uncomputed !== undefined) return [{ severity: "error", ...place, ...uncomputed }];
    const message = there ?? outside(file) ?? unportable(file);
    if (message === undefined) return [];
    const fix =
      place.field === undefined ? "give it another name, or a `permalink` of its own" : "give it another `permalink`";
    return [{ severity: "error", ...place, message, fix }];
  });
}

/** What is in the way of a file, in a sentence: at its place, or where it needs a folder. */
function thereAt(file: string, files: TakenFiles): string | undefined {
  const address = `/${file.replace(/(^|\/)index\.html$/u, "$1")}`;
  const other = files.get(nameEverywhere(file));
  if (other !== undefined) return `\`${address}\` is the address of ${other}`;
  const above = fileAsFolder(file, files);
  return above && `\`${address}\` needs a folder where \`/${above.name}\` is the file of ${above.there}`;
}

/** Markdown is not read by a template language, and neither is its address. */
function uncomputedAddress({ file: name }: OwnPage, file: string): Pick<Problem, "message" | "fix"> | undefined {
  if (!name.endsWith(".md") || !/\{[{%]/u.test(file)) return undefined;
  const asTemplate = path.posix.basename(name).replace(/md$/u, "njk");
  return {
    message: `\`/${file.replace(/(^|\/)index\.html$/u, "$1")}\` is taken as it is written: of Markdown nothing is computed`,
    fix: `write the address itself, such as \`/about/\`, or leave it out; in a page of Nunjucks, \`${asTemplate}\`, it is computed`,
  };
}

function outside(file: string): string | undefined {
  return file.split("/").includes("..") ? "leads out of the site: write the path from its root" : undefined;
}
