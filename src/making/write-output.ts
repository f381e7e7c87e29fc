import type { Problem } from "../content/problem.ts";
import { BUILDING } from "../words/build.ts";
import { PHOTOGRAPHS } from "../words/pictures.ts";
import { type DerivedOutput, keepDerived, type MadeOutput, writeDerived } from "./derived/derived.ts";
import { isPictureKey } from "./derived/pictures.ts";
import type { WrittenOutput } from "./memory/store.ts";
import { Manifest } from "./write/manifest.ts";
import { foreignFiles, lookAtOutput } from "./write/output-folder.ts";
import type { FilesOfPages } from "./write/plugin-files.ts";
import { allChanges, type Changes, withdraw } from "./write/publish.ts";
import { openStage, siteIn } from "./write/stage.ts";
import { type SiteToWrite, writeSite } from "./write/write-site.ts";

/** What is to be written into the output folder. */
export interface OutputToWrite extends Omit<SiteToWrite, "stage" | "folder" | "manifest"> {
  /** The stage, where it was opened already for the configuration's listeners. */
  readonly openedStage: string | undefined;
  /** The copies of pictures that pages show. */
  readonly pictures: readonly DerivedOutput[];
  /** Search, share pictures and the like, named once the pages are written; none to leave them as they are. */
  readonly derived: (() => Promise<readonly DerivedOutput[]>) | undefined;
}

/** What is in the output folder now. */
export interface WrittenSite {
  readonly outputs: ReadonlyMap<string, WrittenOutput>;
  readonly derived: ReadonlyMap<string, MadeOutput>;
  readonly changes: Changes;
  /** Files that are there and not the site's. */
  readonly foreign: readonly string[];
  /** Files that plugins wrote while a page was rendered, by the page. */
  readonly filesOfPages?: FilesOfPages;
}

/** What came of writing: a site; or what is in the way there, and nothing was changed. */
export type OutputWritten = WrittenSite | { readonly problems: readonly Problem[] };

/**
 * Writes the site: pages, then what no page waits for; then removes what is no more. The folder's list names every file
 * before it is written, and at the end those that are there. The stage stays until the build is over: pages do not wait
 * until its folders are removed.
 * @throws {ForeignOutputError} when the output folder holds something that is not a site of ours
 */
export async function writeOutput(site: OutputToWrite): Promise<OutputWritten> {
  const { options, memory, store, journal, progress } = site;
  const { output } = options;
  const manifest = new Manifest(output);
  const folder = lookAtOutput(output, manifest, options.adopt ?? false, memory !== undefined);
  const stage = site.openedStage ?? openStage(output, store.folder);
  const pages = await writeSite({ ...site, manifest, folder, stage: siteIn(stage) });
  if ("problems" in pages) return pages;
  const beforeMoving = (files: readonly string[]): void => {
    store.journal.add(files);
    manifest.extend(files);
  };
  const writing = { progress, beforeMoving };
  const stageName = PHOTOGRAPHS.making;
  const pictures = await writeDerived(site.pictures, output, stage, memory, { ...writing, stageName });
  const rest =
    site.derived === undefined
      ? keepDerived(memory, output, (key) => !isPictureKey(key))
      : await writeDerived(await site.derived(), output, stage, memory, {
          ...writing,
          stageName: BUILDING.deriving,
        });
  const derived = [pictures, rest];
  const outputs = new Map([...pages.written, ...pictures.written, ...rest.written]);
  const gone = [...folder.removable].filter((file) => !outputs.has(file));
  store.journal.add(gone);
  const removed = [...pages.changes.removed, ...withdraw(output, gone)];
  manifest.replace(outputs.keys());
  return {
    outputs,
    derived: new Map(derived.flatMap(({ made }) => [...made])),
    changes: allChanges(
      [pages.changes, ...derived.map(({ changes }) => changes)],
      removed,
      journal,
      new Set(outputs.keys()),
    ),
    foreign: foreignFiles(folder, [...outputs.keys(), ...removed]),
    ...(pages.filesOfPages === undefined ? {} : { filesOfPages: pages.filesOfPages }),
  };
}
