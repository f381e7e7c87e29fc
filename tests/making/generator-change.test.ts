import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roundsOf, SEED } from "../support/draws.ts";
import { copyGenerator } from "../support/generator-copy.ts";
import { cleanSite, wholeCommand } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
/** A copy of the generator, to be changed. */
const home = copyGenerator();

beforeAll(() => {
  const site = readFileSync(path.join(digest.data, "site.yaml"), "utf8");
  digest.writeData("site.yaml", `${site}offline: no\n`);
  digest.article("a.md", { tags: "[عراق]", section: "world", slug: "a" }, "متن با [پیوند](https://other.example/).");
  digest.article("b.md", { tags: "[عراق]", date: "1395-12-08", slug: "b" });
  digest.writePage("imprint.md", "---\nlayout: page.11ty.tsx\ntitle: شناسنامه\n---\nمتن\n");
  const { status, stderr } = wholeCommand(digest, [], home);
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => {
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

/** Changes a file of the generator. */
function edit(name: string, from: string, to: string): void {
  const file = path.join(home, name);
  const text = readFileSync(file, "utf8");
  expect(text, `${name} holds ${from}`).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

/** Adds a module to the generator. */
function add(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
  writeFileSync(path.join(home, name), text);
}

/** Moves a module to another folder of the same depth below `src`, with every import of it and in it. */
function move(from: string, to: string): void {
  mkdirSync(path.dirname(path.join(home, "src", to)), { recursive: true });
  renameSync(path.join(home, "src", from), path.join(home, "src", to));
  const moved = path.join(home, "src", to);
  writeFileSync(moved, readFileSync(moved, "utf8").replaceAll('from "./', `from "../${path.dirname(from)}/`));
  const [name = "", folder = ""] = [path.basename(from), path.dirname(from)];
  for (const root of ["src", "_includes"]) {
    for (const below of readdirSync(path.join(home, root), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/u.test(below)) continue;
      const file = path.join(home, root, below);
      const text = readFileSync(file, "utf8");
      const here = path.relative(path.join(home, "src", folder), file) === path.basename(file);
      const followed = text
        .replaceAll(`/${from}"`, `/${to}"`)
        .replaceAll(here ? `"./${name}"` : "\0", here ? `"../${to}"` : "\0");
      if (followed !== text) writeFileSync(file, followed);
    }
  }
}

/** A change of the program, with a file of the site that must follow; undefined where no byte may change. */
interface Change {
  readonly of: string;
  readonly make: () => void;
  readonly follows: RegExp | undefined;
}

/** A later test goes on from it. */
const NEW_FOLDER = "a module in a new folder";

const CHANGES: readonly Change[] = [
  {
    of: "a component",
    make: () => edit("_includes/components/site-footer.tsx", "<footer", '<footer data-probe="1"'),
    follows: /^404\.html$/u,
  },
  {
    of: "the style of every page",
    make: () => appendFileSync(path.join(home, "src/assets/css/critical.css"), "\n.probe { color: red }\n"),
    follows: /^imprint\/index\.html$/u,
  },
  {
    of: "the name of a month in the search",
    make: () => edit("src/persian/calendar/names.ts", "اسفند", "اسپند"),
    follows: /^search\/texts\/1395-/u,
  },
  {
    of: "how share pictures are drawn",
    make: () => edit("src/share/share-drawing.ts", "const BAR = 28", "const BAR = 56"),
    follows: /^1395\/12\/08\/b\/share\.png$/u,
  },
  {
    of: "a module that a script of the browser's imports",
    make: () => appendFileSync(path.join(home, "src/assets/js/search/question.ts"), '\nconsole.log("probe");\n'),
    follows: /^assets\/js\/search-/u,
  },
  {
    of: "the service worker",
    make: () => appendFileSync(path.join(home, "src/assets/js/worker/leave.ts"), "\nconsole.log(1405);\n"),
    follows: /^sw\.js$/u,
  },
  {
    of: NEW_FOLDER,
    make: () => {
      add("src/mail/probe.ts", "export const PROBE = 'first';\n");
      edit(
        "_includes/components/breadcrumbs.tsx",
        "import ",
        'import { PROBE } from "../../src/mail/probe.ts";\nimport ',
      );
      edit("_includes/components/breadcrumbs.tsx", '<nav class="crumbs"', '<nav class="crumbs" data-mail={PROBE}');
    },
    follows: /^1395\/12\/08\/b\/index\.html$/u,
  },
  {
    of: "a module that was moved to a new folder",
    make: () => move("site/edition-names.ts", "names/edition-names.ts"),
    follows: undefined,
  },
];

/** Files that the next build changes, which a clean build makes the same. */
function changedAsClean(): readonly string[] {
  const before = filesOf(digest.output);
  expect(wholeCommand(digest, [], home)).toMatchObject({ status: 0, stderr: expect.not.stringContaining("rror") });
  const now = filesOf(digest.output);
  expect(differences(now, cleanSite(digest, wholeCommand, home))).toEqual([]);
  return differences(before, now);
}

/** A third of the changes and that of a new folder, or all of them, in an order of its own for each seed. */
function drawn(changes: readonly Change[]): readonly Change[] {
  const key = (index: number): number => Math.imul(index + 1, SEED * 2 + 1) >>> 0;
  return changes
    .map((change, index) => ({ change, key: key(index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ change }) => change)
    .filter((change, at) => at < roundsOf(changes.length, changes.length / 3) || change.of === NEW_FOLDER);
}

describe("a change of the program reaches every output, and a build equals a clean one", () => {
  console.log(`seed of the order of changes: ${SEED}`);
  for (const { of, make, follows } of drawn(CHANGES)) {
    it(`after ${of}`, () => {
      make();
      const changed = changedAsClean();
      if (follows !== undefined) expect(changed.filter((file) => follows.test(file))).not.toEqual([]);
      else expect(changed.filter((file) => file.endsWith(".html"))).toEqual([]);
    });
  }

  it("after the new folder's module alone", () => {
    edit("src/mail/probe.ts", "first", "second");
    expect(changedAsClean()).toContain("1395/12/08/b/index.html");
  });

  it("after a rule for reading articles, which changes only what it shows in", () => {
    edit("src/content/markdown.ts", '"noopener"', '"noopener external"');
    const files = changedAsClean();
    expect(files).toContain("1395/12/07/a/index.html");
    expect(files).not.toContain("1395/12/08/b/index.html");
    expect(files).not.toContain("archive/index.html");
  });
});
