import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkLimits, writeZip, type ZipEntry, ZipLimitError } from "../../../src/making/pack/zip.ts";

let folder: string;
let zip: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-zip-"));
  zip = path.join(folder, "digest.zip");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENTRIES: readonly ZipEntry[] = [
  { name: "index.html", content: Buffer.from("متن ".repeat(5000)), isPacked: false },
  { name: "tags/عراق/index.html", content: Buffer.from("x"), isPacked: false },
  { name: "p.png", content: Buffer.from([0, 255, 0]), isPacked: true },
  { name: "empty.txt", content: Buffer.alloc(0), isPacked: false },
];

describe("a zip", () => {
  it("holds each file as it was given, and its size is what is said", () => {
    const size = writeZip(zip, ENTRIES);
    const bytes = readFileSync(zip);
    expect(bytes.length).toBe(size);
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      Buffer.from(content).toString("hex"),
    ]);
    expect(files).toEqual(ENTRIES.map(({ name, content }) => [name, Buffer.from(content).toString("hex")]));
    expect(readdirSync(folder)).toEqual(["digest.zip"]);
  });

  it("is the same for the same files", () => {
    writeZip(zip, ENTRIES);
    const first = readFileSync(zip);
    writeZip(zip, ENTRIES);
    expect(readFileSync(zip).equals(first)).toBe(true);
  });

  it("stays the last good one where a file cannot be read on the way", () => {
    writeZip(zip, ENTRIES);
    const good = readFileSync(zip);
    function* torn(): Generator<ZipEntry> {
      yield* ENTRIES.slice(0, 2);
      throw new Error("vanished");
    }
    expect(() => writeZip(zip, torn())).toThrow("vanished");
    expect(readFileSync(zip).equals(good)).toBe(true);
    expect(readdirSync(folder)).toEqual(["digest.zip"]);
  });

  it("is not written where a folder has its name, and nothing half written stays", () => {
    mkdirSync(path.join(zip, "below"), { recursive: true });
    expect(() => writeZip(zip, ENTRIES)).toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/u);
    expect(readdirSync(folder)).toEqual(["digest.zip"]);
  });

  it("takes the place of what was broken", () => {
    writeFileSync(zip, "PK");
    writeZip(zip, ENTRIES);
    expect(Object.keys(unzipSync(readFileSync(zip)))).toHaveLength(ENTRIES.length);
  });
});

describe("the room in a zip", () => {
  it("is for 65,534 files and 4 GiB less two bytes", () => {
    expect(() => checkLimits(zip, 65_534, 2 ** 32 - 2)).not.toThrow();
    expect(() => checkLimits(zip, 65_535, 0)).toThrow(ZipLimitError);
    expect(() => checkLimits(zip, 65_535, 0)).toThrow("cannot hold more than 65534 files; pack fewer articles");
    expect(() => checkLimits(zip, 1, 2 ** 32 - 1)).toThrow("cannot hold more than 4 GiB; pack fewer articles");
  });

  it("is looked at while the zip is written", () => {
    const entry: ZipEntry = { name: "x", content: Buffer.alloc(0), isPacked: true };
    const tooMany = Array.from({ length: 65_535 }, (_, index) => ({ ...entry, name: String(index) }));
    expect(() => writeZip(zip, tooMany)).toThrow(ZipLimitError);
    expect(readdirSync(folder)).toEqual([]);
  });
});
