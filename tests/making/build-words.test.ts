import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explain } from "../../src/making/explain.ts";
import { BusyError, takeLock } from "../../src/making/memory/lock.ts";
import { Progress } from "../../src/making/progress.ts";
import { JobError } from "../../src/making/render/crew.ts";
import { BUILDING } from "../../src/words/build.ts";
import { spoken } from "../../src/words/message.ts";
import { foreignLines } from "../support/persian.ts";
import { command } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

describe("what a build says with --lang fa", () => {
  it("is Persian of a good site, of strange files in its folder, and of a fault", () => {
    const first = command(digest, ["--lang", "fa"]);
    expect(first.stdout).toMatch(/۱ نوشته، [۰-۹]+ صفحه و [۰-۹]+ پرونده در [۰-۹٫]+ ثانیه؛ [۰-۹]+ تازه/u);
    expect(foreignLines(first.stdout + first.stderr)).toEqual([]);
    writeFileSync(path.join(digest.output, "mine.txt"), "x");
    digest.article("b.md", { slug: "b" });
    const second = command(digest, ["--lang", "fa"]);
    expect(second.stderr).toContain("پرونده‌ای هست که از سایت نیست");
    expect(foreignLines(second.stdout + second.stderr)).toEqual([]);
    digest.article("c.md", { section: "nope" });
    const third = command(digest, ["--lang", "fa"]);
    expect(third.stderr).toMatch(/۱ خطا؛ سایت همان است که بود/u);
    expect(foreignLines(third.stdout + third.stderr)).toEqual([]);
  });

  it("is Persian of how far it is", () => {
    const said: string[] = [];
    let now = 0;
    const progress = new Progress({ write: (text: string) => said.push(text) > 0, isTTY: false }, "fa", () => now);
    progress.stage(BUILDING.rendering);
    now = 2000;
    progress.step(1200, 5000);
    expect(said).toEqual(["\u2067ساختن صفحه‌ها: ۱۲۰۰ از ۵۰۰۰ (۶۰۰ در ثانیه)\u2069\n"]);
  });

  it("is Persian of another build that is at work", async () => {
    const lock = path.join(digest.folder, "lock");
    const release = await takeLock(lock, () => undefined);
    const error: unknown = await takeLock(lock, () => undefined, 0).catch((thrown: unknown) => thrown);
    release();
    expect(error).toBeInstanceOf(BusyError);
    expect(foreignLines(spoken(explain(error).text, "fa"))).toEqual([]);
  });

  it("is Persian of an error of ours that comes out of a thread", () => {
    const error = new JobError("Error: …", { words: BUILDING.brokenCache });
    expect(explain(error)).toEqual({ text: BUILDING.brokenCache, code: 1 });
  });
});
