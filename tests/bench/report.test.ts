import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { childSeconds, measure } from "./measure.ts";
import { readOptions } from "./options.ts";
import { ownerOf, selfTimes } from "./profile.ts";
import { median } from "./report.ts";
import { difference, snapshot } from "./snapshot.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gozide-bench-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("measuring", () => {
  it("reads the children's line of the shell's times", () => {
    expect(childSeconds("0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n")).toBeCloseTo(62.75);
    expect(() => childSeconds("nothing")).toThrow("Cannot read the shell's times");
  });

  it("sees the processor time and the memory of a whole process", async () => {
    const program = "const held = Buffer.alloc(200 * 2 ** 20, 1); while (process.cpuUsage().user < 2e5); held.length;";
    const cost = await measure({ program: process.execPath, args: ["-e", program] }, folder, join(folder, "log"));
    expect(cost.cpu).toBeGreaterThan(0.2);
    if (process.platform === "linux") expect(cost.peak).toBeGreaterThan(200);
  });

  it("tells what a failed command said", async () => {
    const failing = { program: process.execPath, args: ["-e", "console.error('no such digest'); process.exit(3)"] };
    await expect(measure(failing, folder, join(folder, "log"))).rejects.toThrow(/ended with 3\nno such digest/u);
  });

  it("takes the middle of the runs", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe("counting rewritten files", () => {
  it("tells added, changed and removed files by content, touched ones by time", async () => {
    const site = await mkdtemp(join(folder, "site-"));
    const write = (name: string, text: string) => writeFile(join(site, name), text);
    await Promise.all([write("same", "1"), write("again", "1"), write("other", "1"), write("gone", "1")]);
    for (const name of ["same", "again", "other", "gone"]) await utimes(join(site, name), 1, 1);
    const before = await snapshot(site);
    await Promise.all([write("again", "1"), write("other", "2"), write("fresh", "1"), rm(join(site, "gone"))]);
    expect(difference(before, await snapshot(site))).toEqual({
      added: 1,
      changed: 1,
      removed: 1,
      touched: 3,
      bytes: 2,
    });
  });
});

describe("the profile", () => {
  it("knows whose code an address is", () => {
    expect(ownerOf("file:///p/node_modules/a/node_modules/@b/c/x.js", "/p")).toBe("@b/c");
    expect(ownerOf("file:///p/src/content/yaml.ts", "/p")).toBe("src/content");
    expect(ownerOf("node:fs", "/p")).toBe("node");
    expect(ownerOf("wasm://wasm/0029a2da", "/p")).toBe("WebAssembly");
    expect(ownerOf("", "/p")).toBe("native (Node, V8)");
  });

  it("sums a function's own samples and leaves waiting out", () => {
    const frame = (functionName: string, url: string) => ({ functionName, url, lineNumber: 4 });
    const profile = {
      nodes: [
        { id: 1, callFrame: frame("(idle)", "") },
        { id: 2, callFrame: frame("render", "file:///p/src/pages/tag.tsx") },
        { id: 3, callFrame: frame("render", "file:///p/src/pages/tag.tsx") },
      ],
      samples: [1, 2, 3],
      timeDeltas: [9_000, 1_000, 2_000],
    };
    expect(selfTimes(profile, "/p")).toEqual([{ owner: "src/pages", name: "render:5", milliseconds: 3 }]);
  });
});

describe("the command line", () => {
  it("reads sizes and runs", () => {
    expect(readOptions(["--articles", "10,20", "--workers", "0", "--skip-hugo"])).toMatchObject({
      counts: [10, 20],
      workers: 0,
      skipHugo: true,
    });
    expect(readOptions(["--help"])).toBeUndefined();
  });

  it("refuses what it cannot do", () => {
    expect(() => readOptions(["--articles", "10,x"])).toThrow("--articles x");
    expect(() => readOptions(["--articles", "200000"])).toThrow("expected less than");
    expect(() => readOptions(["--fast"])).toThrow("--fast");
  });
});
