import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const storySchema = z.object({
  id: z.string(),
  title: z.string(),
  kicker: z.string().optional(),
  lead: z.string().optional(),
  /** The attribution before the first paragraph, which an article file has in `via` instead. */
  opening: z.string().optional(),
  via: z.array(z.string()).default([]),
  writer: z.string().optional(),
  /** Of its picture; a story without one has none. */
  caption: z.string().optional(),
  tags: z.array(z.string()),
  /** Paragraphs; `## ` begins a heading, `- ` an item of a list, `> ` a quotation. */
  blocks: z.array(z.string()),
});

/** An invented news story. */
export type Story = z.infer<typeof storySchema>;

/** Reads the stories. */
export function readStories(): readonly Story[] {
  const text = readFileSync(path.join(import.meta.dirname, "stories.json"), "utf8");
  return z.object({ stories: z.array(storySchema) }).parse(JSON.parse(text)).stories;
}

/** What a block is, and its words. */
export function partsOf(block: string): {
  readonly kind: "paragraph" | "heading" | "item" | "quote";
  readonly words: string;
} {
  const [, sign = "", words = block] = /^(## |- |> )(.*)$/su.exec(block) ?? [];
  if (sign === "## ") return { kind: "heading", words };
  if (sign === "- ") return { kind: "item", words };
  return { kind: sign === "> " ? "quote" : "paragraph", words };
}
