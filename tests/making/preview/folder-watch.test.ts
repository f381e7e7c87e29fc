import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FolderWatch } from "../../../src/making/preview/folder-watch.ts";
import { until } from "../../support/patience.ts";

let folder: string;
let heard: Set<string>;
let earlier: Set<string>;
let watching: FolderWatch;

const inside = (...names: readonly string[]): string => path.join(folder, ...names);

/** Waits until something is heard of each path. */
const hears = (...files: readonly string[]): Promise<void> =>
  until(`something is heard of ${files.join(" and ")}`, () => files.every((file) => heard.has(file)));

/** Whether anything was heard of a path of this name since the test began. */
const everHeard = (name: string): boolean => [...earlier, ...heard].some((file) => path.basename(file) === name);

/** Waits until nothing is heard for longer than anything takes to be heard. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== heard.size; ) {
    before = heard.size;
    await pause(700);
  }
  for (const file of heard) earlier.add(file);
  heard.clear();
}

/** Edits a file, again until that is heard: only its content changes. */
async function edited(file: string): Promise<void> {
  let times = 0;
  await until(`edits of ${file} are heard`, () => {
    if (!heard.has(file)) writeFileSync(file, `edit ${++times}`);
    return heard.has(file);
  });
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-watch-"));
  mkdirSync(inside("articles/1404/01"), { recursive: true });
  mkdirSync(inside("data"));
  for (const file of ["articles/a.md", "articles/1404/01/b.md", "data/site.yaml", "code.json"]) {
    writeFileSync(inside(file), "text");
  }
  heard = new Set();
  earlier = new Set();
  watching = new FolderWatch(
    [inside("articles"), inside("data"), inside("editions"), inside("deep/er/comments"), inside("code.json")],
    (file) => heard.add(file),
    (problem) => expect.fail(problem.en),
  );
});
afterEach(() => {
  watching.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Whether edits, and new files, are heard in every folder of the articles. */
async function hearsArticles(): Promise<void> {
  await quiet();
  for (const file of ["a.md", "1404/01/b.md", "new.md", "1404/01/new.md"]) await edited(inside("articles", file));
}

describe("the watch", () => {
  it("hears of files that are written, made and removed, in folders of any depth", async () => {
    await hearsArticles();
    rmSync(inside("articles/1404/01/b.md"));
    heard.clear();
    await hears(inside("articles/1404/01/b.md"));
  });

  it("hears of a file that an editor saves by putting another in its place", async () => {
    for (let times = 0; times < 3; times++) {
      await quiet();
      writeFileSync(inside("articles/.a.md.swp"), `save ${times}`);
      renameSync(inside("articles/.a.md.swp"), inside("articles/a.md"));
      await hears(inside("articles/a.md"));
    }
  });

  it.each([
    ["removed and made again later", 900],
    ["removed and made again at once", 0],
  ])("hears of edits in a watched folder that was %s", async (_title, pauseMs) => {
    cpSync(inside("articles"), inside("kept"), { recursive: true });
    rmSync(inside("articles"), { recursive: true });
    await pause(pauseMs);
    cpSync(inside("kept"), inside("articles"), { recursive: true });
    await hearsArticles();
  });

  it("hears of edits in a watched folder that was renamed and renamed back", async () => {
    renameSync(inside("articles"), inside("gone"));
    await hears(inside("articles"));
    renameSync(inside("gone"), inside("articles"));
    await hearsArticles();
  });

  it("hears of edits in a watched folder another was put in the place of", async () => {
    cpSync(inside("articles"), inside("other"), { recursive: true });
    renameSync(inside("articles"), inside("gone"));
    renameSync(inside("other"), inside("articles"));
    await hearsArticles();
    writeFileSync(inside("gone/elsewhere.md"), "not watched");
    await quiet();
    expect(everHeard("elsewhere.md")).toBe(false);
  });

  it.each(["1404", "1404/01"])(
    "hears of edits below a folder %s that was removed and made again at once",
    async (name) => {
      rmSync(inside("articles", name), { recursive: true });
      mkdirSync(inside("articles/1404/01"), { recursive: true });
      writeFileSync(inside("articles/1404/01/b.md"), "again");
      await hearsArticles();
    },
  );

  it("hears of edits below a folder that has another name now", async () => {
    renameSync(inside("articles/1404"), inside("articles/1405"));
    await quiet();
    await edited(inside("articles/1405/01/b.md"));
  });

  it("hears of folders that did not exist when it began", async () => {
    mkdirSync(inside("editions"));
    mkdirSync(inside("deep/er/comments"), { recursive: true });
    await hears(inside("editions"), inside("deep/er/comments"));
    await edited(inside("editions/1404-01-01.md"));
    await edited(inside("deep/er/comments/a.yaml"));
  });

  it("hears of what a folder has that is moved in whole", async () => {
    mkdirSync(inside("elsewhere/deep"), { recursive: true });
    writeFileSync(inside("elsewhere/deep/c.md"), "text");
    renameSync(inside("elsewhere"), inside("articles/moved"));
    await hears(inside("articles/moved"), inside("articles/moved/deep"));
    await edited(inside("articles/moved/deep/c.md"));
  });

  it("hears of a single file that changes, goes and comes", async () => {
    writeFileSync(inside("code.json"), "longer text");
    await hears(inside("code.json"));
    rmSync(inside("code.json"));
    await quiet();
    writeFileSync(inside("code.json"), "again");
    await hears(inside("code.json"));
  });

  it("passes over dotfiles, and over what a symbolic link leads to", async () => {
    mkdirSync(inside("outside"));
    symlinkSync(inside("outside"), inside("articles/link"));
    await quiet();
    writeFileSync(inside("outside/x.md"), "text");
    writeFileSync(inside("articles/.y.md.swp"), "text");
    mkdirSync(inside("articles/.git"));
    writeFileSync(inside("articles/.git/index"), "text");
    await hearsArticles();
    for (const name of ["x.md", ".y.md.swp", ".git", "index"]) expect(everHeard(name), name).toBe(false);
  });

  it("survives folders that come and go while it lists them", async () => {
    for (let times = 0; times < 60; times++) {
      mkdirSync(inside("articles/passing/deep/deeper"), { recursive: true });
      await pause(times % 7);
      rmSync(inside("articles/passing"), { recursive: true });
    }
    await hearsArticles();
  });
});
