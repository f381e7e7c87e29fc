import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { copyGenerator } from "../support/generator-copy.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { otherNodes } from "./other-nodes.ts";

const others = otherNodes();
const folder = mkdtempSync(path.join(tmpdir(), "gozide-nodes-"));
// The generator keeps the code of a few versions of Node only: these builds must not take away that of other tests.
const home = copyGenerator();
afterAll(() => {
  for (const made of [folder, home]) rmSync(made, { recursive: true, force: true });
});

interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly said: readonly string[];
}

/** Builds as the command does, under a Node, and gives every file and what was said of the content. */
function builtBy(program: string, name: string, flags: readonly string[] = []): Built {
  const output = path.join(folder, name);
  const own = ["--output", output, "--cache", path.join(folder, `${name}.cache`)];
  const command = [path.join(home, "bin/gozide.cjs"), "build", ...own, ...flags];
  const { status, stderr } = spawnSync(program, command, {
    cwd: home,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: home },
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return { files: filesOf(output), said: stderr.split("\n").filter((line) => /: (?:warning|error): /u.test(line)) };
}

/** What Node's versions read, sort, name or count in ways of their own. */
function trapsOfVersions(): SmallDigest {
  const digest = new SmallDigest();
  const site =
    "title: آزمون\ndescription: آزمون\nurl: https://ایسنا.ایران/a^b/\ntags: open\nshare_images: no\noffline: yes\n";
  digest.writeData("site.yaml", site);
  const domains = ["xn--a.ir", "۱ایسنا.com", "ایسنا.ایران", "isn\u0430.ir", "xn--.ir", "\u088F.ir", "example.org/a^b"];
  const links = domains.map((domain) => `[${domain}](https://${domain}/x^y)`).join("\n\n");
  const tags = ["\u088Fالف", "\u088Fجیم", "Ɤ", "ʕ", "پ", "ب", "۱۰", "۹", "C++", "é", "ی\u0654", "ئ"];
  const list = (values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
  digest.article("links.md", { slug: "links", date: "1404-01-01", tags: list(tags) }, links);
  digest.article("\u088Fکتاب \u{16EA0}.md", { title: "\u088Fکتاب \u1ACF", date: "1404-01-02" });
  digest.article("emoji.md", { title: "\u{1FAEA}", slug: "emoji", date: "1404-01-02" });
  digest.article("iran.md", { slug: "iran", date: "1358-03-05 02:30" });
  digest.article("london.md", { slug: "london", date: "2025-01-01T10:00:00+00:00", url: "https://ایسنا.ایران/x" });
  return digest;
}

const flagsOf = ({ articles, data }: SmallDigest): readonly string[] => ["--articles", articles, "--data", data];

describe("under every Node here", () => {
  it("the sample's site is the same byte for byte", () => {
    if (others.length === 0) return;
    const own = builtBy(process.execPath, "own");
    expect(own.files.size).toBeGreaterThan(100);
    for (const { version, program } of others) {
      const other = builtBy(program, version);
      expect(differences(own.files, other.files), version).toEqual([]);
      expect(other.said, version).toEqual(own.said);
    }
  });

  it("a digest of what versions read each in its own way is the same, with the same warnings", () => {
    const digest = trapsOfVersions();
    const own = builtBy(process.execPath, "own-traps", flagsOf(digest));
    expect([...own.files.keys()].filter((name) => name.startsWith("1404/01/02/")).sort()).toEqual([
      "1404/01/02/emoji/index.html",
      "1404/01/02/index.html",
      "1404/01/02/کتاب/index.html",
    ]);
    for (const { version, program } of others) {
      const other = builtBy(program, `${version}-traps`, flagsOf(digest));
      expect(differences(own.files, other.files), version).toEqual([]);
      expect(other.said, version).toEqual(own.said);
    }
    digest.dispose();
  });

  it("what one Node remembers, another one builds on", () => {
    const digest = trapsOfVersions();
    const flags = [...flagsOf(digest), "--pages-only"];
    const publishNew = (): void => digest.article("new.md", { slug: "new", date: "1404-01-03", tags: "[پ]" });
    publishNew();
    const clean = builtBy(process.execPath, "clean", flags).files;
    // The oldest and the newest, each before and after this one.
    for (const { version, program } of new Set([...others.slice(0, 1), ...others.slice(-1)])) {
      for (const [when, first, second] of [
        ["before", program, process.execPath],
        ["after", process.execPath, program],
      ] as const) {
        digest.remove("new.md");
        builtBy(first, `${version}-${when}`, flags);
        publishNew();
        const { files } = builtBy(second, `${version}-${when}`, flags);
        expect(differences(files, clean), `${version} ${when}`).toEqual([]);
      }
    }
    digest.dispose();
  });
});
