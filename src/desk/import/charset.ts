/** A text, or why the bytes are none. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly charset: string; readonly guessed: boolean }
  | { readonly ok: false; readonly message: string; readonly fix: string };

/**
 * Makes text of bytes. A UTF-16 mark decides; else bytes that are valid UTF-8 are UTF-8, whatever they say of
 * themselves (feeds that say windows-1256 and are UTF-8 are common, the other way round cannot happen by chance);
 * else the character set named by the server, the XML declaration or the `meta` element; else windows-1256, in which
 * Persian was written before Unicode, if that makes Persian words.
 * @param named the character set of the server's Content-Type, where there is one
 */
export function decodeText(bytes: Uint8Array, named?: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le", false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be", false);
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== undefined) return { ok: true, text: utf8, charset: "utf-8", guessed: false };
  const said = named ?? declaredCharset(bytes);
  if (said !== undefined && !/^utf-?8$/iu.test(said)) {
    const text = decode(bytes, said);
    if (text !== undefined) return { ok: true, text, charset: said.toLowerCase(), guessed: false };
  }
  const legacy = decode(bytes, "windows-1256");
  if (legacy !== undefined && looksPersian(legacy)) {
    return { ok: true, text: legacy, charset: "windows-1256", guessed: true };
  }
  return {
    ok: false,
    message: said === undefined ? "is not UTF-8" : `says it is \`${said.slice(0, 30)}\`, and is not`,
    fix: "save it as UTF-8",
  };
}

function decoded(bytes: Uint8Array, charset: string, guessed: boolean): Decoded {
  const text = decode(bytes, charset);
  if (text !== undefined) return { ok: true, text, charset, guessed };
  return { ok: false, message: `begins as ${charset}, and is not`, fix: "save it as UTF-8" };
}

function decode(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The character set in the XML declaration or the first `meta` element; both are ASCII by their standards. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const found =
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/iu.exec(head) ??
    /<meta[^>]*charset\s*=\s*["']?([\w.:-]+)/iu.exec(head);
  return found?.[1];
}

/** Binary files read as windows-1256 are letters too, but not words of them. */
function looksPersian(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (/(?![\t\n\f\r])[\p{Cc}]/u.test(sample)) return false;
  const letters = sample.match(/[\u0621-\u063A\u0641-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC]{2,}/gu) ?? [];
  return letters.join("").length > sample.length / 4;
}
