import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../support/free-port.ts";
import { configure, copyGenerator } from "../support/generator-copy.ts";
import { until } from "../support/patience.ts";
import { startPreview } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
const home = copyGenerator();
/** What listeners were told, a line each. */
const told = path.join(digest.folder, "told.txt");
let port = 0;
let preview: ChildProcess;

/** Its watched file changes while the first build runs, when the preview does not know yet that it is to be watched. */
const CONFIGURATION = `
  config.addWatchTarget("extra/note.txt");
  config.addGlobalData("note", () => readFileSync("extra/note.txt", "utf8"));
  config.addTransform("note", (content) => content.replace("</body>", "<!-- " + config.globalData.note() + " --></body>"));
  const tell = (line) => appendFileSync("${told}", line + "\\n");
  config.on("eleventy.after", () => { if (readFileSync("extra/note.txt", "utf8") === "first") writeFileSync("extra/note.txt", "second"); });
  config.on("eleventy.beforeWatch", (changed) => tell("changed " + changed.join(" ")));
  config.on("eleventy.before", ({ runMode }) => tell("before " + runMode));`;

beforeAll(async () => {
  mkdirSync(path.join(home, "extra"));
  writeFileSync(path.join(home, "extra/note.txt"), "first");
  configure(home, CONFIGURATION, 'import { appendFileSync, readFileSync, writeFileSync } from "node:fs";');
  digest.article("a.md", { slug: "a" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)], home);
  await until("the page is shown", async () => ended() || (await page()).includes("<!-- second -->"));
});
afterAll(() => {
  preview.kill();
  digest.dispose();
  rmSync(home, { recursive: true, force: true });
});

/** A preview that has ended is waited for no longer: what is asked of it then fails. */
const ended = (): boolean => preview.exitCode !== null;

async function page(): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}/1395/12/07/a/`)).text();
  } catch {
    return "";
  }
}

const news = (): string => (existsSync(told) ? readFileSync(told, "utf8") : "");

it("a preview follows the files that a configuration watches, and tells its listeners which changed", async () => {
  expect(await page()).toContain("<!-- second -->");
  expect(news()).toBe("before serve\nchanged ./extra/note.txt\nbefore serve\n");
  writeFileSync(path.join(home, "extra/note.txt"), "third");
  await until("the watched file shows", async () => ended() || (await page()).includes("<!-- third -->"));
  expect(await page()).toContain("<!-- third -->");
  expect(news()).toMatch(/^(?:before serve\nchanged \.\/extra\/note\.txt\n){2}before serve\n/u);
  digest.article("a.md", { slug: "a" }, "متن تازه");
  await until("the article shows", async () => ended() || (await page()).includes("متن تازه"));
  expect(await page()).toContain("متن تازه");
  expect(news()).toMatch(/changed \S*\/articles\/a\.md\nbefore serve\n$/u);
});
