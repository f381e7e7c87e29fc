import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOME } from "../support/run-build.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-package-"));
/** A digest in which the packed generator is installed; its packages are those of the repository. */
const digest = path.join(folder, "digest");
const installed = path.join(digest, "node_modules/gozide");
/** The environment of no npm script. */
const { INIT_CWD: _, ...environment } = process.env;
let size: number;

beforeAll(() => {
  execFileSync("npm", ["pack", "--pack-destination", folder], { cwd: HOME, stdio: "ignore" });
  const tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "none");
  size = statSync(tarball).size;
  mkdirSync(installed, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  for (const name of readdirSync(path.join(HOME, "node_modules"))) {
    symlinkSync(path.join(HOME, "node_modules", name), path.join(digest, "node_modules", name));
  }
  mkdirSync(path.join(digest, "data"));
  writeFileSync(
    path.join(digest, "data/site.yaml"),
    "title: آزمون\ndescription: یک نشریه.\nurl: https://example.org/\n",
  );
  protect(0o555, 0o444);
});
afterAll(() => {
  protect(0o755, 0o644);
  rmSync(folder, { recursive: true, force: true });
});

/** Sets the rights of the package's folders and files. */
function protect(folders: number, files: number): void {
  chmodSync(installed, 0o755);
  for (const entry of readdirSync(installed, { recursive: true, withFileTypes: true })) {
    chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : files);
  }
  for (const entry of readdirSync(installed, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) chmodSync(path.join(entry.parentPath, entry.name), folders);
  }
  chmodSync(installed, folders);
}

function gozide(below: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [path.join(installed, "bin/gozide.cjs"), ...args], {
    cwd: path.join(digest, below),
    encoding: "utf8",
    env: environment,
  });
}

/** Every file of the package, with its size and when it was changed. */
function stamps(): readonly string[] {
  return readdirSync(installed, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { size: bytes, mtimeMs } = statSync(path.join(installed, name));
      return `${name} ${bytes} ${mtimeMs}`;
    });
}

describe("the packed generator", () => {
  it("holds what runs and nothing else, in at most 1 MB", () => {
    const names = readdirSync(installed, { recursive: true, encoding: "utf8" });
    expect(names.filter((name) => /\.tsx?$|test|^docs|\.webp$|site\.yaml$/u.test(name))).toEqual([]);
    expect(size).toBeLessThan(1_000_000);
  });

  it("makes an article, a site and a zip of it, checks the site, and changes nothing of itself", () => {
    const before = stamps();
    const made = gozide("data", "new", "گل سرخ", "--date", "1395-12-07");
    expect([made.status, made.stdout]).toEqual([0, "../articles/1395/1395-12-07-گل-سرخ.md\n"]);
    writeFileSync(path.join(digest, "articles/b.md"), "---\ntitle: خبر\ndate: 1395-12-07\n---\n\nمتن خبر.\n");
    const built = gozide("articles", "build");
    expect(built.stderr).not.toContain("error");
    expect([built.status, built.stdout]).toEqual([0, expect.stringMatching(/^1 articles, \d+ pages/u)]);
    expect(existsSync(path.join(digest, "_site/index.html"))).toBe(true);
    expect(gozide("articles/1395", "check")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("nothing found"),
    });
    expect(gozide("", "pack", "--to", folder)).toMatchObject({ status: 0 });
    expect(existsSync(path.join(folder, "gozide-1395-12-07.zip"))).toBe(true);
    expect(gozide("", "build").stdout).toContain("no file changed");
    expect(stamps()).toEqual(before);
    expect(readdirSync(digest).sort()).toEqual([".cache", "_site", "articles", "data", "node_modules"]);
  });
});
