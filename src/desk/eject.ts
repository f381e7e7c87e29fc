import { eject } from "./eject/eject.ts";
import { runCommand } from "./run-command.ts";

/** Runs `gozide eject`, which copies components of ours into the digest; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(eject, args, "--includes");
}
