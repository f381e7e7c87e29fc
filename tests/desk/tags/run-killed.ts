import process from "node:process";
import { tendTags } from "../../../src/desk/tags/run.ts";

/** Merges two tags of the digest of the folder that it is given, in a process of its own that can be killed. */
await tendTags(["merge", "گل", "درخت", "--yes"], {
  started: process.argv[2] ?? "none",
  now: Date.UTC(2026, 10, 1),
  say: () => undefined,
  ask: undefined,
});
