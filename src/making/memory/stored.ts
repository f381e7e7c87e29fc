import { isMessage } from "../../words/message.ts";
import type { MadeOutput } from "../derived/derived.ts";
import type { ReadFile } from "../inputs/read-files.ts";
import { liesInside, type Stamp } from "../inputs/scan.ts";
import { has, isNumber, isStamp, isText, isYesOrNo, listOf, mayHave, type Shape, tupleOf } from "./shapes.ts";
import type { Memory } from "./store.ts";

/** A memory as it is in its file. */
export interface StoredMemory extends Omit<Memory, "pictures" | "inputs" | "outputs" | "derived" | "filesOfPages"> {
  readonly pictures: readonly (readonly [string, string])[];
  readonly inputs: readonly (readonly [string, Stamp])[];
  readonly outputs: readonly (readonly [string, string, Stamp])[];
  readonly derived: readonly (readonly [string, MadeOutput])[];
  readonly filesOfPages?: readonly (readonly [string, readonly string[]])[];
}

/** Article files as they are in their file. */
export interface StoredFiles {
  readonly readingName: string;
  readonly files: readonly ReadFile[];
}

export function freeze({ filesOfPages, ...memory }: Memory): StoredMemory {
  return {
    ...memory,
    ...(filesOfPages === undefined ? {} : { filesOfPages: [...filesOfPages] }),
    pictures: [...memory.pictures],
    inputs: [...memory.inputs],
    derived: [...memory.derived],
    outputs: [...memory.outputs].map(([file, { name, stamp }]) => [file, name, stamp]),
  };
}

export function thaw({ filesOfPages, ...stored }: StoredMemory): Memory {
  return {
    ...stored,
    ...(filesOfPages === undefined ? {} : { filesOfPages: new Map(filesOfPages) }),
    pictures: new Map(stored.pictures),
    inputs: new Map(stored.inputs),
    derived: new Map(stored.derived),
    outputs: new Map(stored.outputs.map(([file, name, stamp]) => [file, { name, stamp }])),
  };
}

/** Whether a memory has the shape that this version writes: another one may write another under the same format. */
export function isStoredMemory(value: object): value is StoredMemory {
  return (
    has(value, "readingName", isText) &&
    has(value, "settingsName", isText) &&
    has(value, "filesName", isText) &&
    has(value, "listedAt", isNumber) &&
    mayHave(value, "wakes", isNumber) &&
    has(value, "pictures", listOf(tupleOf(isText, isText))) &&
    has(value, "inputs", listOf(tupleOf(isText, isStamp))) &&
    has(value, "outputs", listOf(tupleOf(isFileName, isText, isStamp))) &&
    has(value, "derived", listOf(tupleOf(isText, isMadeOutput))) &&
    mayHave(value, "additions", areAdditions) &&
    mayHave(value, "filesOfPages", listOf(tupleOf(isFileName, listOf(isFileName)))) &&
    mayHave(value, "foreign", listOf(isText)) &&
    has(value, "summary", isSummary)
  );
}

/** What an article is made of was read by the code of the same name, so its own fields need no look. */
export function isStoredFiles(value: object): value is StoredFiles {
  return has(value, "readingName", isText) && has(value, "files", listOf(isFile));
}

/** Of a file of the site: nothing outside is written, read or removed, whoever wrote the memory. */
const isFileName: Shape = (value) => typeof value === "string" && liesInside(value);
const isMadeOutput: Shape = (value) =>
  has(value, "name", isText) && has(value, "files", listOf(isFileName)) && mayHave(value, "madeOf", listOf(isText));
const areAdditions: Shape = (value) => has(value, "watched", listOf(isText)) && has(value, "always", isYesOrNo);
const isPlace: Shape = tupleOf(isFileName, isNumber, isNumber, isText);

const isProblem: Shape = (value) =>
  has(value, "severity", (severity) => severity === "error" || severity === "warning") &&
  has(value, "file", isText) &&
  mayHave(value, "line", isNumber) &&
  mayHave(value, "field", isText) &&
  has(value, "message", isMessage) &&
  ["expected", "fix"].every((text) => mayHave(value, text, isMessage));

const isSummary: Shape = (value) =>
  ["articles", "pages", "files"].every((count) => has(value, count, isNumber)) &&
  has(value, "warnings", listOf(isProblem));

const isFile: Shape = (value) =>
  has(value, "name", isText) &&
  has(value, "bytes", isText) &&
  has(value, "problems", listOf(isProblem)) &&
  mayHave(value, "body", isPlace);
