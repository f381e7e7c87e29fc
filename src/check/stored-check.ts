import type { Stamp } from "../making/inputs/scan.ts";
import {
  has,
  isCount,
  isNumber,
  isText,
  isYesOrNo,
  listOf,
  mayHave,
  type Shape,
  tupleOf,
} from "../making/memory/shapes.ts";
import { isMessage } from "../words/message.ts";
import { type Finding, RULES } from "./finding.ts";
import { holdsTogether, type PackedFacts } from "./packed-facts.ts";

/** What was found of a site. */
export interface Verdict {
  /** The name of what was judged, and of the code that did. */
  readonly of: string;
  readonly pages: number;
  readonly findings: readonly Finding[];
}

/** A check as it is in its file. */
export interface StoredCheck {
  /** The name of the code that read the files. */
  readonly code: string;
  /** When the files were listed, epoch milliseconds. */
  readonly listedAt: number;
  readonly verdict: Verdict;
  readonly files: readonly (readonly [file: string, bytes: string, ...Stamp])[];
}

/** Facts as they are in their file. */
export interface StoredFacts {
  readonly code: string;
  /** In the order of the packed files. */
  readonly bytes: readonly string[];
  /** Without the places, which JSON reads slowly: there are millions of them. */
  readonly packed: Omit<PackedFacts, "places">;
  /** The places, in base64. */
  readonly places: string;
}

/** Facts in the form in which they are kept. */
export function freezeFacts(code: string, { places, ...packed }: PackedFacts, bytes: readonly string[]): StoredFacts {
  return {
    code,
    bytes,
    packed,
    places: Buffer.from(places.buffer, places.byteOffset, places.byteLength).toString("base64"),
  };
}

/** Facts as they were kept; undefined where a list ends before what it is said to hold. */
export function thawFacts({ packed, places: base64, bytes }: StoredFacts): PackedFacts | undefined {
  const raw = Buffer.from(base64, "base64");
  if (raw.length % Uint32Array.BYTES_PER_ELEMENT !== 0 || bytes.length !== packed.files.length) return undefined;
  const places = new Uint32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
  const facts = { ...packed, places };
  return holdsTogether(facts) ? facts : undefined;
}

/*
 * A seal says that a file is as it was written, and not by whom: anybody can write a checksum. So all that is counted with,
 * or shown, is of the type that it is used as.
 */

/** Whether what was read is a check. */
export function isStoredCheck(value: object): value is StoredCheck {
  return (
    has(value, "code", isText) &&
    has(value, "listedAt", isNumber) &&
    has(value, "verdict", isVerdict) &&
    has(value, "files", listOf(tupleOf(isText, isText, isNumber, isNumber, isNumber)))
  );
}

/** Whether what was read is facts, whose lists may still be too short. */
export function isStoredFacts(value: object): value is StoredFacts {
  return (
    has(value, "code", isText) &&
    has(value, "bytes", listOf(isText)) &&
    has(value, "packed", isPacked) &&
    has(value, "places", isText)
  );
}

const areTexts = listOf(isText);

const isFinding: Shape = (value) =>
  has(value, "file", isText) &&
  has(value, "rule", (rule) => typeof rule === "string" && Object.hasOwn(RULES, rule)) &&
  has(value, "cause", isMessage);
const areFindings = listOf(isFinding);

const isVerdict: Shape = (value) =>
  has(value, "of", isText) && has(value, "pages", isCount) && has(value, "findings", areFindings);

const isReference: Shape = (value) =>
  has(value, "to", isText) && has(value, "use", (use) => use === "link" || use === "load" || use === "name");

const isPacked: Shape = (value) =>
  has(value, "references", listOf(isReference)) && has(value, "texts", areTexts) && has(value, "files", listOf(isFile));

const isFile: Shape = (value) =>
  has(value, "file", isText) &&
  has(value, "findings", areFindings) &&
  has(value, "weight", isNumber) &&
  has(value, "at", isCount) &&
  has(value, "counts", listOf(isCount)) &&
  (has(value, "kind", (kind) => kind === "other") ||
    (has(value, "kind", (kind) => kind === "page") && isPage(value)) ||
    (has(value, "kind", (kind) => kind === "sitemap") && isSitemap(value)));

const isPage: Shape = (value) =>
  mayHave(value, "canonical", isText) &&
  mayHave(value, "redirect", isText) &&
  has(value, "noindex", isYesOrNo) &&
  has(value, "body", isText) &&
  has(value, "own", isNumber) &&
  has(value, "words", isNumber);

const isSitemap: Shape = (value) => has(value, "list", isYesOrNo) && has(value, "addresses", areTexts);
