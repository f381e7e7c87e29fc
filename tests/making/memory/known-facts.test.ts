import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Listing, Stamp } from "../../../src/making/inputs/scan.ts";
import { knownFacts } from "../../../src/making/memory/known-facts.ts";
import { readSealed, writeSealed } from "../../../src/making/memory/seal.ts";

interface Facts {
  readonly width: number;
}

const MEMORY = "pictures.json";
const FORMAT = 1;
const STAMP: Stamp = [10, 1, 2];
/** Long after both files changed. */
const listedAt = Date.UTC(2100, 0);
const listing: Listing = new Map([
  ["/a.png", STAMP],
  ["/b.png", STAMP],
]);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-known-facts-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Asks for the facts of both files. @returns those that had to be looked at */
async function lookedAt(by = "code"): Promise<readonly string[]> {
  const looked: string[] = [];
  const known = await knownFacts<Facts, { readonly fault: string }>(
    MEMORY,
    { folder, listing, listedAt, by },
    async (files, found) => {
      for (const file of files) {
        looked.push(file);
        found(file, { width: 7 });
      }
    },
  );
  expect([...known]).toEqual([...listing.keys()].map((file) => [file, { width: 7 }]));
  return looked;
}

describe("what is known of files", () => {
  it("is remembered of those that are as they were, by the same code", async () => {
    expect(await lookedAt()).toEqual(["/a.png", "/b.png"]);
    expect(await lookedAt()).toEqual([]);
    expect(await lookedAt("other code")).toEqual(["/a.png", "/b.png"]);
  });

  it.each([
    ["a file that is none", [null]],
    ["a file without a stamp", [["/a.png", null, { width: 7 }]]],
    ["a stamp too short", [["/a.png", [10, 1], { width: 7 }]]],
    ["facts that are none", [["/a.png", STAMP, "7"]]],
    ["no list", {}],
  ])("is as if it were not there with %s", async (_, files) => {
    await lookedAt();
    const file = path.join(folder, MEMORY);
    writeSealed(file, FORMAT, { by: "code", files });
    expect(readSealed(file, FORMAT)).toBeDefined();
    expect(await lookedAt()).toEqual(["/a.png", "/b.png"]);
    expect(await lookedAt()).toEqual([]);
  });
});
