import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Progress } from "../../src/making/progress.ts";
import { BUILDING } from "../../src/words/build.ts";
import { Terminal } from "../package/terminal.ts";
import { asNpm, HOME } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

describe("how far a build is, on a terminal", () => {
  it("is a line that is gone before anything else is said", async () => {
    digest.article("a.md", { slug: "a" });
    const folders = ["--articles", "articles", "--data", "data", "--output", "site", "--cache", "cache"];
    const args = [path.join(HOME, "bin/gozide.cjs"), "build", ...folders, "--pages-only"];
    const terminal = new Terminal(HOME, process.execPath, args, asNpm(HOME, digest.folder));
    expect(await terminal.ended()).toBe(0);
    expect(terminal.text).toContain("rendering pages: ");
    expect(terminal.lines.filter((line) => line.includes("rendering pages"))).toEqual([]);
    expect(terminal.lines.filter((line) => line.startsWith("1 article, "))).toHaveLength(1);
  });

  it("is taken away too where the next stage has nothing to say", () => {
    const written: string[] = [];
    const progress = new Progress({ write: (text: string) => written.push(text) > 0, isTTY: true }, "en");
    progress.stage(BUILDING.rendering);
    progress.step(10, 10);
    progress.stage(BUILDING.writing);
    progress.end();
    progress.end();
    expect(written).toEqual([expect.stringContaining("10 of 10"), "\r\u001B[K"]);
  });
});
