import { ADDRESSES, FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { fault } from "./fault.ts";
import { withoutControls } from "./fields.ts";
import { unportable } from "./portable-name.ts";
import { readAddress } from "./web-address.ts";

/** Every day's pages are as deep as this one's. */
const SOME_DAY = "/1395/12/07/";

/** An earlier address of an article, as {@link earlierPath} reads it. */
export function earlierAddress() {
  return withoutControls().superRefine((text, context) => {
    const path = earlierPath(text, SOME_DAY);
    const message = faultOf(text) ?? (path === undefined ? FIELDS.notAddress : unportable(path.slice(1)));
    if (message === undefined) return;
    context.addIssue(fault(message, { expected: ADDRESSES.earlier }));
  });
}

/** Why an earlier address cannot be led on from, in a sentence; undefined where nothing is against it. */
function faultOf(text: string): Message | undefined {
  if (/[?#]/u.test(text)) return ADDRESSES.query;
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):/iu.exec(text) ?? [];
  if (scheme !== undefined && !/^https?$/iu.test(scheme)) return ADDRESSES.otherScheme({ scheme });
  const path = text.trim().replace(/^https?:\/\/[^/\\]*/iu, "");
  if (/^[/\\]{2}|[/\\]{2}./u.test(path)) return ADDRESSES.emptyPart;
  const names = path.split(/[/\\]/u).map(withoutPercents);
  if (names.some((name) => /[/\\]/u.test(name))) return ADDRESSES.slashInPart;
  if (names.some((name) => name === ".." || name === ".")) return ADDRESSES.dots;
  const dotted = names.find((name) => name.startsWith("."));
  return dotted === undefined ? undefined : ADDRESSES.dotted({ name: dotted });
}

function withoutPercents(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/giu, (bytes) => decodedPart(bytes) ?? bytes);
}

function decodedPart(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}

/**
 * An earlier address as a path from the site's root. Editors write it as they have it at hand: a path
 * (`/1395/12/07/old/`), a whole address (`https://old.example/1395/12/07/old`), or an earlier slug of the same day.
 * @param day the path of the article's day
 * @returns undefined for what is not an address, and for one with a query, which no static host can serve
 */
export function earlierPath(given: string, day: string): string | undefined {
  const text = given
    .trim()
    .normalize("NFC")
    .replace(/\p{Cs}/gu, "");
  const base = `https://earlier.invalid${day}`;
  const address = text === "" || /[?#]/u.test(text) ? undefined : readAddress(text, base);
  const path = address && decoded(address.pathname);
  return path === undefined || path.endsWith("/") || isFile(path) ? path : `${path}/`;
}

/** Whether an address names a file: `/news/12.html`. */
function isFile(path: string): boolean {
  return /\.[a-z0-9]{1,5}$/iu.test(path);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
