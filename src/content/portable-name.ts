import { isDeviceName } from "../persian/slug.ts";
import { ADDRESSES } from "../words/fields.ts";
import type { Message } from "../words/message.ts";

/** Characters that no file name on Windows has, and controls. */
const FORBIDDEN = /[<>:"|?*\\]|\p{Cc}/u;
/** The longest name that file systems take, in bytes of UTF-8. */
const LONGEST_NAME = 255;

/**
 * Why a file's path cannot be on every system, in a sentence; undefined where it can.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function unportable(file: string): Message | undefined {
  for (const name of file.split("/")) {
    if (isDeviceName(name)) return ADDRESSES.device({ name });
    if (/[. ]$/u.test(name)) return ADDRESSES.endsWithDot({ name });
    if (FORBIDDEN.test(name)) return ADDRESSES.forbidden({ name });
    if (Buffer.byteLength(name) > LONGEST_NAME)
      return ADDRESSES.longName({ name: `${name.slice(0, 40)}\u2026`, most: LONGEST_NAME });
  }
  return undefined;
}

/**
 * The first folder of a path that is a file already, and so in the way: `robots.txt` of `robots.txt/a`.
 * @param files by their {@link nameEverywhere}
 */
export function fileAsFolder<T>(
  file: string,
  files: ReadonlyMap<string, T>,
): { readonly name: string; readonly there: T } | undefined {
  const parts = nameEverywhere(file).split("/");
  for (let depth = 1; depth < parts.length; depth++) {
    const name = parts.slice(0, depth).join("/");
    const there = files.get(name);
    if (there !== undefined) return { name, there };
  }
  return undefined;
}

/** A name as the least of file systems knows it: those that differ in case or Unicode form only are one file there. */
export function nameEverywhere(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
