// Loaded before a command (`node --import`): counts what it changes on the disk and, at the change of the number in
// GOZIDE_KILL_AT, ends it as a power cut would: a write is left half done. Counting instead of waiting gives the same
// moments on a fast machine and on a slow one. GOZIDE_CHANGES_TO names a file for the count of a run that ends by itself.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";

const killAt = Number(process.env.GOZIDE_KILL_AT ?? 0);
const report = process.env.GOZIDE_CHANGES_TO;

/** Calls that change the disk, each with what half of it would be; none where half of it is nothing. */
const CHANGES = {
  appendFileSync: (to, data, ...rest) => [to, half(data), ...rest],
  writeFileSync: (to, data, ...rest) => [to, half(data), ...rest],
  writeSync: (to, data, from, length, at) =>
    typeof data === "string" ? [to, half(data)] : [to, data, from ?? 0, (length ?? data.byteLength) >> 1, at],
  copyFileSync: undefined,
  cpSync: undefined,
  ftruncateSync: undefined,
  linkSync: undefined,
  mkdirSync: undefined,
  renameSync: undefined,
  rmSync: undefined,
  rmdirSync: undefined,
  symlinkSync: undefined,
  truncateSync: undefined,
  unlinkSync: undefined,
};

/** The first half of what is written. */
function half(data) {
  const bytes = typeof data === "string" ? Buffer.from(data) : data;
  return bytes.subarray(0, bytes.byteLength >> 1);
}

if (isMainThread) {
  const { writeFileSync } = fs;
  let count = 0;
  for (const [name, halfOf] of Object.entries(CHANGES)) {
    const change = fs[name];
    fs[name] = (...given) => {
      // What it says on the terminal depends on how slow the machine is.
      if (name === "writeSync" && (given[0] === 1 || given[0] === 2)) return change(...given);
      count++;
      if (count === killAt) {
        if (halfOf !== undefined) change(...halfOf(...given));
        process.kill(process.pid, "SIGKILL");
      }
      return change(...given);
    };
  }
  syncBuiltinESMExports();
  if (report !== undefined) process.on("exit", () => writeFileSync(report, String(count)));
}
