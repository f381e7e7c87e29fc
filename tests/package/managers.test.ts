import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { create, type Packed, run, type Said } from "./packed.ts";

const packed: Packed = inject("packed");

describe("a digest with the sample's articles", () => {
  it.each([
    ["pnpm@10", "pnpm", ["install", "--prefer-offline"], ["exec"]],
    // In its own cache it would find what another run packed under the same version.
    ["yarn@1", "yarn", ["install", "--no-progress", "--cache-folder", "../yarn-cache"], ["--silent", "run"]],
  ])("is installed and built by %s too", (source, manager, install, exec) => {
    const digest = path.join(packed.folder, manager);
    expect(create(packed, manager, "--example", "--skip-install").status).toBe(0);
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
