import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checksum, readSealed, writeSealed } from "../../../src/making/memory/seal.ts";

const VALUE = { title: "نوشته", list: [1, 2.5, null], lone: "\uD800" };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-seal-"));
  writeSealed(file(), 5, VALUE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, "memory.json");
const read = (): object | undefined => readSealed(file(), 5);

describe("a sealed file", () => {
  it("is read as it was written, and is JSON for anyone else", () => {
    expect(read()).toMatchObject(VALUE);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toMatchObject(VALUE);
  });

  it("leaves nothing beside it", () => {
    expect(readdirSync(folder)).toEqual(["memory.json"]);
  });

  it("is not read where any byte of it is another", () => {
    const bytes = readFileSync(file());
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(file(), flipped);
      expect(read(), `byte ${at}`).toBeUndefined();
    }
  });

  it("is not read where it is no JSON, whoever wrote its checksum", () => {
    for (const rest of ["", "{", '"format":5']) {
      writeFileSync(file(), `{"sum":"${checksum(rest)}",${rest}`);
      expect(read(), rest).toBeUndefined();
    }
  });

  it("is not read where it is cut or longer", () => {
    const bytes = readFileSync(file());
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file(), bytes.subarray(0, length));
      expect(read(), `${length} bytes`).toBeUndefined();
    }
    writeFileSync(file(), Buffer.concat([bytes, Buffer.from("\n")]));
    expect(read()).toBeUndefined();
  });

  it("is not read where it has another format, is missing, or is a folder", () => {
    expect(readSealed(file(), 4)).toBeUndefined();
    rmSync(file());
    expect(read()).toBeUndefined();
    mkdirSync(file());
    expect(read()).toBeUndefined();
  });

  it("is written over a folder that has its name", () => {
    rmSync(file());
    mkdirSync(path.join(file(), "below"), { recursive: true });
    writeSealed(file(), 5, VALUE);
    expect(read()).toMatchObject(VALUE);
  });
});

describe("the checksum", () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of CRC algorithms.
  it("is the CRC-32 of zip files, always eight digits long", () => {
    expect(checksum("123456789")).toBe("cbf43926");
    expect(checksum("")).toBe("00000000");
  });
});
