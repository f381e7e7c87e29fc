import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptEleventy } from "../../../src/making/code/kept-eleventy.ts";
import { sealed } from "../../../src/making/memory/seal.ts";
import { copyGenerator } from "../../support/generator-copy.ts";

const CODE = "named";

let home: string;
beforeEach(() => {
  home = copyGenerator();
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** The module's file. */
async function kept(code = CODE): Promise<string> {
  const file = await keptEleventy(home, path.join(home, "cache"), code);
  if (file === undefined) throw new Error("Eleventy could not be bundled");
  return file;
}

/** What is kept besides the module. */
const record = (file: string): string => path.join(path.dirname(file), "reached.json");

describe("Eleventy as one module", () => {
  it("is made once, beside what else the generator keeps", async () => {
    const file = await kept();
    expect(path.dirname(file)).toBe(path.join(home, ".cache/eleventy"));
    const made = readFileSync(record(file), "utf8");
    expect(readFileSync(file, "utf8")).toContain("Missing or invalid `config` argument.");
    appendFileSync(record(file), "\n");
    // Of a record that is not as it was written nothing is taken.
    expect(await kept()).toBe(file);
    expect(readFileSync(record(file), "utf8")).toBe(made);
    const { sum: _, ...reached } = JSON.parse(made);
    for (const other of [{ module: 7 }, { files: null }, { files: ["x"] }, { files: { x: 7 } }, { home: [] }]) {
      writeFileSync(record(file), sealed(JSON.stringify({ ...reached, ...other })));
      expect(await kept(), JSON.stringify(other)).toBe(file);
      expect(readFileSync(record(file), "utf8")).toBe(made);
    }
  });

  it("is made anew where it is not as it was written, or is gone", async () => {
    const file = await kept();
    const good = readFileSync(file, "utf8");
    writeFileSync(file, good.replace("config", "confog"));
    expect(await kept()).toBe(file);
    expect(readFileSync(file, "utf8")).toBe(good);
    rmSync(file);
    writeFileSync(path.join(path.dirname(file), "before.mjs"), "");
    expect(readFileSync(await kept(), "utf8")).toBe(good);
    expect(readdirSync(path.dirname(file)).sort()).toEqual([path.basename(file), "reached.json"]);
  });

  it("is made anew by other code, and where a file that it was made of is another", async () => {
    const file = await kept();
    const of = (): unknown => JSON.parse(readFileSync(record(file), "utf8"));
    expect(of()).toMatchObject({ code: CODE, home });
    await kept("other");
    expect(of()).toMatchObject({ code: "other" });
    const text = readFileSync(record(file), "utf8");
    // As an installation of another version leaves it.
    writeFileSync(record(file), text.replace(/("[^"]*Eleventy\.js":")[0-9a-f]/u, "$1x"));
    await kept("other");
    expect(readFileSync(record(file), "utf8")).toBe(text);
  });

  it("is done without where it cannot be made or written", async () => {
    const empty = mkdtempSync(path.join(tmpdir(), "gozide-none-"));
    try {
      writeFileSync(path.join(empty, "dist"), "");
      expect(await keptEleventy(home, path.join(empty, "cache"), CODE)).toBeDefined();
      rmSync(path.join(home, "node_modules"));
      expect(await keptEleventy(home, path.join(empty, "cache"), "other")).toBeUndefined();
      expect(readdirSync(empty)).toEqual(["dist"]);
    } finally {
      rmSync(empty, { recursive: true, force: true });
    }
  });
});
