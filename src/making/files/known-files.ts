import type { FileFault } from "../../content/body-files.ts";
import { endingOf } from "../../content/file-kinds.ts";
import { FILES_BESIDE } from "../../words/attached-files.ts";
import { knownFacts, type Looking } from "../memory/known-facts.ts";
import { inParallel } from "../pictures/photo-library.ts";
import type { Progress } from "../progress.ts";
import { examineFile, type FileFacts } from "./examine-file.ts";

/** What is known of the digest's files that texts may offer, or what is wrong with them, by full path. */
export type KnownFiles = ReadonlyMap<string, FileFacts | FileFault>;

/** By what files are looked at. */
export interface FileExamination extends Looking {
  /** A larger file is not looked at, since it is not published; bytes. */
  readonly most: number;
  readonly progress: Progress;
}

/** Looks at the files that are new or changed since the last build; of the others it is known. */
export function knownFiles({ most, progress, listing, ...looking }: FileExamination): Promise<KnownFiles> {
  const files = new Map([...listing].filter(([name, [size]]) => endingOf(name) !== undefined && size <= most));
  return knownFacts<FileFacts, FileFault>("files.json", { ...looking, listing: files }, async (unknown, found) => {
    progress.stage(FILES_BESIDE.reading);
    let done = 0;
    await inParallel(unknown, async (name) => {
      progress.step(done++, unknown.length);
      const facts = await examineFile(name);
      if (facts !== undefined) found(name, facts);
    });
  });
}
