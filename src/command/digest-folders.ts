import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { distance } from "fastest-levenshtein";
import { COMMAND } from "../words/command.ts";
import type { Message } from "../words/message.ts";
import { NEAREST } from "../words/nearest.ts";
import { UsageError } from "./usage-error.ts";

/** The folders of a digest by their flags' names, each with where it is below the digest's root by default. */
const DEFAULTS = {
  articles: "articles",
  data: "data",
  editions: "editions",
  comments: "comments",
  pages: "pages",
  assets: "assets",
  includes: "includes",
  inbox: "inbox",
  output: "_site",
  cache: ".cache",
} as const;

/** A folder of a digest, by its flag's name. */
export type Folder = keyof typeof DEFAULTS;

/** A folder of a digest, or the one that all of them are in. */
export type Place = Folder | "root";

/** Folders that flags named, as they were given. */
export type NamedFolders = { readonly [Name in Folder]?: string | undefined };

/** Folders that are kept beside another one. */
const NEIGHBOURS: Readonly<Partial<Record<Folder, Folder>>> = {
  editions: "articles",
  comments: "data",
  pages: "data",
  assets: "data",
  includes: "data",
  inbox: "data",
};

/** The file that makes a folder's data folder that of a digest. */
export const SITE_FILE = "site.yaml";

/** Where folders of a digest were before there was a package, when digests were written in a clone of the generator. */
export const FORMER_FOLDERS = {
  data: "_data",
  articles: "src/articles",
  editions: "src/editions",
  pages: "src/pages",
} as const satisfies Partial<Record<Folder, string>>;

/** What the field `gozide` of package.json says besides where folders are: the version that the digest is upgraded to. */
export const UPGRADED = "upgraded";

/** In the root of a digest while an upgrade changes its files; one that is left was cut off. */
export const UPGRADE_JOURNAL = ".gozide-upgrade.json";

/** A digest that was found: its root, and where its folders are below it. */
export interface Digest {
  readonly root: string;
  readonly folders: Readonly<Record<Folder, string>>;
}

/**
 * The folder in which the editor started the command. npm starts scripts in the package's folder and says in INIT_CWD
 * where it was started itself; a script that goes on to another folder means that one.
 */
export function startFolder(): string {
  const { INIT_CWD: started, npm_package_json: script } = process.env;
  const now = process.cwd();
  // Some runners set it to nothing.
  if (started === undefined || started === "") return now;
  return script === undefined || !existsSync(script) || path.dirname(realpathSync(script)) === now ? started : now;
}

/**
 * Says where the folders of a digest are: those that flags name, the others in the digest that the command was started
 * in: the nearest folder above with `data/site.yaml`. What is kept beside another folder is beside it where that was
 * named too.
 * @param started the folder that named ones are relative to
 * @returns gives each folder by its full path, and throws {@link UsageError} where nothing says where it is
 */
export function digestFolders(started: string, named: NamedFolders = {}): (folder: Place) => string {
  let found: { readonly digest: Digest | undefined } | undefined;
  const digest = (): Digest | undefined => {
    found ??= { digest: whole(findDigest(started), started) };
    return found.digest;
  };
  const own = (folder: Folder): string | undefined => {
    const place = digest();
    return place === undefined ? undefined : path.join(place.root, place.folders[folder]);
  };
  const given = (folder: Folder): string | undefined => {
    const name = named[folder];
    // `--articles "$DIR"` in a shell that has no such variable would name the folder it is in.
    if (name?.trim() === "") throw new UsageError(COMMAND.valueMissing({ option: `--${folder}` }));
    return name === undefined ? undefined : path.resolve(started, name);
  };
  const beside = (folder: Folder): string | undefined => {
    // Without a digest a data folder that is named makes one of the folder that it is in.
    const neighbour = NEIGHBOURS[folder] ?? (digest() === undefined ? "data" : undefined);
    const place = neighbour && (given(neighbour) ?? (digest() === undefined ? given("data") : undefined));
    if (neighbour === undefined || place === undefined || place === own(neighbour)) return undefined;
    return path.join(path.dirname(place), DEFAULTS[folder]);
  };
  const root = (): string | undefined => {
    const data = given("data");
    return data === undefined || data === own("data") ? digest()?.root : path.dirname(data);
  };
  return (folder) => {
    const place = folder === "root" ? root() : (given(folder) ?? beside(folder) ?? own(folder));
    if (place === undefined) throw new UsageError(noDigest(started, folder === "root" ? "data" : folder));
    return place;
  };
}

/** A digest that no upgrade left half changed. @throws {UsageError} where one did, be the digest an old or a new one yet */
function whole(digest: Digest | undefined, started: string): Digest | undefined {
  const root = (digest ?? findFormerDigest(started))?.root;
  const journal = root && lstatSync(path.join(root, UPGRADE_JOURNAL), { throwIfNoEntry: false });
  if (root === undefined || !journal) return digest;
  throw new UsageError(COMMAND.upgradeCutOff({ root }));
}

/** Makes sure that a folder is in no digest that an upgrade left half changed. @throws {UsageError} where it is in one */
export function refuseCutOff(folder: string): void {
  whole(findDigest(folder), folder);
}

/**
 * The digest that a folder is in, as versions before there was a package had it.
 * @returns undefined where there is none
 */
export function findFormerDigest(started: string): Digest | undefined {
  if (existsSync(path.join(started, FORMER_FOLDERS.data, SITE_FILE))) {
    const there = Object.entries(FORMER_FOLDERS).filter(([, former]) => existsSync(path.join(started, former)));
    return { root: started, folders: { ...DEFAULTS, ...Object.fromEntries(there) } };
  }
  const above = path.dirname(started);
  return above === started ? undefined : findFormerDigest(above);
}

/** The digest that a folder is in. @throws {UsageError} where a `gozide` field of a package.json is wrong */
export function findDigest(started: string): Digest | undefined {
  const folders = { ...DEFAULTS, ...elsewhere(started) };
  if (existsSync(path.join(started, folders.data, SITE_FILE))) return { root: started, folders };
  const above = path.dirname(started);
  return above === started ? undefined : findDigest(above);
}

/** A name of a folder with so many wrong letters is still known for what it should be. */
const SLIPS = 2;

/** The folders that package.json's field `gozide` says are elsewhere below it. */
function elsewhere(root: string): Readonly<Partial<Record<Folder, string>>> {
  const file = path.join(root, "package.json");
  if (!existsSync(file)) return {};
  const told = gozideField(readFileSync(file, "utf8"));
  if (told === undefined) return {};
  const entries = typeof told === "object" && told !== null ? Object.entries(told) : [["", told] as const];
  const places = entries.filter(([name]) => name !== UPGRADED);
  return Object.fromEntries(
    places.map(([name, place]) => {
      if (!isFolder(name) || typeof place !== "string" || path.isAbsolute(place)) {
        const known = Object.keys(DEFAULTS);
        const near = isFolder(name) ? [] : [...known, UPGRADED].filter((other) => distance(name, other) <= SLIPS);
        const meant = near.length === 0 ? undefined : NEAREST.didYouMean({ near });
        throw new UsageError(COMMAND.wrongFolders({ file, name, known, meant }));
      }
      return [name, belowRoot(place) ?? leavesRoot(file, name, place)];
    }),
  );
}

/** A folder's name as files below it begin; undefined where it is outside of the root: a digest may be a stranger's. */
function belowRoot(place: string): string | undefined {
  const name = path.posix.normalize(place.replaceAll("\\", "/")).replace(/\/$/u, "");
  return name === "" || name.split("/").includes("..") ? undefined : name;
}

function leavesRoot(file: string, name: string, place: string): never {
  throw new UsageError(COMMAND.folderOutside({ file, name, place }));
}

/** The field `gozide` of a package.json; of one that npm cannot read either, nothing. */
export function gozideField(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "gozide" in value ? value.gozide : undefined;
  } catch {
    return undefined;
  }
}

function isFolder(name: string): name is Folder {
  return Object.hasOwn(DEFAULTS, name);
}

/** Says that a folder is in no digest, and what to do. @param folder the one that was looked for, which a flag can name */
export function noDigest(started: string, folder?: Folder): Message {
  const flag = folder === undefined ? undefined : `--${folder}`;
  return findFormerDigest(started) === undefined
    ? COMMAND.noDigest({ started, site: `data/${SITE_FILE}`, flag })
    : COMMAND.formerDigest({ started, flag });
}
