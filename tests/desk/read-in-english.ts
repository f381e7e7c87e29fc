import { fetchFeed as fetched } from "../../src/desk/fetch/fetch.ts";
import { decodeText as decode } from "../../src/desk/import/charset.ts";
import { readFeed as feed } from "../../src/desk/import/feed.ts";
import { readInput as input } from "../../src/desk/import/read-input.ts";
import type { Message } from "../../src/words/message.ts";
import { type English, inEnglish } from "../support/english.ts";

/** What reading found, with the English text in the place of each message. Bytes and moments stay as they are. */
function said<T>(value: T): English<T>;
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => said(item));
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || value instanceof Date) return value;
  if (isMessage(value)) return inEnglish(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, said(item)]));
}

function isMessage(value: object): value is Message {
  return Object.keys(value).length === 2 && "en" in value && "fa" in value;
}

export const readInput = (...given: Parameters<typeof input>) => said(input(...given));
export const readFeed = (...given: Parameters<typeof feed>) => said(feed(...given));
export const decodeText = (...given: Parameters<typeof decode>) => said(decode(...given));
export const fetchFeed = async (...given: Parameters<typeof fetched>) => said(await fetched(...given));
