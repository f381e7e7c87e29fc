import { lstat, realpath } from "node:fs/promises";
import path from "node:path";

/** What answers an address. */
export type SiteFile =
  /** A file, by its absolute path. */
  | { readonly kind: "file"; readonly file: string }
  /** A folder whose page has the address `to`. */
  | { readonly kind: "moved"; readonly to: string }
  | { readonly kind: "missing" }
  /** An address that no browser makes of a link of the site. */
  | { readonly kind: "malformed" };

const MISSING: SiteFile = { kind: "missing" };
const INDEX = "index.html";

/**
 * Finds what answers an address, as strictly as a host does: no dotfiles, nothing by way of a symbolic link, nothing
 * outside the folder, and no name that the file system takes for another one (letter case, normalisation).
 * @param folder the site's folder, absolute
 * @param address a request's target as it came, such as `/1395/12/07/?q=1`
 */
export async function siteFile(folder: string, address: string): Promise<SiteFile> {
  const segments = segmentsOf(address);
  if (segments === undefined) return { kind: "malformed" };
  const inner = segments.slice(0, -1);
  const last = segments.at(-1) ?? "";
  if ([...inner, last || INDEX].some((segment) => segment === "" || segment.startsWith("."))) return MISSING;
  const wanted = [...inner, last || INDEX];
  const file = await ownFile(folder, wanted);
  if (file !== undefined) return { kind: "file", file };
  if (last === "" || (await ownFile(folder, [...wanted, INDEX])) === undefined) return MISSING;
  return { kind: "moved", to: `/${segments.map(encodeURIComponent).join("/")}/` };
}

/** Files of the search, and share pictures: they are made after the pages, or when somebody asks for them. */
const MADE_LATER = /^search\/.+\.json$|(?:^|\/)share\.(?:png|jpg)$/u;

/** The file below the site's folder, made later than pages, that answers an address; undefined of any other address. */
export function laterFile(address: string): string | undefined {
  const file = segmentsOf(address)?.join("/");
  return file !== undefined && MADE_LATER.test(file) ? file : undefined;
}

/** The decoded parts between slashes; undefined where an escape is broken or hides a separator or the end of a name. */
function segmentsOf(address: string): readonly string[] | undefined {
  const [pathname = ""] = address.split(/[?#]/u, 1);
  if (!pathname.startsWith("/")) return undefined;
  try {
    const segments = pathname.slice(1).split("/").map(decodeURIComponent);
    return segments.some((segment) => /[/\\\0]/u.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

async function ownFile(folder: string, segments: readonly string[]): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = path.join(root, ...segments);
    // A link anywhere on the way, and a name that is written otherwise on the disk, lead to another real path.
    if ((await realpath(file)) !== file || !(await lstat(file)).isFile()) return undefined;
    return file;
  } catch {
    // Missing, too long, a folder where a file is expected, not to be read: nothing of it can be served.
    return undefined;
  }
}
