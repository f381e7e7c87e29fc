import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestFolders } from "../../../src/command/digest-folders.ts";
import { writeSealed } from "../../../src/making/memory/seal.ts";
import { oldDigest } from "./old-digest.ts";

const JOURNAL = ".gozide-upgrade.json";
const STAGED = `.desk-${"a".repeat(12)}.tmp`;

/** A folder beside no digest, with a file that nobody may touch. */
let outside: string;
beforeEach(() => {
  outside = mkdtempSync(path.join(tmpdir(), "gozide-outside-"));
  writeFileSync(path.join(outside, "victim.md"), "mine");
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

/** A digest with a journal of these moves. */
function cutOffDigest(moves: unknown) {
  const digest = oldDigest();
  const journal = path.join(digest.root, JOURNAL);
  writeSealed(journal, 1, { moves });
  return { ...digest, journal };
}

describe("the journal of an upgrade", () => {
  it.each<readonly [string, (victim: string) => readonly string[]]>([
    ["removes a file outside", (victim) => [victim]],
    ["moves a file outside", (victim) => ["articles/b.md", victim]],
    ["moves a file in", (victim) => [victim, "articles/c.md"]],
    ["leaves a folder of the digest", (victim) => [`articles/../${victim}`]],
    ["begins with a dot", (victim) => [`./${victim}`]],
    ["names a drive", () => ["C:\\victim.md"]],
    ["names a drive with slashes", () => ["c:/victim.md"]],
    ["leaves with the other slashes", () => ["articles\\..\\..\\victim.md"]],
    ["names nothing", () => [""]],
    ["removes the settings of git", () => [".git/config"]],
    ["removes what git does not see", () => ["articles/.git/config"]],
    ["removes a file of the root", () => ["README.md"]],
    ["writes a workflow", () => [STAGED, ".github/workflows/pages.yml"]],
    ["writes Eleventy's configuration", () => [STAGED, "eleventy.config.ts"]],
    ["writes from elsewhere", () => [`data/${STAGED}`, "articles/c.md"]],
    ["removes what another one writes", () => [`articles/${STAGED}`]],
    ["removes a folder", () => ["articles/1395"]],
  ])("is refused whole where it %s", async (_, moveOf) => {
    const sample = oldDigest();
    const victim = path.relative(sample.root, path.join(outside, "victim.md")).split(path.sep).join("/");
    for (const args of [["--yes"], ["--dry-run"], []]) {
      const digest = cutOffDigest([["articles/b.md"], moveOf(victim)]);
      const before = digest.all();
      const { code, said } = await digest.upgrade(args);
      expect([code, said]).toEqual([1, expect.stringContaining(`${JOURNAL}: an upgrade of this digest would not do`)]);
      expect(said).toContain("npx gozide upgrade --discard");
      expect(digest.all()).toEqual(before);
      expect(readFileSync(path.join(outside, "victim.md"), "utf8")).toBe("mine");
    }
  });

  it("is refused where a full path is named", async () => {
    const digest = cutOffDigest([[path.join(outside, "victim.md")]]);
    expect((await digest.upgrade()).code).toBe(1);
    expect(readdirSync(outside)).toEqual(["victim.md"]);
  });

  it("reaches nothing behind a link", async () => {
    for (const moves of [[["articles/far/victim.md"]], [["articles/b.md", "articles/far/b.md"]]]) {
      const digest = cutOffDigest(moves);
      symlinkSync(outside, path.join(digest.root, "articles/far"));
      expect((await digest.upgrade()).said).toContain("is behind the link articles/far");
      expect(readdirSync(outside)).toEqual(["victim.md"]);
    }
  });

  it("brings no link in", async () => {
    const digest = cutOffDigest([[`articles/${STAGED}`, "articles/c.md"]]);
    symlinkSync(path.join(outside, "victim.md"), path.join(digest.root, `articles/${STAGED}`));
    expect((await digest.upgrade()).said).toContain(`articles/${STAGED}: is not a file`);
  });

  it("moves nothing onto a file that came since", async () => {
    const digest = cutOffDigest([["articles/b.md", "articles/1395/a.md"]]);
    const before = digest.all();
    expect((await digest.upgrade()).said).toContain("articles/1395/a.md: is there already, and articles/b.md");
    expect(digest.all()).toEqual(before);
  });

  it.each([
    "",
    "{",
    "{}",
    "[]",
    "[{}]",
    '[["articles/b.md"]]',
    '{"sum":"00000000","format":1,"moves":[["articles/b.md"]]}',
  ])("is no dead end where it is `%s`", async (text) => {
    const digest = oldDigest();
    digest.write(JOURNAL, text);
    const { code, said } = await digest.upgrade();
    expect([code, said]).toEqual([1, expect.stringContaining(`${JOURNAL}: is not a list as an upgrade writes it`)]);
    expect(said).toContain("`npx gozide upgrade --discard`");
    expect(existsSync(path.join(digest.root, "articles/b.md"))).toBe(true);

    const dry = await digest.upgrade(["--discard", "--dry-run"]);
    expect([dry.code, dry.said]).toEqual([0, expect.stringContaining("would be set aside")]);
    expect(digest.read(JOURNAL)).toBe(text);

    expect((await digest.upgrade(["--discard", "--yes"])).code).toBe(0);
    expect(digest.read(".gozide-upgrade.old.json")).toBe(text);
    expect(digest.read("articles/1395/a.md")).toContain("overline");
    expect(() => digestFolders(digest.root)("data")).not.toThrow();
  });

  it.each([{ moves: "x" }, { moves: [[]] }, { moves: [["articles/b.md", "b", "c"]] }, { moves: [[1]] }, {}])(
    "is of one shape, which %j is not",
    async (value) => {
      const digest = oldDigest();
      writeSealed(path.join(digest.root, JOURNAL), 1, value);
      expect((await digest.upgrade()).said).toContain("is not a list as an upgrade writes it");
    },
  );

  it("may be a folder or a link, which are set aside as well", async () => {
    for (const make of [(place: string) => mkdirSync(place), (place: string) => symlinkSync("nowhere", place)]) {
      const digest = oldDigest();
      make(path.join(digest.root, JOURNAL));
      expect(() => digestFolders(digest.root)("data")).toThrow(/gozide upgrade/u);
      expect((await digest.upgrade()).code).toBe(1);
      expect((await digest.upgrade(["--discard", "--yes"])).code).toBe(0);
      expect(() => digestFolders(digest.root)("data")).not.toThrow();
    }
  });
});

describe("an upgrade that was cut off", () => {
  const MOVES = [["articles/b.md", "articles/c.md"], [`articles/${STAGED}`, "articles/b.md"], ["articles/1395/a.md"]];

  it("is shown, and nothing of it done, with --dry-run", async () => {
    const digest = cutOffDigest(MOVES);
    const before = digest.all();
    expect(await digest.upgrade(["--dry-run", "--yes"])).toEqual({
      code: 0,
      said: [
        "An upgrade was cut off. This is left of it:",
        "- move articles/b.md to articles/c.md",
        "- write articles/b.md",
        "- remove articles/1395/a.md",
        "Nothing was written: --dry-run.",
      ].join("\n"),
    });
    expect(digest.all()).toEqual(before);
  });

  it.each([
    ["nobody is there to be asked", undefined, "with --yes"],
    ["the editor says no", () => Promise.resolve(false), "Nothing was written."],
  ])("is not done where %s", async (_, ask, end) => {
    const digest = cutOffDigest(MOVES);
    const before = digest.all();
    const { code, said } = await digest.upgrade([], { ask });
    expect([code, said.toLowerCase()]).toEqual([1, expect.stringContaining(end.toLowerCase())]);
    expect(digest.all()).toEqual(before);
  });

  it("is ended by a yes", async () => {
    const digest = cutOffDigest(MOVES);
    digest.write(`articles/${STAGED}`, "---\ntitle: نو\n---\n");
    await digest.upgrade([], { ask: () => Promise.resolve(true) });
    expect(Object.keys(digest.snapshot("articles"))).toEqual(["b.md", "c.md"]);
    expect(digest.read("articles/b.md")).toContain("نو");
    expect(existsSync(digest.journal)).toBe(false);
  });
});

describe("an upgrade of a digest with links", () => {
  it("changes nothing behind them, and says which", async () => {
    const digest = oldDigest();
    rmSync(path.join(digest.root, "package.json"));
    writeFileSync(path.join(outside, "package.json"), "{}");
    symlinkSync(path.join(outside, "package.json"), path.join(digest.root, "package.json"));
    const { code, said } = await digest.upgrade();
    expect([code, said]).toEqual([1, expect.stringContaining("package.json: is a link")]);
    expect(readFileSync(path.join(outside, "package.json"), "utf8")).toBe("{}");
    expect(digest.read("articles/1395/a.md")).toContain("kicker");
  });

  it("changes nothing in a folder that is one", async () => {
    const digest = oldDigest();
    rmSync(path.join(digest.root, "articles"), { recursive: true });
    writeFileSync(path.join(outside, "x.md"), "---\nkicker: x\n---\n");
    symlinkSync(outside, path.join(digest.root, "articles"));
    const { code, said } = await digest.upgrade(["--yes"], { started: digest.root });
    expect([code, said]).toEqual([1, expect.stringContaining("articles/x.md: is behind the link articles")]);
    expect(readFileSync(path.join(outside, "x.md"), "utf8")).toContain("kicker");
  });
});
