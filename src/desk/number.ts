import { numberEditions } from "./number/number-editions.ts";
import { runCommand } from "./run-command.ts";

/** Runs `gozide number`, which writes down which numbers the published editions have; gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(numberEditions, args, "--data");
}
