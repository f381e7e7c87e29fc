import { describe, expect, it } from "vitest";
import { HOST_KEYS, HOSTS, type Host } from "../../src/content/hosts.ts";
import { hostProblems, type SiteSize } from "../../src/making/host-limits.ts";
import { english } from "../support/english.ts";

const PLACE = { file: "data/site.yaml", line: 7 };
const MB = 1_000_000;

function files(count: number, bytes = 10): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: count }, (_, index) => [`${index}.html`, bytes]));
}

function said(host: Host, size: Partial<SiteSize>): readonly string[] {
  const problems = hostProblems(host, { files: files(1), redirects: 0, ...size }, PLACE);
  for (const problem of problems) expect(problem).toMatchObject({ severity: "warning", ...PLACE, field: "host" });
  return problems.map((problem) => `${english(problem)?.message}`);
}

describe("what a site's host takes", () => {
  it("is asked of every host that can be named", () => {
    expect([...HOST_KEYS].sort()).toEqual(Object.keys(HOSTS).sort());
    for (const host of HOST_KEYS) expect(said(host, {})).toEqual([]);
  });

  it("warns from four fifths of the files on", () => {
    expect(said("cloudflare", { files: files(15_999) })).toEqual([]);
    expect(said("cloudflare", { files: files(16_000) })).toEqual([
      "the site has 16000 files; Cloudflare Pages takes 20000",
    ]);
    expect(said("github", { files: files(16_000) })).toEqual([]);
  });

  it("counts folders where the host does", () => {
    const deep = new Map(Array.from({ length: 54_000 }, (_, index) => [`a/${index}/b/index.html`, 1]));
    expect(said("gitlab", { files: deep })).toEqual([
      "the site has 162001 files and folders; GitLab Pages takes 200000",
    ]);
  });

  it("warns of the whole site's weight and of one file's", () => {
    expect(said("github", { files: files(8, 99 * MB) })).toEqual([]);
    expect(said("github", { files: files(8, 100 * MB) })).toEqual([
      "the site has 800 megabytes; GitHub Pages takes 1000",
    ]);
    expect(said("cloudflare", { files: new Map([["film.mp4", 21 * MB]]) })).toEqual([
      "film.mp4 has 21.0 megabytes; Cloudflare Pages takes 26.2 a file",
    ]);
  });

  it.each([
    ["cloudflare", 1_600],
    ["gitlab", 800],
    ["netlify", 8_000],
  ] as const)("warns of lines of _redirects at %s from %i on", (host, lines) => {
    expect(said(host, { redirects: lines - 1 })).toEqual([]);
    expect(said(host, { redirects: lines })).toHaveLength(1);
  });

  it("says what to do for each", () => {
    const all = hostProblems("cloudflare", { files: files(20_000, 26 * MB), redirects: 3_000 }, PLACE);
    const fixes = all.map((problem) => `${english(problem)?.fix}`);
    expect(fixes).toHaveLength(3);
    expect(fixes[0]).toContain("tag_page_min");
    expect(fixes[0]).toContain("feeds");
    expect(fixes[2]).toContain("aliases");
  });
});
