import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Reading, readQuietSite } from "../../src/check/quiet-site.ts";
import { openStage, removeStage } from "../../src/making/write/stage.ts";
import { until } from "../support/patience.ts";
import { GOOD, siteWith, type TestSite } from "./good-site.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-check-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(name: string, site: TestSite): string {
  for (const [file, text] of site) {
    const place = path.join(folder, name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  return path.join(folder, name);
}

function run(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/gozide.cjs", "check", ...args], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("gozide check", () => {
  it("ends with 0 for a good site", () => {
    const { code, out } = run(written("good", GOOD));
    expect(out).toMatch(/^3 pages, 9 files checked in [\d.]+ seconds: nothing found\n$/u);
    expect(code).toBe(0);
  });

  it("ends with 1 for a faulty site and prints file, rule and cause", () => {
    const { code, out } = run(written("faulty", siteWith({ "map.svg": "<svg>" })));
    expect(out.split("\n")[0]).toBe("map.svg: malformed-xml: line 1: unclosed tag: svg");
    expect(code).toBe(1);
  });

  it("ends with 0 where only the content is heavy, and says so", () => {
    const photo = Array.from({ length: 90_000 }, (_, index) => (index * 7919).toString(36)).join("");
    const { code, out } = run(written("heavy", siteWith({ "images/photo.jpg": photo })));
    expect(out).toMatch(/^images\/photo\.jpg: heavy-content: warning: .*\n.*: 1 warning\n$/u);
    expect(code).toBe(0);
  });

  it("checks the site's own files, and lets links lead to others", () => {
    const site = siteWith({
      "report.html": "<p>دستی",
      ".gozide-files": [...GOOD.keys()].map((file) => `${file}\n`).join(""),
    });
    const { code, out } = run(written("own", site));
    expect(out).toMatch(/^3 pages, 9 files checked in [\d.]+ seconds: nothing found\n$/u);
    expect(code).toBe(0);
  });

  it("finds files of the site's own that are gone, though no link leads to them", () => {
    const names = [...GOOD.keys(), "search/month/table.json", ".htaccess"];
    const site = siteWith({
      ".htaccess": "Options -Indexes",
      ".gozide-files": names.map((file) => `${file}\n`).join(""),
    });
    const { code, out } = run(written("gone", site));
    expect(out.split("\n")[0]).toBe("search/month/table.json: missing-file: it is gone since the site was built");
    expect(out).toMatch(/: 1 fault\n$/u);
    expect(code).toBe(1);
  });

  it.each([
    ["one", 1],
    ["many, which threads read", 1000],
  ])("says which file it may not read, of %s", (_, count) => {
    const pages = Array.from({ length: count }, (_, number) => [`more/${number}.txt`, "x"] as const);
    const site = written(`closed ${count}`, siteWith({ ...Object.fromEntries(pages), "closed.txt": "x" }));
    const closed = `
      import fs from "node:fs";
      import { syncBuiltinESMExports } from "node:module";
      const { readFileSync } = fs;
      fs.readFileSync = (file, ...more) => {
        if (!String(file).endsWith("closed.txt")) return readFileSync(file, ...more);
        throw Object.assign(new Error(\`EACCES: permission denied, open '\${file}'\`), { code: "EACCES", syscall: "open" });
      };
      syncBuiltinESMExports();
    `;
    const preload = `data:text/javascript,${encodeURIComponent(closed)}`;
    const { status, stderr } = spawnSync(process.execPath, ["--import", preload, "bin/gozide.cjs", "check", site], {
      encoding: "utf8",
    });
    expect(stderr).toBe(
      `EACCES: permission denied, open '${path.join(site, "closed.txt")}'\nYou may not read it: change its owner or its rights.\n`,
    );
    expect(status).toBe(1);
  });

  it("waits for a build that is writing the site, of which links lead nowhere until then", async () => {
    const site = written("building", siteWith({ "two/index.html": undefined }));
    const stage = openStage(site, "a store");
    const child = spawn(process.execPath, ["bin/gozide.cjs", "check", site]);
    let out = "";
    child.stdout.on("data", (bytes: Buffer) => {
      out += bytes.toString("utf8");
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    let err = "";
    child.stderr.on("data", (bytes: Buffer) => {
      err += bytes.toString("utf8");
    });
    await until("it says that it waits", () => err.includes("a build is writing this site") || child.exitCode !== null);
    expect(err).toContain("a build is writing this site");
    expect(out).toBe("");
    written("building", GOOD);
    removeStage(site, "a store");
    expect(await ended).toBe(0);
    expect(out).toMatch(/: nothing found\n$/u);
    expect(existsSync(stage)).toBe(false);
  });

  it("does not wait for a build that was cut off, and says so", () => {
    const site = written("cut-off", GOOD);
    const { status } = spawnSync(process.execPath, [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `import { openStage } from "${path.resolve("src/making/write/stage.ts")}"; openStage(${JSON.stringify(site)}, "a store");`,
    ]);
    expect(status).toBe(0);
    const { code, err } = run(site);
    expect(err).toContain("a build of this site was cut off");
    expect(code).toBe(0);
  });

  it("reads a site again that changes while it is read", async () => {
    const site = written("changing", siteWith({ "two/index.html": undefined }));
    const said: string[] = [];
    const seen = await readQuietSite(
      site,
      async () => {
        const names = readdirSync(site).sort();
        if (!names.includes("two")) written("changing", GOOD);
        return { of: names, files: [] };
      },
      (message) => said.push(message.en),
    );
    expect(said).toEqual(["the site changed while it was read; it is read again"]);
    expect(seen).toContain("two");
  });

  it("reads a site again that a build was quick to change", async () => {
    const site = written("quick", GOOD);
    let readings = 0;
    const read = async (): Promise<Reading<number>> => {
      if (++readings === 1) {
        openStage(site, "a store");
        writeFileSync(path.join(site, "two/index.html"), "x");
        removeStage(site, "a store");
      }
      return { of: readings, files: [] };
    };
    expect(await readQuietSite(site, read, () => undefined)).toBe(2);
  });

  it("gives up on a site that always changes", async () => {
    const site = written("restless", GOOD);
    let count = 0;
    const read = async (): Promise<Reading<undefined>> => {
      writeFileSync(path.join(site, "index.html"), "x".repeat(++count));
      return { of: undefined, files: ["index.html"] };
    };
    await expect(readQuietSite(site, read, () => undefined)).rejects.toThrow("changes all the time");
  });

  it("remembers below the folder that is named, outside of a digest too", () => {
    const cache = path.join(folder, "kept");
    const site = written("remembered", GOOD);
    expect(run(site, "--cache", cache).code).toBe(0);
    expect(readdirSync(path.join(cache, "check")).sort()).toEqual(["facts.json", "files.json"]);
    const { code, out } = run(site, "--cache", cache);
    expect(out).toMatch(/^3 pages, 9 files checked in [\d.]+ seconds: nothing found\n$/u);
    expect(code).toBe(0);
  });

  it("ends with 2 where the folder does not exist or a flag is unknown", () => {
    expect(run(path.join(folder, "nowhere"))).toMatchObject({ code: 2, out: "" });
    expect(run("--unknown").code).toBe(2);
  });
});
