import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type LockedPackage, licencesOf } from "./licences.ts";

const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        license: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
        integrity: z.string().optional(),
        dev: z.boolean().optional(),
        optional: z.boolean().optional(),
        os: z.array(z.string()).optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync("package-lock.json", "utf8")));

const packages: readonly LockedPackage[] = Object.entries(locked.packages)
  // The repository's own folders are linked to.
  .filter(([place, { link }]) => place.includes("node_modules/") && link !== true)
  .map(([place, found]) => ({ ...found, place, name: place.slice(place.lastIndexOf("node_modules/") + 13) }));

const wanted = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync("package.json", "utf8")));

describe("the packages that the digest is built with", () => {
  it("are each pinned to one content by the lock file, binaries of other systems too", () => {
    expect(packages.length).toBeGreaterThan(700);
    expect(packages.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/=]{88}$/u.test(integrity ?? ""))).toEqual([]);
  });

  it("run no script when they are installed, but esbuild's, which looks for its binary", () => {
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript === true);
    expect(scripted.map(({ name }) => name)).toEqual(["esbuild"]);
  });

  it("have licences that let anybody use, change and pass them on", () => {
    const allowed =
      /^(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|CC0-1\.0|CC-BY-4\.0|Zlib|OFL(?:-1\.1)?)$/u;
    // The text of one is read by a test alone; the others hold libvips, unchanged and for anybody to replace.
    const apart = ({ name, dev }: LockedPackage): boolean =>
      (dev === true && name === "commonmark-spec") || name.startsWith("@img/sharp-");
    expect(licencesOf(packages.filter(({ name }) => name.startsWith("@img/sharp-libvips-"))).size).toBe(1);
    const found = licencesOf(packages.filter((one) => !apart(one)));
    for (const licence of found.keys()) {
      for (const part of licence.replace(/[()]/gu, "").split(/ (?:OR|AND) /u)) expect(part).toMatch(allowed);
    }
    const told = readFileSync("docs/dependencies.md", "utf8");
    for (const licence of found.keys()) expect(told).toContain(licence.replace(/[()]/gu, ""));
  });

  it("have each a reason in docs/dependencies.md", () => {
    const told = readFileSync("docs/dependencies.md", "utf8").toLowerCase();
    const unexplained = [...Object.keys(wanted.dependencies), ...Object.keys(wanted.devDependencies)].filter((name) => {
      const short = name
        .replace(/^@types\/.*/u, "types")
        .replace(/^@(?:biomejs|stryker-mutator)\/.*/u, (found) => found.slice(1, found.indexOf("/")));
      return !told.includes(short.replace(/^biomejs$/u, "biome").replace(/^stryker-mutator$/u, "stryker"));
    });
    expect(unexplained).toEqual([]);
  });
});
