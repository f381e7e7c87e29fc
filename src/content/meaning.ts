import type * as z from "zod";
import type { Message } from "../words/message.ts";

const MEANINGS = new WeakMap<z.ZodType, Message>();

/** A field that must be there, with what is expected of it: for the documents in English, and for editors in both languages. */
export function meaning<T extends z.ZodType>(schema: T, words: Message): T {
  const described = schema.describe(words.en);
  MEANINGS.set(described, words);
  return described;
}

/** What is expected of a field; undefined of one that may be absent. */
export function meaningOf(schema: z.ZodType): Message | undefined {
  return MEANINGS.get(schema);
}
