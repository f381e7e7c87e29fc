import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "src/check/command.ts", ...args], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

describe("npm run check:site", () => {
  it("ends with 0 for a good site", () => {
    const { code, out } = run(written("good", GOOD));
    expect(out).toMatch(/^3 pages, 9 files checked in [\d.]+ seconds: nothing found\n$/u);
    expect(code).toBe(0);
  });

  it("ends with 1 for a faulty site and prints file, rule and cause", () => {
    const { code, out } = run(written("faulty", siteWith({ "map.svg": "<svg>" })));
    expect(out.split("\n")[0]).toBe("map.svg: malformed-xml: line 1: <svg> is never closed");
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

  it("ends with 2 where the folder does not exist or a flag is unknown", () => {
    expect(run(path.join(folder, "nowhere"))).toMatchObject({ code: 2, out: "" });
    expect(run("--unknown").code).toBe(2);
  });
});
