import { readFileSync } from "node:fs";
import * as z from "zod";
import { CLASSES, change, position } from "../labels.ts";

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

const edit = z.strictObject({ ...change, class: z.enum(BLIND_CLASSES) }).readonly();

const judged = {
  kind: z.enum(KINDS),
  edits: z.array(edit).readonly(),
  /** Changes that are right and not asked for. */
  free: z.array(edit).readonly().optional(),
};

const own = z.strictObject({ ...judged, text: z.string(), right: z.string() }).readonly();

const drawn = z.strictObject({ ...judged, ...position }).readonly();

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
