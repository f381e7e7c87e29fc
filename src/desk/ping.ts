import { declare, readArguments } from "../command/flags.ts";
import { PING, PLACE_FLAGS } from "../words/desk.ts";
import { inLines } from "../words/message.ts";
import { runPing } from "./ping/run.ts";
import { foldersSeen } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const PING_FLAGS = declare({
  name: "ping",
  about: PING.about,
  flags: {
    output: { value: "DIR", about: PLACE_FLAGS.output },
    cache: { value: "DIR", about: PING.cache },
    "dry-run": { about: PING.dryRun },
  },
  notes: PING.notes,
});

/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** Runs `gozide ping` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(ping, args);
}

async function ping(args: readonly string[]): Promise<Outcome> {
  const asked = readArguments(PING_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const folder = foldersSeen(asked.values);
  const options = {
    output: folder("output"),
    cache: folder("cache"),
    dryRun: asked.values["dry-run"] ?? false,
  };
  const { code, lines } = await runPing(options, async (hub, body) => {
    const answer = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    return answer.status;
  });
  return { code, message: inLines(lines) };
}
