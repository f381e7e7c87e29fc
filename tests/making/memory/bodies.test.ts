import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BodyPlace, BodyReader, BodyWriter } from "../../../src/making/memory/bodies.ts";
import { BrokenCacheError } from "../../../src/making/memory/whole.ts";

/** Of one byte, of many, of none, and one more. */
const TEXTS = ["a", "متن <b>نوشته</b>".repeat(200), "", "پایان"] as const;

let folder: string;
let places: readonly BodyPlace[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-bodies-"));
  const writer = new BodyWriter(folder, "x.pack");
  places = TEXTS.map((text) => writer.add(text));
  writer.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pack = (): string => path.join(folder, "x.pack");

function read(index: number): string {
  const reader = new BodyReader(folder, new Map(places.map((place, at) => [String(at), place])));
  try {
    return reader.read(String(index));
  } finally {
    reader.close();
  }
}

describe("a pack of bodies", () => {
  it("gives back each body as it was written", () => {
    expect(TEXTS.map((_, index) => read(index))).toEqual(TEXTS);
  });

  it("takes more than is gathered before it is written", () => {
    const writer = new BodyWriter(folder, "large.pack");
    places = Array.from({ length: 5 }, (_, index) => writer.add(String(index).repeat(700_000)));
    writer.close();
    expect(read(4)).toBe("4".repeat(700_000));
    expect(readFileSync(path.join(folder, "large.pack")).length).toBe(3_500_000);
  });

  it("goes on where an earlier writer ended", () => {
    const writer = new BodyWriter(folder, "x.pack");
    places = [...places, writer.add("افزوده")];
    writer.close();
    expect(read(1)).toBe(TEXTS[1]);
    expect(read(4)).toBe("افزوده");
  });

  it("keeps bodies that come before a cut, and gives none that is cut", () => {
    truncateSync(pack(), 20);
    expect(read(0)).toBe("a");
    for (const index of [1, 3]) expect(() => read(index)).toThrow(BrokenCacheError);
  });

  it("notices any flipped byte of a body", () => {
    const bytes = readFileSync(pack());
    for (let at = 1; at < bytes.length; at += 97) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x20;
      writeFileSync(pack(), flipped);
      expect(() => [read(1), read(3)], `byte ${at}`).toThrow(BrokenCacheError);
    }
  });

  it("is not harmed by what is written behind it", () => {
    appendFileSync(pack(), "more");
    expect(read(3)).toBe("پایان");
  });

  it("that is gone, or has become a folder, is a broken cache and not a fault of the build", () => {
    rmSync(pack());
    expect(() => read(0)).toThrow(BrokenCacheError);
    mkdirSync(pack());
    expect(() => read(0)).toThrow(BrokenCacheError);
  });

  it("does not give a body that nobody wrote", () => {
    expect(() => read(9)).toThrow("no body is named 9");
    expect(() => read(9)).not.toThrow(BrokenCacheError);
  });
});
