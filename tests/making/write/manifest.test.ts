import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { MANIFEST, Manifest } from "../../../src/making/write/manifest.ts";

let site: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), "gozide-manifest-"));
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

const list = (): string => path.join(site, MANIFEST);
const named = (): readonly string[] | undefined => {
  const { names } = new Manifest(site);
  return names === undefined ? undefined : [...names];
};

describe("the list of a site's files", () => {
  it("names nothing where there is none", () => {
    expect(named()).toBeUndefined();
  });

  it("names what it was given, in order, and strange names as they are", () => {
    const files = ["index.html", "tags/بین-الملل/index.html", "100%.html", "a\nb.png", "a%0Ab.png", "c\rd"];
    new Manifest(site).replace(files);
    expect(named()).toEqual([...files].sort());
    expect(readFileSync(list(), "utf8").split("\n")).toHaveLength(files.length + 1);
  });

  it("is extended by what it does not name yet", () => {
    const manifest = new Manifest(site);
    manifest.replace(["a.html"]);
    manifest.extend(["a.html", "b.html"]);
    manifest.extend([]);
    expect([...(manifest.names ?? [])]).toEqual(["a.html", "b.html"]);
    expect(named()).toEqual(["a.html", "b.html"]);
  });

  it("does not name what its last line was about to name when it was cut off, and goes on behind it", () => {
    new Manifest(site).replace(["a.html"]);
    appendFileSync(list(), "b.htm");
    expect(named()).toEqual(["a.html"]);
    new Manifest(site).extend(["c.html"]);
    expect(named()).toEqual(["a.html", "c.html"]);
  });

  it.each(["/etc/passwd", "../x", "a/../../x", "a\\..\\x", ""])(
    "never names what is outside of the site: %j",
    (name) => {
      writeFileSync(list(), `${name}\nindex.html\n`);
      expect(named()).toEqual(["index.html"]);
    },
  );
});
