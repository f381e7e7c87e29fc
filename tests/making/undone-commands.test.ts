import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStage } from "../../src/making/write/stage.ts";
import { freePort } from "../support/free-port.ts";
import { gozideAfter } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** Any user but the superuser, who may write everywhere. */
const NOBODY = 65_534;

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

/** Pauses of whoever asks Node for one never end. */
const NO_PAUSE = `
  import pauses from "node:timers/promises";
  import { syncBuiltinESMExports } from "node:module";
  pauses.setTimeout = () => new Promise(() => {});
  syncBuiltinESMExports();
`;

/** Who looks at a file of this name ends the process. */
const endsAt = (name: string): string => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { statSync } = fs;
  fs.statSync = (file, ...more) => {
    if (String(file).endsWith("${name}")) process.exit(0);
    return statSync(file, ...more);
  };
  syncBuiltinESMExports();
`;

/** Who makes a folder of this name becomes nobody. */
const nobodyAt = (name: string): string => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { mkdirSync } = fs;
  fs.mkdirSync = (folder, ...more) => {
    if (String(folder).endsWith("${name}")) {
      process.setgid(${NOBODY});
      process.setuid(${NOBODY});
    }
    return mkdirSync(folder, ...more);
  };
  syncBuiltinESMExports();
`;

/** Servers never begin to listen. */
const NO_SERVER = `
  import net from "node:net";
  net.Server.prototype.listen = function listen() {
    return this;
  };
`;

/** Flags of the preview of a small digest. */
async function preview(...flags: readonly string[]): Promise<readonly string[]> {
  return ["start", "--data", "data", "--port", String(await freePort()), ...flags];
}

describe("a command that does not come to its end", () => {
  it("says so and ends with 1: a check that waits for what never comes", () => {
    mkdirSync(digest.output);
    openStage(digest.output, digest.cache);
    const { status, stderr } = gozideAfter(NO_PAUSE, ["check", "site"], digest);
    expect(stderr).toContain("nothing is left to run and the check of the site is not done");
    expect(status).toBe(1);
  });

  it("says so and ends with 1: a check that something ends", () => {
    mkdirSync(digest.output);
    const { status, stderr } = gozideAfter(endsAt("/site"), ["check", "site"], digest);
    expect(stderr).toContain("the command was ended before its work was done");
    expect(status).toBe(1);
  });

  it("says so and ends with 1: a preview that waits for what never comes", async () => {
    const { status, stderr } = gozideAfter(NO_SERVER, await preview("--cache", "cache", "--lang", "fa"), digest);
    expect(stderr).toContain("آغاز پیش\u200Cنمایش تمام نشده است");
    expect(status).toBe(1);
  });
});

describe("a preview that may not write", () => {
  it("says what is in the way and what to do", async () => {
    chmodSync(digest.folder, 0o555);
    // The superuser, who may write everywhere, becomes somebody else before the first folder is made.
    const code = process.getuid?.() === 0 ? nobodyAt("/cache/preview") : "";
    const { status, stderr } = gozideAfter(code, await preview("--cache", "cache"), digest);
    chmodSync(digest.folder, 0o755);
    const folder = path.join(digest.folder, "cache");
    expect(stderr).toBe(`EACCES: permission denied, mkdir '${folder}'
You may not write there: choose another folder with --cache, or change its owner.
`);
    expect(status).toBe(1);
  });

  it("says so in Persian where nobody can make a folder", async () => {
    const { status, stderr } = gozideAfter("", await preview("--cache", "/proc/gozide", "--lang", "fa"), digest);
    expect(stderr).toContain("آنجا نمی\u200Cتوان پوشه ساخت");
    expect(stderr).toContain("--cache");
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
  });
});
