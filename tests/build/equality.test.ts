import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { build, command, HOME } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** Something that an editor does to a digest. */
type Step =
  | { readonly kind: "write"; readonly at: number; readonly title: number; readonly day: number; readonly tag: number }
  | { readonly kind: "remove"; readonly at: number }
  | { readonly kind: "rename"; readonly at: number }
  | { readonly kind: "site"; readonly title: number }
  | { readonly kind: "tags"; readonly count: number };

const TAGS = ["عراق", "روسیه", "دانش", "فرهنگ"];
const small = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      at: small(5),
      title: small(3),
      day: small(40),
      tag: small(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("remove" as const), at: small(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), at: small(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("site" as const), title: small(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("tags" as const), count: small(2) }) },
);

/** The digest after some steps: names of article files with their fields. */
class Editor {
  readonly #files = new Map<number, { readonly name: string; readonly fields: Readonly<Record<string, string>> }>();
  readonly #digest: SmallDigest;

  constructor(digest: SmallDigest) {
    this.#digest = digest;
    this.take({ kind: "tags", count: 2 });
    this.take({ kind: "write", at: 9, title: 0, day: 0, tag: 0 });
  }

  take(it: Step): void {
    switch (it.kind) {
      case "write":
        this.#write(it.at, this.#files.get(it.at)?.name ?? `a${it.at}.md`, {
          title: `عنوان ${it.title}`,
          date: `1404-0${1 + (it.day % 3)}-${10 + (it.day % 15)}`,
          tags: `[${TAGS[it.tag]}]`,
          section: "world",
          slug: `s${it.at}`,
        });
        break;
      case "remove":
        this.#remove(it.at);
        break;
      case "rename": {
        const file = this.#files.get(it.at);
        if (file === undefined) return;
        this.#remove(it.at);
        this.#write(it.at, `moved/b${it.at}.md`, file.fields);
        break;
      }
      case "site":
        this.#digest.writeData(
          "site.yaml",
          `title: آزمون ${it.title}\ndescription: شرح.\nurl: https://example.org/\ntags: open\n`,
        );
        break;
      case "tags":
        this.#digest.writeData(
          "tags.yaml",
          TAGS.slice(0, it.count + 1)
            .map((label) => `- label: ${label}\n  description: شرح ${it.count}\n`)
            .join(""),
        );
    }
  }

  #write(at: number, name: string, fields: Readonly<Record<string, string>>): void {
    this.#digest.article(name, fields, `متن ${fields.title}.`);
    this.#files.set(at, { name, fields });
  }

  #remove(at: number): void {
    const file = this.#files.get(at);
    if (file === undefined) return;
    this.#digest.remove(file.name);
    this.#files.delete(at);
  }
}

/** What a build that remembers nothing makes of a digest. */
async function cleanBuild(digest: SmallDigest): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-clean-"));
  try {
    const output = path.join(folder, "site");
    await build(digest, { output, cache: path.join(folder, "cache") });
    return filesOf(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("a build that remembers", () => {
  it("gives byte for byte what a clean build gives, after any sequence of changes", async () => {
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 12 }), async (sequence) => {
        const digest = new SmallDigest();
        try {
          const editor = new Editor(digest);
          editor.take({ kind: "site", title: 0 });
          await build(digest);
          for (const [index, change] of sequence.entries()) {
            editor.take(change);
            steps++;
            // Some changes come together.
            if (index % 3 === 1) continue;
            await build(digest);
          }
          await build(digest);
          expect(filesOf(digest.output)).toEqual(await cleanBuild(digest));
        } finally {
          digest.dispose();
        }
      }),
      { numRuns: 12 },
    );
    expect(steps).toBeGreaterThanOrEqual(96);
  }, 180_000);

  it("changes few files when an article is added, and none of an older article's page", async () => {
    const digest = new SmallDigest();
    try {
      for (let index = 0; index < 64; index++) {
        const day = String(10 + (index % 15)).padStart(2, "0");
        digest.article(`a${index}.md`, {
          date: `1403-0${1 + Math.floor(index / 15)}-${day} 0${index % 10}:00`,
          tags: "[عراق]",
          section: "world",
          slug: `s${index}`,
        });
      }
      await build(digest);
      digest.article("new.md", { date: "1404-05-01", tags: "[عراق]", section: "world", slug: "new" });
      const { changes } = await build(digest);
      const touched = [...changes.added, ...changes.changed];
      expect(touched).toContain("1404/05/01/new/index.html");
      expect(touched).not.toContain("tags/عراق/page/1/index.html");
      expect(touched.filter((file) => /^1403\/\d\d\/\d\d\/s\d+\//u.test(file))).toEqual([]);
      expect(changes.removed).toEqual([]);
    } finally {
      digest.dispose();
    }
  }, 60_000);

  it("mends what a build that was killed left behind", async () => {
    const digest = new SmallDigest();
    try {
      for (let index = 0; index < 30; index++) {
        digest.article(`a${index}.md`, { date: `1403-01-${10 + (index % 20)}`, slug: `s${index}`, tags: "[عراق]" });
      }
      expect(command(digest, ["--workers", "0"]).status).toBe(0);
      for (const delay of [300, 600, 900, 1200, 1500]) {
        digest.article(`b${delay}.md`, { date: "1403-02-01", slug: `n${delay}`, title: `تازه ${delay}` });
        await killedAfter(digest, delay);
        // What the killed build had begun is taken back, so that nothing asks for its files any more.
        digest.remove(`b${delay}.md`);
        expect(command(digest, ["--workers", "0"]).status).toBe(0);
        const kept = path.join(digest.folder, "kept");
        cpSync(digest.output, kept, { recursive: true });
        expect(filesOf(kept)).toEqual(await cleanBuild(digest));
        rmSync(kept, { recursive: true });
      }
    } finally {
      digest.dispose();
    }
  }, 120_000);
});

/** Starts the real command and kills it after some milliseconds. */
async function killedAfter(digest: SmallDigest, delay: number): Promise<void> {
  const flags = ["--articles", "articles", "--data", "data", "--output", "site", "--cache", "cache", "--pages-only"];
  const child = spawn(process.execPath, ["--import", "tsx", "src/build/command.ts", ...flags, "--workers", "0"], {
    cwd: HOME,
    env: { ...process.env, INIT_CWD: digest.folder },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await Promise.race([pause(delay), ended]);
  child.kill("SIGKILL");
  await ended;
}
