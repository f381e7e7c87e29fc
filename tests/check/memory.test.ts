import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { checkFacts } from "../../src/check/check.ts";
import { CheckMemory } from "../../src/check/check-memory.ts";
import { formatFinding } from "../../src/check/finding.ts";
import { readSite } from "../../src/check/read-site.ts";
import { compiledCode } from "../../src/making/code/compiled-code.ts";
import { listFiles } from "../../src/making/inputs/scan.ts";
import { CAUSE } from "../../src/words/site-faults.ts";
import { HOME } from "../support/run-build.ts";
import { GOOD, page } from "./good-site.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A site in a folder, with a cache beside it. */
class Site {
  readonly #root = mkdtempSync(path.join(tmpdir(), "gozide-check-memory-"));
  readonly folder = path.join(this.#root, "site");
  readonly cache = path.join(this.#root, "cache");

  constructor() {
    folders.push(this.#root);
    for (const [file, text] of GOOD) this.write(file, text);
  }

  /** The pieces of what is remembered, with what tells each from another that is written in its place. */
  get pieces(): ReadonlyMap<string, number> {
    const folder = path.join(this.cache, "check");
    return new Map(readdirSync(folder).map((name) => [path.join(folder, name), statSync(path.join(folder, name)).ino]));
  }

  /** The piece that holds the page that tests change. */
  get memory(): string {
    const holds = [...this.pieces.keys()].find((piece) => readFileSync(piece, "utf8").includes('"two/index.html"'));
    if (holds === undefined) throw new Error("nothing is remembered of it");
    return holds;
  }

  place(file: string): string {
    return path.join(this.folder, file);
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.place(file)), { recursive: true });
    writeFileSync(this.place(file), text);
  }

  /** What a check finds. */
  async check(cache: string | undefined, reader = "reader"): Promise<readonly string[]> {
    const { folder: code } = await compiledCode(HOME);
    const { facts } = await readSite(this.folder, [...listFiles(this.folder).keys()], { code, reader, cache });
    return checkFacts(facts).map((finding) => formatFinding(finding, "en"));
  }

  /** What a check that remembers finds, which is what one finds that does not. */
  async agreed(): Promise<readonly string[]> {
    const remembered = await this.check(this.cache);
    expect(remembered).toEqual(await this.check(undefined));
    return remembered;
  }
}

const FILES = ["index.html", "one/index.html", "two/index.html", "three/index.html", "map.svg", "rss.xml", "style.css"];
const LINKS = ["/digest/", "/digest/one/", "/digest/one/#part", "/digest/three/", "../two/", "/digest/two/#x"];

type Edit =
  | { readonly kind: "links"; readonly file: string; readonly links: readonly string[]; readonly id: string }
  | { readonly kind: "text"; readonly file: string; readonly text: string }
  | { readonly kind: "remove"; readonly file: string };

const file = fc.constantFrom(...FILES);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("links"),
    file,
    links: fc.subarray(LINKS),
    id: fc.constantFrom("part", "x", "y"),
  }),
  fc.record({ kind: fc.constant("text"), file, text: fc.constantFrom("", "<svg/>", "<p>", "{}", "<a href=x>") }),
  fc.record({ kind: fc.constant("remove"), file }),
);

function take(site: Site, step: Edit): void {
  if (step.kind === "remove") rmSync(site.place(step.file), { force: true });
  else if (step.kind === "text") site.write(step.file, step.text);
  else {
    const links = step.links.map((to) => `<a href="${to}">پیوند</a>`).join(" ");
    const address = `/${step.file.replace(/index\.html$/u, "")}`;
    site.write(step.file, page(address, `<p id="${step.id}">${links}</p>`));
  }
}

describe("a check that remembers", () => {
  it("finds what a fresh one finds, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), async (rounds) => {
        const site = new Site();
        expect(await site.agreed()).toEqual([]);
        for (const round of rounds) {
          for (const step of round) take(site, step);
          await site.agreed();
        }
      }),
      { numRuns: 25 },
    );
  });

  it("finds a file that was altered by hand, though its size and times are as before", async () => {
    const site = new Site();
    await site.agreed();
    const { atime, mtime, size } = statSync(site.place("two/index.html"));
    const text = readFileSync(site.place("two/index.html"), "utf8");
    site.write("two/index.html", text.replace('href="../"', 'href="zz/"'));
    utimesSync(site.place("two/index.html"), atime, mtime);
    expect(statSync(site.place("two/index.html")).size).toBe(size);
    expect(await site.agreed()).toEqual(["two/index.html: dead-link: `zz/` leads to no file"]);
  });

  it("does not parse again what is as it was", async () => {
    const site = new Site();
    await site.agreed();
    const remembered = new CheckMemory(site.cache, "reader").files;
    const facts = remembered.get("two/index.html")?.facts;
    if (facts === undefined) throw new Error("nothing is remembered");
    const told = { ...facts, findings: [{ file: facts.file, rule: "h1", cause: CAUSE.emptyTitle } as const] };
    new CheckMemory(site.cache, "reader").save(
      [...remembered.values()].map((read) => (read.facts === facts ? { ...read, facts: told } : read)),
    );
    expect(await site.check(site.cache)).toEqual(["two/index.html: h1: the title is empty"]);
    expect(await site.check(site.cache, "other code")).toEqual([]);
  });

  it("writes one piece of its memory where one file changed or went", async () => {
    const site = new Site();
    await site.agreed();
    // Compared with the pieces of just before: an inode that is free again may be taken again.
    const writtenBy = async (change: () => void): Promise<readonly string[]> => {
      const before = site.pieces;
      change();
      await site.agreed();
      return [...site.pieces].filter(([piece, inode]) => before.get(piece) !== inode).map(([piece]) => piece);
    };
    const memory = site.memory;
    expect(await writtenBy(() => site.write("two/index.html", page("/two/", "<p>تازه</p>")))).toEqual([memory]);
    expect(await writtenBy(() => rmSync(site.place("two/index.html")))).toEqual([memory]);
  });

  it.each([
    ["is gone", (memory: string) => rmSync(memory)],
    ["is cut off", (memory: string) => writeFileSync(memory, readFileSync(memory).subarray(0, -20))],
    [
      "has another byte",
      (memory: string) =>
        writeFileSync(memory, readFileSync(memory, "utf8").replace("/digest/nowhere/", "/digest/one/")),
    ],
    ["is empty", (memory: string) => writeFileSync(memory, "")],
    ["is of another format", (memory: string) => writeFileSync(memory, "[]")],
    [
      "is a folder",
      (memory: string) => {
        rmSync(memory);
        mkdirSync(memory);
      },
    ],
  ])("finds the same where its memory %s, and remembers again", async (_, spoil) => {
    const site = new Site();
    site.write("two/index.html", page("/two/", '<a href="/digest/nowhere/">خانه</a>'));
    const found = await site.agreed();
    expect(found).toContain("two/index.html: dead-link: `/digest/nowhere/` leads to no file");
    spoil(site.memory);
    expect(await site.agreed()).toEqual(found);
    expect(new CheckMemory(site.cache, "reader").files.size).toBe(GOOD.size);
  });

  it("finds the same where its cache is a file and nothing can be remembered", async () => {
    const site = new Site();
    writeFileSync(site.cache, "");
    expect(await site.agreed()).toEqual([]);
  });

  it("finds the same with threads, which many files are read in", async () => {
    const site = new Site();
    const links: string[] = [];
    for (let number = 0; number < 1100; number++) {
      site.write(`p${number}/index.html`, page(`/p${number}/`, `<a href="/digest/p${number + 1}/">پس</a>`));
      links.push(`<a href="/digest/p${number}/">${number}</a>`);
    }
    site.write("index.html", page("/", `${links.join(" ")} <a href="/digest/one/#part">یک</a> <a href="two/">دو</a>`));
    const found = await site.agreed();
    expect(found).toContain("p1099/index.html: dead-link: `/digest/p1100/` leads to no file");
    site.write("p7/index.html", page("/p7/", "<h1>دو</h1>"));
    expect(await site.agreed()).toContain("p7/index.html: h1: there are 2 <h1>");
  });
});
