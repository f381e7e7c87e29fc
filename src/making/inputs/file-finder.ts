import path from "node:path";
import type { CopiedFile, FileFault, FileLimits, FileWarning, FindFile, FoundFile } from "../../content/body-files.ts";
import { endingOf } from "../../content/file-kinds.ts";
import { CONTENT_LIMITS } from "../../content/limits.ts";
import type { Media } from "../../content/pictures.ts";
import { captionParagraphs, transcriptParagraphs } from "../../content/spoken-words.ts";
import { latinDigits } from "../../persian/digits.ts";
import { FILES_BESIDE } from "../../words/attached-files.ts";
import { FILES } from "../../words/files.ts";
import { PICTURE_FILES } from "../../words/picture-files.ts";
import type { FileFacts } from "../files/examine-file.ts";
import type { KnownFiles } from "../files/known-files.ts";
import { diskFile } from "./disk-file.ts";
import { isAssetAddress, namedFile, notFound, unseenFault } from "./named-file.ts";
import { type PicturePlaces, pictureFinder } from "./picture-finder.ts";
import { readBytes, stampOf } from "./scan.ts";

/** Where files are looked for. */
export interface FilePlaces extends PicturePlaces {
  /** What is known of files. */
  readonly files: KnownFiles;
  readonly limits: FileLimits;
}

/** Within a name, endings by which servers run a file or show it as a page. */
const RUN = /\.(html?|xhtml?|shtml?|phtml|php\d?|phar|svgz?|xml|xsl|m?js|asp|aspx|jsp|cgi|pl|py|rb|sh)(?=\.)/iu;

/**
 * Finds a file that a text offers, beside it or among the digest's own assets; never outside of those folders.
 * @param name the text's file, below its folder
 */
export function fileFinder(name: string, places: FilePlaces): FindFile {
  return (src) => {
    const isAsset = isAssetAddress(src);
    const found = namedFile(src, name, places);
    if ("missing" in found) return isAsset ? undefined : found.missing;
    const { name: file, full, misspelt } = found;
    const ending = endingOf(file);
    if (ending === undefined) return isAsset ? undefined : notFound({ missing: [] }, false, places.words);
    const refused = nameFault(file);
    if (refused !== undefined) return refused;
    const bytes = stampOf(full)?.[0] ?? 0;
    const large = sizeFault(bytes, places.limits);
    if (large !== undefined) return large;
    const facts = places.files.get(full);
    if (facts === undefined) return { fault: FILES.gone, fix: FILES.buildAgain };
    if ("fault" in facts) return facts;
    const warnings = [...sizeWarning(bytes, places.limits), ...(facts.warning === undefined ? [] : [facts.warning])];
    const { medium, seconds } = facts;
    const shown = { ending, medium, bytes, ...(seconds === undefined ? {} : { seconds }), ...misspelt };
    if (isAsset) return { path: `/assets/${file}`, ...shown, copies: [], beside: [], pictures: [], warnings };
    const copy = copied(file, places);
    const companions = medium === "document" ? NO_COMPANIONS : companionsOf(file, facts, places);
    if ("fault" in companions) return companions;
    return {
      path: copy.path,
      ...shown,
      ...companions.shown,
      copies: [copy, ...companions.copies],
      beside: [file, ...companions.beside],
      pictures: companions.pictures,
      warnings: [...warnings, ...companions.warnings],
    };
  };
}

/** Where a file beside a text is in the site. Digits are ASCII there; Unicode's form is the same on every system. */
function copied(file: string, { below }: FilePlaces): CopiedFile {
  return { path: below.replace("/images/", "/files/") + latinDigits(file.normalize("NFC")), file };
}

function nameFault(file: string): FileFault | undefined {
  const unseen = unseenFault(file);
  if (unseen !== undefined) return unseen;
  const ending = RUN.exec(path.posix.basename(file))?.[1];
  return ending === undefined
    ? undefined
    : { fault: FILES_BESIDE.hiddenEnding({ ending }), fix: FILES_BESIDE.renameWithout };
}

const MEGABYTE = 1024 * 1024;

function inMegabytes(bytes: number): number {
  return Math.ceil((bytes / MEGABYTE) * 10) / 10;
}

function sizeFault(bytes: number, { most }: FileLimits): FileFault | undefined {
  if (bytes <= most * MEGABYTE) return undefined;
  const fault = FILES_BESIDE.tooLarge({ megabytes: inMegabytes(bytes), most });
  return { fault, fix: FILES_BESIDE.makeSmallerOrAllow };
}

function sizeWarning(bytes: number, { warn }: FileLimits): readonly FileWarning[] {
  if (bytes <= warn * MEGABYTE) return [];
  const message = FILES_BESIDE.large({ megabytes: inMegabytes(bytes) });
  return [{ message, fix: FILES_BESIDE.makeSmallerOrWarnLater }];
}

/** What belongs to a recording by its name: `talk.jpg`, `talk.vtt` and `talk.txt` beside `talk.mp4`. */
interface Companions {
  readonly shown: Pick<FoundFile, "poster" | "captions" | "transcript">;
  readonly copies: readonly CopiedFile[];
  readonly beside: readonly string[];
  readonly pictures: readonly Media[];
  readonly warnings: readonly FileWarning[];
}

const NO_COMPANIONS: Companions = { shown: {}, copies: [], beside: [], pictures: [], warnings: [] };
const POSTERS = ["jpg", "jpeg", "png", "webp", "avif"];

function companionsOf(file: string, { medium }: FileFacts, places: FilePlaces): Companions | FileFault {
  const stem = file.replace(/\.[^./]*$/u, "");
  const there = (ending: string): string | undefined => {
    const found = diskFile(places.folder, [`${stem}.${ending}`]);
    return "name" in found ? found.name : undefined;
  };
  const captions = there("vtt");
  const text = there("txt");
  const still = medium === "video" ? POSTERS.map(there).find((name) => name !== undefined) : undefined;
  const poster = still === undefined ? undefined : posterOf(still, places);
  if (poster !== undefined && "fault" in poster) return poster;
  const faulty = [captions, text].flatMap((name) => textFault(name, places) ?? []);
  if (faulty[0] !== undefined) return faulty[0];
  const transcript =
    text !== undefined
      ? transcriptParagraphs(textOf(text, places))
      : captions === undefined
        ? []
        : captionParagraphs(textOf(captions, places));
  const track = captions === undefined || medium === "audio" ? undefined : copied(captions, places);
  const base = path.posix.basename(stem);
  const [putPoster, putTranscript] = [
    FILES_BESIDE.putPoster({ name: `${base}.jpg` }),
    FILES_BESIDE.putTranscript({ text: `${base}.txt`, captions: `${base}.vtt` }),
  ];
  return {
    shown: {
      ...(poster === undefined ? {} : { poster }),
      ...(track === undefined ? {} : { captions: track.path }),
      ...(transcript.length === 0 ? {} : { transcript }),
    },
    copies: track === undefined ? [] : [track],
    beside: [...POSTERS, "vtt", "txt"].map((ending) => `${stem}.${ending}`),
    pictures: poster === undefined ? [] : [poster],
    warnings: [
      ...(medium === "video" && poster === undefined ? [{ message: FILES_BESIDE.noPoster, fix: putPoster }] : []),
      ...(transcript.length === 0 ? [{ message: FILES_BESIDE.noTranscript, fix: putTranscript }] : []),
    ],
  };
}

/** @param name the poster's file below the folder of the texts */
function posterOf(name: string, places: FilePlaces): Media | FileFault {
  const found = pictureFinder("", places)(name);
  return "fault" in found ? companionFault(name, found) : found;
}

/** What is wrong with the captions or the transcript of a recording. */
function textFault(name: string | undefined, { folder, files }: FilePlaces): FileFault | undefined {
  if (name === undefined) return undefined;
  const full = path.join(folder, name);
  if ((stampOf(full)?.[0] ?? 0) > CONTENT_LIMITS.dataFileBytes) {
    const megabytes = CONTENT_LIMITS.dataFileBytes / MEGABYTE;
    return companionFault(name, { fault: PICTURE_FILES.tooLarge({ megabytes }), fix: PICTURE_FILES.makeSmaller });
  }
  const facts = files.get(full);
  if (facts === undefined) return undefined;
  if ("fault" in facts) return companionFault(name, facts);
  return facts.warning === undefined
    ? undefined
    : companionFault(name, { fault: facts.warning.message, fix: facts.warning.fix });
}

function companionFault(name: string, { fault, ...fix }: FileFault): FileFault {
  return { fault: FILES_BESIDE.companion({ name: path.posix.basename(name), said: fault }), ...fix };
}

function textOf(name: string, { folder }: FilePlaces): string {
  return readBytes(path.join(folder, name))?.toString("utf8") ?? "";
}
