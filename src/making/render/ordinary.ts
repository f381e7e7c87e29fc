import { readFileSync } from "node:fs";
import path from "node:path";
import { endingOf } from "../../content/file-kinds.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import type { DrawnPages } from "../code/load-drawn-pages.ts";
import type { Surroundings } from "../inputs/beside.ts";
import type { OwnPage } from "../inputs/own-pages.ts";
import { isDrawnPage, isOrdinaryPage } from "../inputs/pages-folder.ts";
import { PICTURE } from "../inputs/picture-finder.ts";
import { listFiles } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import { ownCode } from "../running/underway.ts";
import type { OrdinaryRendered } from "./ordinary-pages.ts";
import type { RenderTask } from "./render.ts";

/** The name of pages that may show anything: no other build's pages have it, so they are always rendered. */
const ANYTHING = "ordinary page";

/** Folders that ordinary pages are made from. */
export interface OrdinaryFolders {
  /** Where they are. */
  readonly pages: string;
  /** The data folder, whose files they can use. */
  readonly data: string;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** What is known of what is beside them. */
  readonly surroundings: Surroundings;
}

/** The same, with what was read of the pages. */
export interface OrdinarySources extends OrdinaryFolders {
  readonly own: readonly OwnPage[];
  readonly drawn: DrawnPages;
}

/** What Eleventy's configuration adds to ordinary pages. */
export interface OrdinaryAdditions {
  /** Names what pages may show of it, besides its code. */
  readonly name: string;
  /** Whether they are rendered in every build: there are templates or files to copy, or a listener to be told about them. */
  readonly everyBuild: boolean;
}

/**
 * Names the ordinary pages that an editor wrote: while the name stays, so do their bytes. Markdown that asks
 * for no template shows its own text in the layout, with what the data files say; anything else may show the whole
 * digest.
 */
export function ordinaryName(
  { code, shell, own }: Omit<RenderTask, "stage">,
  folders: OrdinarySources,
  additions: OrdinaryAdditions | undefined,
): string {
  if (additions?.everyBuild) return ANYTHING;
  const files = [...listFiles(folders.pages, (file) => !PICTURE.test(file) && endingOf(file) === undefined).keys()];
  const data = [...listFiles(folders.data).keys()];
  const plain =
    files.every(
      (file) =>
        !isDrawnPage(file) &&
        (!isOrdinaryPage(file) || isPlain(file, readFileSync(path.join(folders.pages, file), "utf8"))),
    ) && ![...files, ...data].some((file) => MAY_SAY_ANYTHING.test(file));
  if (!plain) return ANYTHING;
  const textsOf = (folder: string, names: readonly string[]): string =>
    names.map((file) => `${file}\u0001${readFileSync(path.join(folder, file), "utf8")}`).join("\u0002");
  const texts = [textsOf(folders.data, data), textsOf(folders.pages, files)];
  // The folder of the code is named by all of it, the layout too.
  return fingerprint(
    [
      "ordinary",
      path.basename(code),
      JSON.stringify(shell),
      own?.file ?? "",
      String(folders.drafts),
      additions?.name ?? "",
      JSON.stringify(folders.own.map(({ offered }) => offered)),
      ...texts,
    ].join("\u0003"),
  );
}

/** Files that give pages data made by a script, or another layout. */
const MAY_SAY_ANYTHING = /\.[cm]?js$|\.11tydata\.|^(?:layout|eleventyComputed)\./iu;

/** Whether a page is Markdown in the digest's own layout, with nothing left to a template language or a script. */
function isPlain(file: string, source: string): boolean {
  const layout = /^layout:(.*)$/mu.exec(source)?.[1]?.trim();
  const own = layout === undefined || layout === "page.11ty.tsx";
  return own && file.endsWith(".md") && !/\{[{%]|^---[ \t]*\S/u.test(source);
}

/** Whether pages of a name may be kept. */
export function canBeKept(name: string): boolean {
  return name !== ANYTHING;
}

export const NO_PAGES: OrdinaryRendered = { files: [], pages: [], copies: [], problems: [] };

/** Renders the ordinary pages that an editor wrote, and what Eleventy's configuration itself adds to them. */
export async function renderOrdinary(
  task: RenderTask,
  folders: OrdinarySources,
  digest: object,
  additions: OrdinaryAdditions | undefined,
): Promise<OrdinaryRendered> {
  const isPage = (file: string): boolean => isOrdinaryPage(file) || isDrawnPage(file);
  if (additions === undefined && listFiles(folders.pages, isPage).size === 0) return NO_PAGES;
  const { renderOrdinaryPages } = await import("./ordinary-pages.ts");
  return ownCode(OWN_STEP.ownPages, () => renderOrdinaryPages(task, folders, digest));
}
