import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest = new SmallDigest();
afterEach(() => {
  digest.dispose();
  digest = new SmallDigest();
});

function write(folder: string, name: string, text: string): void {
  mkdirSync(path.join(digest.folder, folder), { recursive: true });
  writeFileSync(path.join(digest.folder, folder, name), text);
}

const SITE = "title: آزمون\ndescription: شرح.\nurl: https://example.org/\n";

/** A place, what is written there, and the beginning of the message. */
type Fault = readonly [place: string, write: () => void, said: string];

const data = (name: string, text: string, said: string): Fault => [
  name,
  () => digest.writeData(name, text),
  `data/${name}:${said}`,
];

/** Faults in what files say. */
const FAULTS: readonly Fault[] = [
  data("site.yaml", `${SITE}feed_items: many\n`, "4 feed_items"),
  data("strings.yaml", "skp: پرش\n", "1 skp"),
  data("sections.yaml", "- id: world\n  title: جهان\n- id: science\n", "3 2.title"),
  data("tags.yaml", "- label: عراق\n- label: '!!'\n", "2 label"),
  data("sources.yaml", "- id: mowj\n  name: موج\n  url: mowj\n", "3 1.url"),
  data("threads.yaml", "- id: mosul\n  title: نبرد\n- id: mosul\n  title: نبرد\n", "3 id"),
  data("holidays-1404.yaml", "- date: 1404-12-30\n  title: روز\n", "1 1.date"),
  data("editions.yaml", "- {day: 1404-01-01, number: 2}\n- {day: 1404-01-02, number: 1}\n", "2 number"),
  ["a comment", () => write("comments", "none.yaml", "[]"), "comments/none.yaml: undefined"],
  ["a note", () => write("editions", "1404-13-01.md", "متن"), "editions/1404-13-01.md: undefined"],
  ["a page", () => digest.writePage("about.md", "---\ntitle: یک: دو\n---\nمتن"), "pages/about.md:2 undefined"],
  ["an article's text", () => digest.article("c.md", { slug: "c" }, "![نقش](none.svg)"), "articles/c.md:7 undefined"],
  ["an article's section", () => digest.article("s.md", { section: "nowhere" }), "articles/s.md:4 section"],
  ["an article's source", () => digest.article("o.md", { source: "nobody" }), "articles/o.md:4 source"],
  ["an article's thread", () => digest.article("r.md", { thread: "none" }), "articles/r.md:4 thread"],
  ["an article's tag", () => digest.article("t.md", { tags: "هیچ" }), "articles/t.md:4 tags"],
];

/** The same files where they are no YAML at all. */
const TORN: readonly Fault[] = [
  ...["site.yaml", "strings.yaml", "sections.yaml", "tags.yaml", "sources.yaml", "threads.yaml"].map((name) =>
    data(name, "a: [\n", "1 undefined"),
  ),
  data("holidays-1404.yaml", "a: [\n", "1 undefined"),
  data("editions.yaml", "a: [\n", "1 undefined"),
  ["a comment", () => write("comments", "a.yaml", "a: [\n"), "comments/a.yaml:1 undefined"],
  ["a note", () => write("editions", "1395-12-07.md", "---\na: [\n---\nمتن"), "editions/1395-12-07.md:2 undefined"],
  ["an article", () => digest.write("torn.md", "---\na: [\n---\nمتن"), "articles/torn.md:2 undefined"],
];

async function errors(...faults: readonly Fault[]): Promise<readonly string[]> {
  digest.dispose();
  digest = new SmallDigest();
  digest.article("a.md", { section: "world", source: "mowj", thread: "mosul", tags: "عراق" });
  for (const [, writeFault] of faults) writeFault();
  const { problems } = await build(digest);
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, field }) => `${file}:${line === undefined ? "" : line} ${field}`);
}

/** What must be looked up in a file cannot be where that file is no YAML. */
const NEEDS: Readonly<Record<string, string>> = {
  "an article's section": "sections.yaml",
  "an article's source": "sources.yaml",
  "an article's thread": "threads.yaml",
  "an article's tag": "tags.yaml",
};

describe("errors come all at once", () => {
  it("from every place", async () => {
    expect(await errors(...FAULTS)).toEqual(FAULTS.map(([, , said]) => said).sort());
  });

  it("from every file that is torn", async () => {
    expect(await errors(...TORN)).toEqual(TORN.map(([, , said]) => said).sort());
  });

  it.each(FAULTS.slice(0, -1).map((fault) => [fault[0], fault] as const))(
    "with %s and any later place",
    async (_, fault) => {
      for (const other of FAULTS.slice(FAULTS.indexOf(fault) + 1)) {
        expect(await errors(fault, other), other[0]).toEqual([fault[2], other[2]].sort());
      }
    },
  );

  it.each(TORN.map((fault) => [fault[0], fault] as const))("with %s torn and any other place", async (name, torn) => {
    for (const other of FAULTS) {
      if (other[0] === name || NEEDS[other[0]] === name) continue;
      // Where nobody can tell whether open tags are meant, no tag is an error.
      if (name === "site.yaml" && other[0] === "an article's tag") continue;
      expect(await errors(torn, other), other[0]).toEqual([torn[2], other[2]].sort());
    }
  });

  it("from the files that could be read where one is too large or no text", async () => {
    const [site, , sections] = FAULTS;
    if (site === undefined || sections === undefined) throw new Error("no faults");
    const large: Fault = [
      "tags.yaml",
      () => digest.writeData("tags.yaml", "#".repeat(1024 * 1024 + 1)),
      "data/tags.yaml: undefined",
    ];
    expect(await errors(site, sections, large)).toEqual([site[2], sections[2], large[2]].sort());
  });

  it("though a key is `__proto__`, however it is written and however deep", async () => {
    expect(
      await errors(
        data("site.yaml", `${SITE}feed_items: many\n__proto__: {a: b}\n`, ""),
        data(
          "sections.yaml",
          '- id: world\n  title: جهان\n  "\\x5f_proto__": {a: b}\n- id: Science!\n  title: دانش\n',
          "",
        ),
        data("strings.yaml", "skp: پرش\n__proto__: x\n", ""),
        ["a page", () => digest.writePage("one.md", "---\ntitle: یک\n__proto__: {a: b}\n---\nمتن\n"), ""],
        ["a note", () => write("editions", "1404-01-01.md", "---\nordr: x\n__proto__: {}\n---\nمتن\n"), ""],
        ["an article", () => digest.article("a.md", { lede: "لید", "'__proto__'": "b", tags: "عراقق" }), ""],
      ),
    ).toEqual([
      "articles/a.md:4 lede",
      "articles/a.md:5 undefined",
      "articles/a.md:6 tags",
      "data/sections.yaml:3 undefined",
      "data/sections.yaml:4 2.id",
      "data/site.yaml:4 feed_items",
      "data/site.yaml:5 undefined",
      "data/strings.yaml:1 skp",
      "data/strings.yaml:2 undefined",
      "editions/1404-01-01.md:2 ordr",
      "editions/1404-01-01.md:3 undefined",
      "pages/one.md:3 undefined",
    ]);
  });

  it("from the sound rows of a file, whatever is wrong with others", async () => {
    expect(
      await errors(
        data("site.yaml", `${SITE}feed_items: many\nlogo: /assets/none.svg\n`, ""),
        data("sections.yaml", "- id: world\n  title: جهان\n- id: world\n  tilte: جهان\n", ""),
        data("tags.yaml", "- label: عراق\n- label: موصل\n  slug: عراق\n  aliasses: نینوا\n", ""),
        data("authors.yaml", "- id: mina\n  name: مینا\n  picture: /assets/mina.jpg\n- id: Mina!\n  name: م\n", ""),
      ),
    ).toEqual([
      "data/authors.yaml:3 picture",
      "data/authors.yaml:4 2.id",
      "data/sections.yaml:3 id",
      "data/sections.yaml:4 2.tilte",
      "data/site.yaml:4 feed_items",
      "data/site.yaml:5 logo",
      "data/tags.yaml:3 slug",
      "data/tags.yaml:4 2.aliasses",
    ]);
  });

  it("of addresses too, though other fields of the articles are wrong", async () => {
    expect(
      await errors(
        ["twice", () => digest.article("b.md", { slug: "a", kiker: "روتیتر" }), ""],
        ["earlier", () => digest.article("c.md", { url: "x", aliases: "[کهنه, '?', a]" }), ""],
        ["again", () => digest.article("d.md", { aliases: "کهنه" }), ""],
        ["folder", () => digest.article("e.md", { aliases: "[/x.html, /x.html/y]" }), ""],
      ),
    ).toEqual(
      expect.arrayContaining([
        "articles/b.md:4 slug",
        "articles/b.md:5 kiker",
        "articles/c.md:4 url",
        "articles/c.md:5 aliases",
        "articles/c.md:5 aliases.2",
        "articles/c.md:5 aliases",
        "articles/e.md:4 aliases",
      ]),
    );
  });
});
