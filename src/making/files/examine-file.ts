import { isUtf8 } from "node:buffer";
import type { FileFault, FileWarning } from "../../content/body-files.ts";
import { endingOf, FILE_KINDS, type FileEnding, type Medium } from "../../content/file-kinds.ts";
import { FILES_BESIDE } from "../../words/attached-files.ts";
import { readBytes, stampOf } from "../inputs/scan.ts";
import { recordingFacts } from "./recording.ts";

/** What is known of a file that a text may offer. */
export interface FileFacts {
  readonly medium: Medium;
  /** How long it is, in whole seconds, where that is known. */
  readonly seconds?: number;
  readonly warning?: FileWarning;
}

/** Endings of files that are texts: nothing in them says their kind. */
const TEXTS: ReadonlySet<FileEnding> = new Set(["csv", "txt", "vtt"]);

/** What a file may be by its content, as `file-type` names it, besides what its name says. */
const ALIKE: Readonly<Partial<Record<FileEnding, readonly string[]>>> = {
  // Packed by programs that put the parts in another order.
  docx: ["zip"],
  xlsx: ["zip"],
  pptx: ["zip"],
  odt: ["zip"],
  ods: ["zip"],
  odp: ["zip"],
  epub: ["zip"],
  m4a: ["mp4", "m4v", "mov", "3gp"],
  ogg: ["oga", "opus", "spx"],
  mp4: ["m4v", "m4a", "mov", "3gp"],
  webm: ["mkv"],
};

/**
 * Looks at a file that a text may offer: whether it is what its name says, and of a recording how long it is.
 * @param file by its full path
 * @returns undefined where it has vanished
 */
export async function examineFile(file: string): Promise<FileFacts | FileFault | undefined> {
  const ending = endingOf(file);
  const size = stampOf(file)?.[0];
  if (ending === undefined || size === undefined) return undefined;
  if (size === 0) return { fault: FILES_BESIDE.empty, fix: FILES_BESIDE.putContent };
  if (TEXTS.has(ending)) return textFacts(file, ending);
  // Loaded only where there is such a file to look at.
  const { fileTypeFromFile } = await import("file-type");
  const found = await fileTypeFromFile(file).catch(() => undefined);
  const fault = kindFault(ending, found?.ext);
  if (fault !== undefined) return fault;
  const { medium } = FILE_KINDS[ending];
  return medium === "document" ? { medium } : recordingFacts(file, medium);
}

function kindFault(ending: FileEnding, found: string | undefined): FileFault | undefined {
  if (found === ending || (found !== undefined && ALIKE[ending]?.includes(found) === true)) return undefined;
  if (found === undefined) {
    return { fault: FILES_BESIDE.noSuchContent({ ending }), fix: FILES_BESIDE.saveAnew };
  }
  const fix = endingOf(`.${found}`) === undefined ? FILES_BESIDE.saveAnew : FILES_BESIDE.renameTo({ kind: found });
  return { fault: FILES_BESIDE.otherKind({ kind: found.toUpperCase(), ending }), fix };
}

/** How a page of HTML begins, where a browser that is not told the kind looks. @see https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type */
const PAGE =
  /^[\s\uFEFF]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--|\?xml|svg)[\s>-]/iu;

function textFacts(file: string, ending: FileEnding): FileFacts | FileFault | undefined {
  const bytes = readBytes(file);
  if (bytes === undefined) return undefined;
  const text = bytes
    .subarray(0, 1024)
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/u, "");
  if (PAGE.test(text)) {
    return { fault: FILES_BESIDE.otherKind({ kind: "HTML", ending }), fix: FILES_BESIDE.saveAnew };
  }
  const isUtf16 = /^(?:\u00FF\u00FE|\u00FE\u00FF)/u.test(text);
  if (!isUtf16 && bytes.includes(0)) return { fault: FILES_BESIDE.noText, fix: FILES_BESIDE.saveAnew };
  if (ending === "vtt" && !/^WEBVTT(?:[ \t\r\n]|$)/u.test(text)) {
    return { fault: FILES_BESIDE.noCaptions, fix: FILES_BESIDE.saveCaptions };
  }
  if (!isUtf16 && isUtf8(bytes)) return { medium: "document" };
  const other = { message: FILES_BESIDE.otherEncoding, fix: FILES_BESIDE.saveUtf8 };
  if (ending === "vtt") return { fault: other.message, fix: other.fix };
  return { medium: "document", warning: other };
}
