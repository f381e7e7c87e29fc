import { FILES_BESIDE } from "../words/attached-files.ts";
import type { Message } from "../words/message.ts";
import type { FileEnding, Medium } from "./file-kinds.ts";
import type { BodyPicture } from "./picture-copies.ts";
import { type Media, otherSpelling } from "./pictures.ts";
import type { Problem } from "./problem.ts";

/** A file that a text offers: to be read elsewhere, to be heard or to be watched. */
export interface BodyFile {
  /** Address from the site's root. */
  readonly path: string;
  readonly ending: FileEnding;
  readonly medium: Medium;
  /** Its size in bytes. */
  readonly bytes: number;
  /** How long it is, in whole seconds, where that is known. */
  readonly seconds?: number;
  /** The picture that is there before a film begins. */
  readonly poster?: BodyPicture;
  /** The address of a film's captions from the site's root. */
  readonly captions?: string;
  /** What is said in it, in paragraphs of plain text. */
  readonly transcript?: readonly string[];
}

/** How large a file may be that a text offers, in megabytes of 1,048,576 bytes. */
export interface FileLimits {
  /** A larger one is warned of. */
  readonly warn: number;
  /** A larger one is an error. */
  readonly most: number;
}

/** The limits of a digest that sets none. */
export const FILE_LIMITS: FileLimits = { warn: 20, most: 100 };

/** A file as an article says of it to feeds and search engines. */
export interface OfferedFile extends Omit<BodyFile, "captions" | "transcript"> {
  /** What the text calls it, in plain text. */
  readonly title: string;
}

/** A file to copy into the site. */
export interface CopiedFile {
  /** Address from the site's root. */
  readonly path: string;
  /** Where it is, relative to the folder of the text. */
  readonly file: string;
}

/** A file that was found, with what belongs to it. */
export interface FoundFile extends BodyFile {
  /** The file and its captions; nothing where it is in the digest's own `/assets/`, which are published anyway. */
  readonly copies: readonly CopiedFile[];
  /** Files that say how it is shown, whether they are there or not: relative to the folder of the text. */
  readonly beside: readonly string[];
  /** Its poster, to copy. */
  readonly pictures: readonly Media[];
  /** Its name as the disk spells it, where the text spells it otherwise. */
  readonly spelt?: string;
  readonly warnings: readonly FileWarning[];
}

/** What an editor may want to mend in a file. */
export interface FileWarning {
  readonly message: Message;
  readonly fix: Message;
}

/** Why a file cannot be had, in a sentence, and what to do where the sentence does not say it. */
export interface FileFault {
  readonly fault: Message;
  readonly fix?: Message;
}

/** Where a text's files are looked for; the edge that knows the disk supplies it. Undefined where an address of `/assets/` may yet be another's. */
export type FindFile = (src: string) => FoundFile | FileFault | undefined;

/** What an article's files are to the build: what is copied, and what the article must be read again for. */
export interface AttachedFile extends Pick<FoundFile, "path" | "copies" | "beside"> {
  readonly offered: OfferedFile;
}

/** The files of one text, as they are found. */
export class Files {
  readonly found: AttachedFile[] = [];
  /** Addresses of assets that were not there. */
  readonly missing: string[] = [];
  /** Posters, to copy. */
  readonly pictures: Media[] = [];
  readonly problems: Problem[] = [];
  readonly #find: FindFile;

  constructor(find: FindFile) {
    this.#find = find;
  }

  /** @param title what the text calls it */
  find(src: string, title: string, place: Pick<Problem, "file" | "line">): BodyFile | undefined {
    const file = this.#find(src);
    if (file === undefined) {
      this.missing.push(src);
      return undefined;
    }
    if ("fault" in file) {
      const { fault, ...fix } = file;
      this.problems.push({ severity: "error", ...place, message: FILES_BESIDE.of({ src, said: fault }), ...fix });
      return undefined;
    }
    const { copies, beside, pictures, spelt, warnings, ...shown } = file;
    for (const { message, fix } of warnings) {
      this.problems.push({ severity: "warning", ...place, message: FILES_BESIDE.of({ src, said: message }), fix });
    }
    if (spelt !== undefined) this.problems.push({ severity: "warning", ...place, ...otherSpelling(src, spelt) });
    const { captions: _captions, transcript: _transcript, ...facts } = shown;
    const known = this.found.findIndex(({ path }) => path === file.path);
    if (known === -1) this.found.push({ path: file.path, copies, beside, offered: { ...facts, title } });
    this.pictures.push(...pictures);
    return shown;
  }
}
