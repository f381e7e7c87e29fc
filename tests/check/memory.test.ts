import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CheckMemory } from "../../src/check/check-memory.ts";
import { CAUSE } from "../../src/words/site-faults.ts";
import { GOOD, page } from "./good-site.ts";
import { AT_ONCE, AT_REST, found, Site } from "./remembered-site.ts";

const FILES = ["index.html", "one/index.html", "two/index.html", "three/index.html", "map.svg", "rss.xml", "style.css"];
const LINKS = ["/digest/", "/digest/one/", "/digest/one/#part", "/digest/three/", "../two/", "/digest/two/#x"];

type Edit =
  | { readonly kind: "links"; readonly file: string; readonly links: readonly string[]; readonly id: string }
  | { readonly kind: "text" | "tick"; readonly file: string; readonly text: string }
  | { readonly kind: "rewrite"; readonly file: string }
  | { readonly kind: "remove"; readonly file: string };

const file = fc.constantFrom(...FILES);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("links"),
    file,
    links: fc.subarray(LINKS),
    id: fc.constantFrom("part", "x", "y"),
  }),
  fc.record({
    kind: fc.constantFrom("text", "tick"),
    file,
    text: fc.constantFrom("", "<svg/>", "<p>", "{}", "<a href=x>"),
  }),
  fc.record({ kind: fc.constantFrom("remove", "rewrite"), file }),
);

const edits = fc.array(edit, { minLength: 1, maxLength: 3 });

function take(site: Site, step: Edit): void {
  if (step.kind === "links") {
    const links = step.links.map((to) => `<a href="${to}">پیوند</a>`).join(" ");
    const address = `/${step.file.replace(/index\.html$/u, "")}`;
    site.write(step.file, page(address, `<p id="${step.id}">${links}</p>`));
  } else if (step.kind === "remove") rmSync(site.place(step.file), { force: true });
  else if (step.kind === "rewrite") site.rewrite(step.file);
  else if (step.kind === "text") site.write(step.file, step.text);
  else site.writeWithinTick(step.file, step.text);
}

describe("a check that remembers", () => {
  it("finds what a fresh one finds, after any edits", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(edits, fc.boolean()), { maxLength: 6 }), async (rounds) => {
        const site = new Site();
        expect(await site.agreed(AT_REST)).toEqual([]);
        for (const [round, isAtRest] of rounds) {
          for (const step of round) take(site, step);
          await site.agreed(isAtRest ? AT_REST : AT_ONCE);
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ["just now", AT_ONCE],
    ["long ago", AT_REST],
  ])(
    "finds a file of the same size and time that was altered by hand after a check of what was built %s",
    async (_, at) => {
      const site = new Site();
      await site.agreed(at);
      const { atime, mtime, size } = statSync(site.place("two/index.html"));
      const text = readFileSync(site.place("two/index.html"), "utf8");
      site.write("two/index.html", text.replace('href="../"', 'href="zz/"'));
      utimesSync(site.place("two/index.html"), atime, mtime);
      expect(statSync(site.place("two/index.html")).size).toBe(size);
      expect(await site.agreed()).toEqual(["two/index.html: dead-link: `zz/` leads to no file"]);
    },
  );

  it("reads files until their times can vouch for them, then none but what changed", async () => {
    const site = new Site();
    const all = [...GOOD.keys()].sort();
    expect((await site.check(site.cache)).read).toEqual(all);
    expect((await site.check(site.cache, {}, AT_REST)).read).toEqual(all);
    expect((await site.check(site.cache)).read).toEqual([]);
    site.write("two/index.html", page("/two/", "<p>تازه</p>"));
    expect((await site.check(site.cache)).read).toEqual(["two/index.html"]);
  });

  it("finds a file that was altered within a tick of the clock after it was read, and then trusts it", async () => {
    const site = new Site();
    await site.agreed(AT_ONCE);
    site.writeWithinTick("two/index.html", site.read("two/index.html").replace('href="../"', 'href="zz/"'));
    const checked = await site.check(site.cache, {}, AT_REST);
    expect(found(checked)).toEqual(["two/index.html: dead-link: `zz/` leads to no file"]);
    expect((await site.check(site.cache)).read).toEqual([]);
  });

  it("does without facts where all files hold the bytes that were judged, and then trusts them", async () => {
    const site = new Site();
    site.write("two/index.html", page("/two/", '<a href="/digest/nowhere/">خانه</a>'));
    const faults = await site.agreed(AT_REST);
    site.rewrite("two/index.html");
    rmSync(site.memory("facts.json"));
    const again = await site.check(site.cache, {}, AT_REST);
    expect(found(again)).toEqual(faults);
    expect(again.read).toEqual(["two/index.html"]);
    expect([...site.remembered.keys()]).toEqual(["files.json"]);
    expect((await site.check(site.cache)).read).toEqual([]);
    site.write("style.css", "p { margin: 0 }");
    expect(await site.agreed(AT_REST)).toEqual(faults);
    expect([...site.remembered.keys()]).toEqual(["facts.json", "files.json"]);
  });

  it("parses no file again whose bytes are as they were, and judges again with other code", async () => {
    const site = new Site();
    await site.agreed();
    const memory = new CheckMemory(site.cache, "reader");
    const [facts] = memory.facts().packed;
    const last = memory.last();
    if (facts === undefined || last === undefined) throw new Error("nothing is remembered");
    const finding = { file: "two/index.html", rule: "h1", cause: CAUSE.emptyTitle } as const;
    const files = facts.files.map((file) => (file.file === finding.file ? { ...file, findings: [finding] } : file));
    const told = { ...facts, files };
    memory.save(last, { known: { packed: [], bytes: new Map() }, all: told, fresh: told });
    expect(found(await site.check(site.cache))).toEqual([]);
    expect(found(await site.check(site.cache, { judge: "other" }))).toEqual(["two/index.html: h1: the title is empty"]);
    expect(found(await site.check(site.cache, { reader: "other" }))).toEqual([]);
  });

  it("writes few changes by themselves, many with all", async () => {
    const site = new Site();
    site.writeMore();
    await site.agreed();
    // Compared with the files of just before: an inode that is free again may be taken again.
    const writtenBy = async (change: () => void): Promise<readonly string[]> => {
      const before = site.remembered;
      change();
      await site.agreed();
      return [...site.remembered].filter(([name, inode]) => before.get(name) !== inode).map(([name]) => name);
    };
    const edit = (text: string) => (): void => site.write("two/index.html", page("/two/", `<p>${text}</p>`));
    expect(await writtenBy(edit("تازه"))).toEqual(["changed.json", "files.json"]);
    expect(await writtenBy(edit("تازه‌تر"))).toEqual(["changed.json", "files.json"]);
    expect(await writtenBy(() => rmSync(site.place("more/7.txt")))).toEqual(["changed.json", "files.json"]);
    const many = (): void => {
      for (let number = 20; number < 40; number++) site.write(`more/${number}.txt`, "x");
    };
    expect(await writtenBy(many)).toEqual(["facts.json", "files.json"]);
    expect([...site.remembered.keys()]).not.toContain("changed.json");
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
  ])("finds the same where a file of its memory %s, and remembers again", async (_, spoil) => {
    const site = new Site();
    site.write("two/index.html", page("/two/", '<a href="/digest/nowhere/">خانه</a>'));
    site.writeMore();
    const faults = await site.agreed();
    expect(faults).toContain("two/index.html: dead-link: `/digest/nowhere/` leads to no file");
    for (const name of ["files.json", "facts.json", "changed.json"]) {
      for (const text of ["one", "two"]) {
        site.write("more/1.txt", `${name} ${text}`);
        await site.agreed(AT_REST);
      }
      expect(existsSync(site.memory(name))).toBe(true);
      spoil(site.memory(name));
      expect(await site.agreed(AT_REST)).toEqual(faults);
      expect((await site.check(site.cache)).read).toEqual([]);
    }
  });

  it("finds what changed where facts were remembered and a verdict was not", async () => {
    const site = new Site();
    site.writeMore();
    await site.agreed(AT_REST);
    const verdict = readFileSync(site.memory("files.json"));
    site.write("two/index.html", page("/two/", "<h1>دو</h1>"));
    const faults = await site.agreed();
    expect(faults).toContain("two/index.html: h1: there are 2 <h1>");
    writeFileSync(site.memory("files.json"), verdict);
    expect(await site.agreed()).toEqual(faults);
    expect(await site.agreed()).toEqual(faults);
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
    expect(await site.agreed()).toContain("p1099/index.html: dead-link: `/digest/p1100/` leads to no file");
    site.write("p7/index.html", page("/p7/", "<h1>دو</h1>"));
    expect(await site.agreed()).toContain("p7/index.html: h1: there are 2 <h1>");
  });
});
