import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { create, type Packed, run, type Said } from "./packed.ts";

const packed: Packed = inject("packed");

/**
 * Has yarn 4 put packages into `node_modules`, and ask npm's registry: it reads no `.npmrc`. In CI by itself it writes
 * no lock file.
 */
function setUpBerry(digest: string): void {
  const registry = execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
  const settings = {
    nodeLinker: "node-modules",
    npmRegistryServer: registry,
    unsafeHttpWhitelist: [new URL(registry).hostname],
    enableImmutableInstalls: false,
    enableGlobalCache: false,
    enableTelemetry: false,
  };
  writeFileSync(path.join(digest, ".yarnrc.yml"), JSON.stringify(settings));
}

describe("a digest with the sample's articles", () => {
  it.each([
    ["pnpm@10", "pnpm", ["install", "--prefer-offline"], ["exec"]],
    // In its own cache it would find what another run packed under the same version.
    ["yarn@1", "yarn", ["install", "--no-progress", "--cache-folder", "../yarn-cache"], ["--silent", "run"]],
    ["@yarnpkg/cli-dist@4", "yarn", ["install"], ["run"]],
  ])("is installed and built by %s too", (source, manager, install, exec) => {
    const name = source.replace(/\W+/gu, "-").replace(/^-/u, "");
    const digest = path.join(packed.folder, name);
    expect(create(packed, name, "--example", "--skip-install").status).toBe(0);
    if (source.startsWith("@yarnpkg/")) setUpBerry(digest);
    const runs = (...args: readonly string[]): Said =>
      run(digest, "npm", "exec", `--package=${source}`, "--", manager, ...args);
    expect(runs(...install)).toMatchObject({ status: 0 });
    expect(runs(...exec, "gozide", "build")).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d\d articles/u),
    });
    expect(runs(...exec, "gozide", "check")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("nothing found"),
    });
  });
});
