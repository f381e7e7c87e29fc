import { readFileSync } from "node:fs";
import { z } from "zod";
import { CLASSES } from "../labels.ts";
import { FIELDS } from "../sentences.ts";

/** What a change of the blind set repairs: the classes of the other labels, and two of its own. */
export const BLIND_CLASSES = [...CLASSES, "compound", "silent-h"] as const;

/** The kinds of text: the first two are drawn from the corpus, the others written for the set. */
export const KINDS = [
  "news",
  "sports news",
  "classical",
  "religious",
  "legal",
  "blog",
  "chat",
  "sport",
  "medical",
  "technical",
  "dari",
  "essay",
] as const;

const offset = z.number().int().nonnegative();

const change = z
  .strictObject({
    /** UTF-16 offsets in the sentence, `end` not included; equal for an insertion. */
    start: offset,
    end: offset,
    before: z.string(),
    after: z.string(),
    /** Other texts as right as `after`. */
    accept: z.array(z.string()).readonly().optional(),
    class: z.enum(BLIND_CLASSES),
  })
  .readonly();

const judged = {
  kind: z.enum(KINDS),
  edits: z.array(change).readonly(),
  /** Changes that are right and not asked for. */
  free: z.array(change).readonly().optional(),
};

const own = z.strictObject({ ...judged, text: z.string(), right: z.string() }).readonly();

const drawn = z
  .strictObject({
    ...judged,
    file: z.string(),
    id: z.string(),
    field: z.enum(FIELDS),
    index: offset,
    sha: z.string().regex(/^[0-9a-f]{8}$/u),
    spans: z
      .array(z.strictObject({ start: offset, end: offset }).readonly())
      .readonly()
      .optional(),
  })
  .readonly();

/** A sentence written for the set: `text` as typed, `right` as an editor leaves it. */
export type OwnLabel = z.infer<typeof own>;

/** A sentence of the corpus, by position. */
export type DrawnLabel = z.infer<typeof drawn>;

/** @throws ZodError naming the entry and field that is not as said here. */
export function readOwnLabels(): readonly OwnLabel[] {
  return z.array(own).parse(json("own.json"));
}

/** @throws ZodError naming the entry and field that is not as said here. */
export function readDrawnLabels(): readonly DrawnLabel[] {
  return z.array(drawn).parse(json("news.json"));
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
}
