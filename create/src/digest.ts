import { UPGRADED } from "../../src/command/digest-folders.ts";
import { dateText } from "../../src/desk/import/date-text.ts";
import { momentFromInstant } from "../../src/persian/calendar/moment.ts";

/** What a new digest holds besides its settings. */
export type Kind = "full" | "minimal" | "example";

/** The languages of a digest, each with the zone that its days begin in. */
export const ZONES = { "fa-IR": "Asia/Tehran", "fa-AF": "Asia/Kabul" } as const;

/** A language of a digest. */
export type Language = keyof typeof ZONES;

/** A digest that is to be made. */
export interface Wanted {
  readonly title: string;
  /** Where its site will be, without a slash at the end. */
  readonly url: string;
  readonly language: Language;
  readonly kind: Kind;
  /** The package's name of its own: that of its folder. */
  readonly name: string;
  /** What npm is asked for as `gozide`: a range of versions, or a packed file. */
  readonly engine: string;
  /** Whose files these are, such as `0.1.0`: `gozide upgrade` begins from it. */
  readonly version: string;
}

/** Files by their paths below a folder, with `/` between. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What new digests are made of. */
export interface Templates {
  readonly minimal: Files;
  readonly full: Files;
  /** The sample's content. */
  readonly example: Files;
}

/** Names that npm leaves out of packages, as they are called there. */
const RENAMED: Readonly<Record<string, string>> = {
  gitignore: ".gitignore",
  gitattributes: ".gitattributes",
};

/** The first article, in the templates. */
const FIRST = "articles/first.md";

/**
 * The files of a new digest.
 * @param now epoch milliseconds: the first article is of that day in the digest's zone
 */
export function digestFiles(wanted: Wanted, templates: Templates, now: number): Files {
  const zone = ZONES[wanted.language];
  const date = dateText(momentFromInstant(now, zone), zone);
  const day = date.slice(0, 10);
  const values: Readonly<Record<string, string>> = {
    // A string of JSON is one of YAML.
    title: JSON.stringify(wanted.title),
    name: wanted.title,
    url: wanted.url,
    language: wanted.language,
    zone,
    date: day,
    day,
    year: String(new Date(now).getUTCFullYear()),
    section: wanted.kind === "full" ? "section: notes\n" : "",
  };
  const files = new Map<string, Uint8Array>();
  const add = (name: string, bytes: Uint8Array): Map<string, Uint8Array> => files.set(name, bytes);
  for (const [name, bytes] of chosen(wanted.kind, templates)) {
    const text = Buffer.from(bytes).toString("utf8");
    const filled = text.replace(/__([a-z]+)__/gu, (found, key: string) => values[key] ?? found);
    add(
      name === FIRST ? `articles/${day.slice(0, 4)}/${day}-welcome.md` : (RENAMED[name] ?? name),
      Buffer.from(filled),
    );
  }
  // The sample's content goes over what new digests begin with, as it is.
  if (wanted.kind === "example") for (const [name, bytes] of templates.example) add(name, bytes);
  return add("package.json", Buffer.from(manifest(wanted)));
}

/** The templates of a kind of digest. */
function chosen(kind: Kind, { minimal, full }: Templates): Files {
  if (kind === "minimal") return minimal;
  const both = new Map([...minimal, ...full]);
  // The sample has articles of its own.
  if (kind === "example") both.delete(FIRST);
  return both;
}

/** The package.json of a digest. */
function manifest({ name, engine, version }: Wanted): string {
  const content = {
    name,
    private: true,
    scripts: { start: "gozide start", build: "gozide build", check: "gozide check" },
    dependencies: { gozide: engine },
    gozide: { [UPGRADED]: version },
    // Its script only looks at its own program. Without an answer here npm warns of it at each installation.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The name of a package for a folder: npm takes small Latin letters, digits, hyphens. */
export function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  // npm refuses to install a package into one of the same name.
  return name === "" || name === "gozide" ? "my-digest" : name;
}
