import process from "node:process";
import { upgradeDigest } from "../../../src/desk/upgrade/run.ts";
import { ownFolders } from "../../../src/desk/upgrade/steps/own-folders.ts";
import { renamedKicker } from "./made-digest.ts";

/** Upgrades the digest of the folder that it is given, in a process of its own that can be killed. */
await upgradeDigest(["--yes"], {
  started: process.argv[2] ?? "none",
  now: Date.UTC(2026, 10, 1),
  version: "0.2.0",
  steps: [ownFolders, renamedKicker],
  ejected: () => [],
  say: () => undefined,
  show: () => undefined,
  ask: undefined,
});
