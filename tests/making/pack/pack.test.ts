import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packUnder } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const digest = new SmallDigest();
const folder = path.join(digest.folder, "zips");
const zip = path.join(folder, "gozide-1395-12-07.zip");
let good: Buffer;

beforeAll(() => {
  digest.article("a.md", { slug: "a" });
  digest.writeAsset("root/.nojekyll", "");
  digest.writeAsset("root/.well-known/security.txt", "Contact: mailto:a@example.org\n");
  digest.writeAsset("root/keys/a.txt", "key");
  const { status, stdout } = packUnder("", digest, ["--to", "zips"]);
  expect(stdout).toMatch(/gozide-1395-12-07\.zip: \d+ files, \d+ kB/u);
  expect(status).toBe(0);
  good = readFileSync(zip);
});
afterAll(() => digest.dispose());

/** In KiB: less than the zip has, more than any file of the site and its cache. */
const limit = (): number => Math.floor(statSync(zip).size / 1024) - 1;

it("packs the site into one whole zip", () => {
  expect(Object.keys(unzipSync(good))).toEqual(expect.arrayContaining(["index.html", "1395/12/07/a/index.html"]));
  expect(readdirSync(folder)).toEqual(["gozide-1395-12-07.zip"]);
});

it("packs the digest's own files for the site's root, but not those with a dot, which only servers read", () => {
  const files = unzipSync(good);
  expect(Buffer.from(files["keys/a.txt"] ?? []).toString()).toBe("key");
  expect(Object.keys(files).filter((name) => name.startsWith("."))).toEqual([]);
});

it("says so where the zip may not grow, and leaves the last good one", () => {
  digest.article("b.md", { slug: "b", date: "1395-12-07" });
  const { status, stderr, stdout } = packUnder(`ulimit -f ${limit()};`, digest, ["--to", "zips"]);
  expect(stderr).toContain(`EFBIG: file too large, write '${zip}'\nThe file is larger than you may write`);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(stdout).toBe("");
  expect(status).toBe(1);
  expect(readFileSync(zip).equals(good)).toBe(true);
  expect(readdirSync(folder)).toEqual(["gozide-1395-12-07.zip"]);
});

it("packs again once there is room", () => {
  expect(packUnder("", digest, ["--to", "zips"]).status).toBe(0);
  expect(Object.keys(unzipSync(readFileSync(zip)))).toContain("1395/12/07/b/index.html");
});

it("says what is in the way of the folder for the zip", () => {
  const { status, stderr } = packUnder("", digest, ["--to", "articles/a.md"]);
  expect(stderr).toContain("A file is where a folder is needed");
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(status).toBe(1);
});

it("says what is wrong with a flag", () => {
  const { status, stderr } = packUnder("", digest, ["--too", "zips"]);
  expect(stderr).toContain("--too");
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(status).toBe(2);
});
