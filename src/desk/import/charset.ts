import { INPUTS } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";

/** A text, or why the bytes are none. */
export type Decoded =
  | {
      readonly ok: true;
      readonly text: string;
      readonly charset: string;
      readonly guessed: boolean;
      /** Whether the bytes end in the middle of a character, which is left out. */
      readonly torn: boolean;
    }
  | { readonly ok: false; readonly message: Message; readonly fix: Message };

const UTF16 = ["utf-16le", "utf-16be"] as const;
const UTF32 = ["utf-32le", "utf-32be"] as const;
type Unicode = "utf-8" | (typeof UTF16)[number] | (typeof UTF32)[number];

/** Byte order marks, the longer first: UTF-16's begins UTF-32's. */
const MARKS: readonly (readonly [Unicode, readonly number[]])[] = [
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * Makes text of bytes. A mark decides; else what is UTF-16 or UTF-32 by its zeros; else bytes that are valid UTF-8 are UTF-8,
 * whatever they say of themselves (feeds that say windows-1256 and are UTF-8 are common, the other way round cannot happen
 * by chance); else the character set named by the server, the XML declaration or the `meta` element; else windows-1256, in
 * which Persian was written before Unicode, if that makes Persian words.
 * @param named the character set of the server's Content-Type, where there is one
 * @see https://www.w3.org/TR/xml/#sec-guessing
 */
export function decodeText(bytes: Uint8Array, named?: string): Decoded {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (marked !== undefined) {
    return decode(bytes, marked) ?? { ok: false, message: INPUTS.begins({ charset: marked }), fix: INPUTS.saveUtf8 };
  }
  const wide = wideText(bytes);
  if (wide !== undefined) return wide;
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return isBinary(utf8.text) ? NO_TEXT : utf8;
  const said = named ?? declaredCharset(bytes);
  if (said !== undefined && !/^utf-?(?:8|16|32)/iu.test(said)) {
    const text = decode(bytes, said);
    if (text !== undefined) return text;
  }
  // Pictures and documents, whose bytes could be letters; no text of one byte a letter has these.
  if (bytes.subarray(0, 4000).includes(0)) return NO_TEXT;
  const legacy = decode(bytes, "windows-1256");
  if (legacy !== undefined && looksPersian(legacy.text)) return { ...legacy, guessed: true };
  return {
    ok: false,
    message: said === undefined ? INPUTS.notUtf8 : INPUTS.notAsSaid({ charset: said.slice(0, 30) }),
    fix: INPUTS.saveUtf8,
  };
}

const NO_TEXT: Decoded = {
  ok: false,
  message: INPUTS.binary,
  fix: INPUTS.saveText,
};

/** A stray control in a text goes; of a binary file they are a good part. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const controls = sample.match(/(?![\t\n\v\f\r])\p{Cc}/gu) ?? [];
  return controls.length > sample.length / 20;
}

/** Text in UTF-16 or UTF-32 without a mark: Latin letters, digits and spaces have zeros in it, and UTF-8 has none. */
function wideText(bytes: Uint8Array): Decoded | undefined {
  const head = bytes.subarray(0, 4096);
  if (!head.includes(0)) return undefined;
  for (const charset of [...UTF32, ...UTF16]) {
    const text = decode(bytes, charset);
    if (text !== undefined && isWritten(text.text)) return text;
  }
  return undefined;
}

type Text = Extract<Decoded, { readonly ok: true }>;

function decode(bytes: Uint8Array, charset: string): Text | undefined {
  const of = (text: string, torn: boolean): Text => ({
    ok: true,
    text,
    charset: charset.toLowerCase(),
    guessed: false,
    torn,
  });
  const utf32 = UTF32.find((name) => name === charset);
  if (utf32 !== undefined) {
    const text = utf32Text(bytes, utf32 === "utf-32le");
    return text === undefined ? undefined : of(text, bytes.length % 4 !== 0);
  }
  const whole = decodedWith(charset, (decoder) => decoder.decode(bytes));
  if (whole !== undefined) return of(whole, false);
  // As of a stream that goes on, a last character may be begun.
  const begun = decodedWith(charset, (decoder) => decoder.decode(bytes, { stream: true }));
  return begun === undefined ? undefined : of(begun, true);
}

function decodedWith(charset: string, read: (decoder: TextDecoder) => string): string | undefined {
  try {
    return read(new TextDecoder(charset, { fatal: true }));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** UTF-32, which no `TextDecoder` knows; undefined where a number is of no character. */
function utf32Text(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at += 4) {
    const code = view.getUint32(at, littleEndian);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    if (code !== 0xfeff || at > 0) parts.push(String.fromCodePoint(code));
  }
  return parts.join("");
}

/** The character set in the XML declaration or the first `meta` element; both are ASCII by their standards. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head) ??
    /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/iu.exec(head);
  return found?.[1];
}

/** Whether most of a text is Latin or Arabic letters, digits and spaces: bytes read in the wrong width are neither. */
function isWritten(text: string): boolean {
  const sample = text.slice(0, 4000);
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(sample)) return false;
  const known = sample.match(/[\p{Script=Latin}\p{Script=Arabic}\p{Script=Common}]/gu) ?? [];
  return known.length > sample.length * 0.8;
}

/** Binary files read as windows-1256 are letters too, but not words of them. */
function looksPersian(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (/(?![\t\n\f\r])[\p{Cc}]/u.test(sample)) return false;
  const letters = sample.match(/[\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC]{2,}/gu) ?? [];
  return letters.join("").length > sample.length / 4;
}
