import path from "node:path";
import { fileAsFolder, nameEverywhere, unportable } from "../../content/portable-name.ts";
import type { Problem } from "../../content/problem.ts";
import type { Digest } from "../../digest/digest.ts";
import { articlePath } from "../../digest/paths.ts";
import { filePath } from "../../site/template.ts";
import { asFound, type Message } from "../../words/message.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import { AT_ADDRESS, SITE_FILES } from "../../words/site-files.ts";
import { type OwnPage, placeOfField } from "../inputs/own-pages.ts";
import type { PlannedOutput } from "./plan.ts";

/** What is at a file of the site, in words, by the file's {@link nameEverywhere}. */
export type TakenFiles = ReadonlyMap<string, Message>;

/** A page of an editor's own, and the file below the site's folder that it is to be. */
export interface OwnOutput {
  readonly page: OwnPage;
  readonly file: string;
}

/** The digest's own pages by the key of their template; all others are a page of the digest. */
const KINDS: Readonly<Record<string, Message>> = {
  "pages.home": AT_ADDRESS.home,
  "pages.editions": AT_ADDRESS.edition,
  "pages.editionParts": AT_ADDRESS.editionPart,
  "pages.lists": AT_ADDRESS.list,
  "pages.tagIndex": AT_ADDRESS.tagIndex,
  "pages.topicIndexes": AT_ADDRESS.index,
  "pages.months": AT_ADDRESS.month,
  "pages.years": AT_ADDRESS.year,
  "pages.archive": AT_ADDRESS.archive,
  "pages.search": AT_ADDRESS.search,
  "pages.redirects": AT_ADDRESS.earlier,
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
  const wordsFor = ({ key, entry }: PlannedOutput): Message => {
    const id = key === "pages.articles" ? idOf.get(entry.path) : undefined;
    if (id !== undefined) return AT_ADDRESS.article({ file: `${shownAs}/${id}.md` });
    return KINDS[key] ?? (key.startsWith("pages.") ? AT_ADDRESS.page : AT_ADDRESS.feed);
  };
  return new Map([
    ...[...others].map((file) => [nameEverywhere(file), AT_ADDRESS.file] as const),
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
    if (!files.has(nameEverywhere(file))) files.set(nameEverywhere(file), asFound(page.file));
    const place = placeOfField(page, "permalink");
    const uncomputed = there === undefined ? uncomputedAddress(page, file) : undefined;
    if (uncomputed !== undefined) return [{ severity: "error", ...place, ...uncomputed }];
    const message = there ?? outside(file) ?? unportable(file);
    if (message === undefined) return [];
    const fix = place.field === undefined ? OWN_PAGES.renameOrPermalink : OWN_PAGES.otherPermalink;
    return [{ severity: "error", ...place, message, fix }];
  });
}

/** What is in the way of a file, in a sentence: at its place, or where it needs a folder. */
function thereAt(file: string, files: TakenFiles): Message | undefined {
  const address = `/${file.replace(/(^|\/)index\.html$/u, "$1")}`;
  const other = files.get(nameEverywhere(file));
  if (other !== undefined) return SITE_FILES.addressOf({ address, there: other });
  const above = fileAsFolder(file, files);
  return above && SITE_FILES.needsFolderOf({ address, ...above });
}

/** Markdown is not read by a template language, and neither is its address. */
function uncomputedAddress({ file: name }: OwnPage, file: string): Pick<Problem, "message" | "fix"> | undefined {
  if (!name.endsWith(".md") || !/\{[{%]/u.test(file)) return undefined;
  const asTemplate = path.posix.basename(name).replace(/md$/u, "njk");
  return {
    message: OWN_PAGES.notComputed({ address: `/${file.replace(/(^|\/)index\.html$/u, "$1")}` }),
    fix: OWN_PAGES.writeAddress({ template: asTemplate }),
  };
}

function outside(file: string): Message | undefined {
  return file.split("/").includes("..") ? SITE_FILES.outside : undefined;
}
