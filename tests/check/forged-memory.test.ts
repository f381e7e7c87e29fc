import { readFileSync, writeFileSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import { CheckMemory } from "../../src/check/check-memory.ts";
import { isRecord } from "../../src/check/feeds.ts";
import { sealed } from "../../src/making/memory/seal.ts";
import { page } from "./good-site.ts";
import { AT_REST, found, Site } from "./remembered-site.ts";

type Path = readonly (string | number)[];
const FILES = ["files.json", "facts.json", "changed.json"] as const;
type FileName = (typeof FILES)[number];

/** Fields that a page may lack. */
const OPTIONAL: ReadonlySet<unknown> = new Set(["canonical", "redirect"]);

/** A site with a fault, and a page that leads on, in whose memory every field is. */
async function remembered(): Promise<Site> {
  const site = new Site();
  site.write("one/index.html", page("/one/", '<h1>یک</h1> <a href="/digest/nowhere/">خانه</a>'));
  site.write("two/index.html", '<!doctype html><meta http-equiv="refresh" content="0; url=/digest/">');
  site.writeMore();
  await site.check(site.cache);
  for (const name of ["one", "two"]) site.write(`${name}/index.html`, `${site.read(`${name}/index.html`)} `);
  site.write("sitemap.xml", `${site.read("sitemap.xml")} `);
  await site.check(site.cache, {}, AT_REST);
  return site;
}

function contentOf(site: Site, file: FileName): unknown {
  const value: unknown = JSON.parse(readFileSync(site.memory(file), "utf8"));
  if (!isRecord(value)) throw new Error(`${file} is no object`);
  const { sum, ...content } = value;
  return content;
}

/** Writes a file of the memory, with a right seal. */
function forge(site: Site, file: FileName, content: unknown): void {
  writeFileSync(site.memory(file), sealed(JSON.stringify(content)));
}

/** The places of all values, one of each kind. */
function pathsOf(value: unknown, path: Path = [], kinds: Set<string> = new Set()): readonly Path[] {
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([key, item]): readonly Path[] => {
    const below = [...path, key];
    const kindOfFile = isRecord(item) && "kind" in item ? String(item.kind) : "";
    const under = pathsOf(item, below, kinds);
    const named = `${below.map((part) => (typeof part === "number" ? "*" : part)).join(".")} ${kindOf(item)} ${kindOfFile}`;
    if (kinds.has(named)) return under;
    kinds.add(named);
    return [below, ...under];
  });
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

/** A copy of a value with another one at a place; `undefined` takes a field out. */
function changed(value: unknown, [key, ...rest]: Path, to: (before: unknown) => unknown): unknown {
  if (key === undefined) return to(value);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? changed(item, rest, to) : item));
  return isRecord(value) ? { ...value, [key]: changed(value[key], rest, to) } : value;
}

function at(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return value;
  return at(Array.isArray(value) ? value[Number(key)] : isRecord(value) ? value[key] : undefined, rest);
}

let site: Site;
beforeEach(async () => {
  site = await remembered();
});

/** Whether a file's content is taken for what was remembered. */
function isRemembered(file: FileName): boolean {
  const memory = new CheckMemory(site.cache, "reader");
  return file === "files.json" ? memory.last() !== undefined : memory.facts().packed.length === 2;
}

const double = (list: unknown): unknown => (Array.isArray(list) ? [...list, ...list] : list);
const cut = (by: number) => (value: unknown) =>
  Array.isArray(value) || typeof value === "string" ? value.slice(0, value.length - by) : value;
const always = (value: unknown) => () => value;

describe("a memory with a right seal", () => {
  it.each(FILES)("is as if it were none where any field of %s is missing or of another type", (file) => {
    const content = contentOf(site, file);
    expect(isRemembered(file)).toBe(true);
    const taken: string[] = [];
    for (const path of pathsOf(content)) {
      const before = at(content, path);
      for (const to of [undefined, null, true, "x", 7, [], [null], {}]) {
        if (kindOf(to) === kindOf(before) || (to === undefined && OPTIONAL.has(path.at(-1)))) continue;
        forge(site, file, changed(content, path, always(to)));
        if (isRemembered(file)) taken.push(`${path.join(".")} = ${JSON.stringify(to)}`);
      }
    }
    expect(taken).toEqual([]);
  });

  it.each<readonly [string, Path, (before: unknown) => unknown]>([
    ["names of bytes are missing", ["bytes"], cut(1)],
    ["names of bytes are left over", ["bytes"], double],
    ["places are missing", ["places"], cut(16)],
    ["the last place is cut off", ["places"], cut(4)],
    ["places are no base64", ["places"], always("\u2026")],
    ["places are none", ["places"], always("")],
    ["references are missing", ["packed", "references"], cut(1)],
    ["references are none", ["packed", "references"], always([])],
    ["texts are none", ["packed", "texts"], always([])],
    ["a reference is for what there is not", ["packed", "references", 0, "use"], always("constructor")],
    ["a file is of a kind that there is not", ["packed", "files", 0, "kind"], always("constructor")],
    ["a file's lists begin behind the end", ["packed", "files", 0, "at"], always(2 ** 31)],
    ["a file's lists begin before the beginning", ["packed", "files", 0, "at"], always(-1)],
    ["a file's lists begin between two places", ["packed", "files", 0, "at"], always(0.5)],
    ["a file has too few lists", ["packed", "files", 0, "counts"], always([])],
    ["a file has too many lists", ["packed", "files", 0, "counts"], (counts) => double(double(double(counts)))],
    ["a list is too long", ["packed", "files", 0, "counts", 0], always(2 ** 31)],
    ["a list is of no length", ["packed", "files", 0, "counts", 0], always(-1)],
  ])("is as if it were none where %s", async (_, path, to) => {
    const faults = found(await site.check(undefined));
    for (const file of ["changed.json", "facts.json"] as const) {
      const content = contentOf(site, file);
      forge(site, file, changed(content, path, to));
      expect(isRemembered(file)).toBe(false);
      site.write("more/7.txt", file);
      expect(await site.agreed(AT_REST)).toEqual(faults);
      site.write("more/7.txt", "seven");
      expect(await site.agreed(AT_REST)).toEqual(faults);
      expect(isRemembered(file)).toBe(true);
    }
  });

  it.each<readonly [string, Path, (before: unknown) => unknown]>([
    ["a verdict is by a rule that there is not", ["verdict", "findings", 0, "rule"], always("constructor")],
    ["pages are fewer than none", ["verdict", "pages"], always(-1)],
    ["a stamp is too short", ["files", 0], cut(1)],
    ["a stamp is too long", ["files", 0], double],
  ])("is as if it were none where %s", async (_, path, to) => {
    const faults = found(await site.check(undefined));
    forge(site, "files.json", changed(contentOf(site, "files.json"), path, to));
    expect(isRemembered("files.json")).toBe(false);
    expect(await site.agreed(AT_REST)).toEqual(faults);
    expect(isRemembered("files.json")).toBe(true);
  });
});
