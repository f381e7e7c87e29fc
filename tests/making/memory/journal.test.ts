import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Journal } from "../../../src/making/memory/journal.ts";
import { checksum } from "../../../src/making/memory/seal.ts";

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-journal-"));
  journal = new Journal(file());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (): string => path.join(folder, "journal.txt");
const NAMES = ["index.html", "tags/بین-الملل/index.html", 'a"b\\c.html', "images/a\nb.png"];

describe("the journal", () => {
  it("names nothing where no build was cut off", () => {
    expect(journal.read()).toEqual([]);
  });

  it("names what it was begun with and what was added", () => {
    journal.begin(NAMES);
    journal.add(["search/1403/x"]);
    journal.add([]);
    expect(journal.read()).toEqual([...NAMES, "search/1403/x"]);
  });

  it.each(["../victim", "/victim", "a/../../victim", "C:\\victim", ""])("is broken where it names `%s`", (name) => {
    journal.begin([...NAMES, name]);
    expect(journal.read()).toBe("broken");
  });

  it("is broken where a line with the right checksum is no JSON", () => {
    writeFileSync(file(), `${checksum("{")} {\n`);
    expect(journal.read()).toBe("broken");
  });

  it("can be begun with nothing and added to", () => {
    journal.begin([]);
    expect(journal.read()).toEqual([]);
    journal.add(["sw.js"]);
    expect(journal.read()).toEqual(["sw.js"]);
  });

  it("begins anew over an older one, and is gone at the end", () => {
    journal.begin(NAMES);
    journal.begin(["index.html"]);
    expect(journal.read()).toEqual(["index.html"]);
    journal.end();
    expect(existsSync(file())).toBe(false);
  });

  it("passes over a last line that was cut off while it was added", () => {
    journal.begin(NAMES);
    appendFileSync(file(), '01234567 "sw.j');
    expect(journal.read()).toEqual(NAMES);
  });

  it("is broken where a cut took some of what it was begun with", () => {
    journal.begin(NAMES);
    const bytes = readFileSync(file());
    for (let length = 0; length < bytes.length; length++) {
      writeFileSync(file(), bytes.subarray(0, length));
      expect(journal.read(), `${length} bytes`).toBe("broken");
    }
  });

  it("is broken where any byte is another", () => {
    journal.begin(NAMES);
    const bytes = readFileSync(file());
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(file(), flipped);
      expect(journal.read(), `byte ${at}`).toBe("broken");
    }
  });

  it("is broken where a folder has its name, and takes its place back", () => {
    mkdirSync(path.join(file(), "below"), { recursive: true });
    expect(journal.read()).toBe("broken");
    journal.begin(NAMES);
    expect(journal.read()).toEqual(NAMES);
  });
});
