import { readFileSync } from "node:fs";
import * as z from "zod";
import { HALVES } from "./draw.ts";
import { FIELDS } from "./sentences.ts";

/** What a change repairs; README.md says where each begins and ends. */
export const CLASSES = [
  "letters",
  "digits",
  "quotes",
  "punctuation",
  "spacing",
  "ellipsis",
  "kashida",
  "hamza",
  "verb-prefix",
  "plural",
  "comparative",
  "enclitic",
  "suffix",
  "prefix",
  "glued",
  "zwnj",
  "controls",
] as const;

const offset = z.number().int().nonnegative();

/** A change without its class. */
export const change = {
  /** UTF-16 offsets in the sentence, `end` not included; equal for an insertion. */
  start: offset,
  end: offset,
  /** What is between the offsets, and what belongs there. */
  before: z.string(),
  after: z.string(),
  /** Other texts as right as `after`. */
  accept: z.array(z.string()).readonly().optional(),
};

/** A sentence of the corpus by position, and the stretches of it of which an editor would have to ask. */
export const position = {
  file: z.string(),
  id: z.string(),
  field: z.enum(FIELDS),
  index: offset,
  sha: z.string().regex(/^[0-9a-f]{8}$/u),
  spans: z
    .array(z.strictObject({ start: offset, end: offset }).readonly())
    .readonly()
    .optional(),
};

const edit = z.strictObject({ ...change, class: z.enum(CLASSES) }).readonly();

const free = z.strictObject({ ...change, class: z.enum([...CLASSES, "compound"]) }).readonly();

const label = z
  .strictObject({
    ...position,
    half: z.enum(HALVES),
    /** Whose turn it was in the draw: `base`, or a sign that made a thin class thicker. */
    stratum: z.string(),
    edits: z.array(edit).readonly(),
    free: z.array(free).readonly().optional(),
    unsure: z.literal(true).optional(),
  })
  .readonly();

/** One sentence of the corpus, by position, and what a copy editor changes in it. */
export type Label = z.infer<typeof label>;

/**
 * The labels of both draws, checked, in the order they were drawn.
 * @throws ZodError naming the entry and field that is not as said here.
 */
export function readLabels(): readonly Label[] {
  return ["labels.json", "second-labels.json"].flatMap((file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
    return z.array(label).parse(json);
  });
}
