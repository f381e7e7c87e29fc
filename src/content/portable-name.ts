import { isDeviceName } from "../persian/slug.ts";

/** Characters that no file name on Windows has, and controls. */
const FORBIDDEN = /[<>:"|?*\\]|\p{Cc}/u;
/** The longest name that file systems take, in bytes of UTF-8. */
const LONGEST_NAME = 255;

/**
 * Why a file's path cannot be on every system, in a sentence; undefined where it can.
 * @see https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
export function unportable(file: string): string | undefined {
  for (const name of file.split("/")) {
    if (isDeviceName(name)) return `\`${name}\` is the name of a device on Windows`;
    if (/[. ]$/u.test(name)) return `\`${name}\` ends with a dot or a space`;
    if (FORBIDDEN.test(name)) return `\`${name}\` holds a character that no file name has on Windows`;
    if (Buffer.byteLength(name) > LONGEST_NAME)
      return `\`${name.slice(0, 40)}\u2026\` is longer than ${LONGEST_NAME} bytes`;
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
