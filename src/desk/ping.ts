import { declare, readArguments } from "../command/flags.ts";
import { runPing } from "./ping/run.ts";
import { foldersSeen } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const PING = declare({
  name: "ping",
  about: `Tells the WebSub hub (\`hub\` in site.yaml) which feeds changed since it was last told. Run it after the built site is published, not before: the hub fetches the feeds at once.`,
  flags: {
    output: { value: "DIR", about: "the built site (default: the digest's _site)" },
    cache: { value: "DIR", about: "where it is kept what the hub knows (default: the digest's .cache)" },
    "dry-run": { about: "say which feeds changed, and tell nobody" },
  },
  notes: "Exit codes: 0 done, 1 a ping failed, 2 wrong use.",
});

/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** Runs `gozide ping` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(ping, args);
}

async function ping(args: readonly string[]): Promise<Outcome> {
  const asked = readArguments(PING, args);
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
  return { code, message: lines.join("\n") };
}
