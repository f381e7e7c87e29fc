import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type DerivedOutput, type DerivedResult, writeDerived } from "../../src/making/derived/derived.ts";
import { Progress } from "../../src/making/progress.ts";
import { BUILDING } from "../../src/words/build.ts";

let folder: string;
let calls: (readonly string[])[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-derived-"));
  calls = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Outputs of one file each, which are made alike. */
function pictures(count: number, name = "first"): readonly DerivedOutput[] {
  const make = async (stage: string, keys: readonly string[]): Promise<void> => {
    calls.push(keys);
    for (const key of keys) {
      mkdirSync(path.join(stage, key));
      writeFileSync(path.join(stage, key, "share.png"), key);
    }
  };
  return Array.from({ length: count }, (_, number) => ({
    key: `p${number}`,
    name,
    files: [`p${number}/share.png`],
    make,
  }));
}

function write(outputs: readonly DerivedOutput[], before?: DerivedResult): Promise<DerivedResult> {
  const memory = before === undefined ? undefined : { derived: before.made, outputs: before.written };
  const progress = new Progress({ write: () => true, isTTY: false }, "en");
  const stage = path.join(folder, "stage");
  return writeDerived(outputs, path.join(folder, "site"), stage, memory, {
    progress,
    stageName: BUILDING.deriving,
    beforeMoving: () => undefined,
  });
}

it("makes outputs of one kind together, but never more than 500, each with its own files", async () => {
  const { made, changes } = await write(pictures(1200));
  expect(calls.map((keys) => keys.length)).toEqual([500, 500, 200]);
  expect(made.get("p777")).toEqual({ name: "first", files: ["p777/share.png"] });
  expect(changes.added).toHaveLength(1200);
});

it("makes an output of another kind by itself", async () => {
  const other: DerivedOutput = {
    key: "search",
    name: "first",
    make: async (stage, keys) => {
      calls.push(keys);
      writeFileSync(path.join(stage, "index.bin"), "index");
    },
  };
  const { made } = await write([other, ...pictures(2)]);
  expect(calls).toEqual([["search"], ["p0", "p1"]]);
  expect(made.get("search")?.files).toEqual(["index.bin"]);
});

it("makes nothing again that is as it was, and again what is named anew, altered or gone", async () => {
  const first = await write(pictures(6));
  calls = [];
  const second = await write(pictures(6), first);
  expect(calls).toEqual([]);
  expect(second.changes).toEqual({ added: [], changed: [] });
  writeFileSync(path.join(folder, "site/p1/share.png"), "altered");
  rmSync(path.join(folder, "site/p4/share.png"));
  const [, , renamed] = pictures(6, "second");
  const outputs = pictures(6).map((output, number) => (number === 2 && renamed !== undefined ? renamed : output));
  const third = await write(outputs, second);
  expect(calls.flat().sort()).toEqual(["p1", "p2", "p4"]);
  expect(third.changes).toEqual({ added: ["p4/share.png"], changed: ["p1/share.png"] });
});
