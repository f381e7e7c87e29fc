import process from "node:process";
import { parseArgs } from "node:util";
import { type PingOptions, runPing } from "./ping/run.ts";
import { goWhereStarted, ownFolder } from "./place.ts";

const HELP = `npm run ping -- [--output DIR] [--cache DIR] [--dry-run]

Tells the WebSub hub (\`hub\` in site.yaml) which feeds changed since it was last told.
Run it after the built site is published, not before: the hub fetches the feeds at once.

  --output DIR   the built site (default: _site)
  --cache DIR    where it is kept what the hub knows (default: .cache)
  --dry-run      say which feeds changed, and tell nobody
  --help         this text

Exit codes: 0 done, 1 a ping failed, 2 wrong use.`;

/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 20_000;

goWhereStarted();
const given = readArguments(process.argv.slice(2));
if (given === "help") {
  console.log(HELP);
} else if ("message" in given) {
  console.error(`${given.message}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const { code, lines } = await runPing(given, async (hub, body) => {
    const answer = await fetch(hub, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    return answer.status;
  });
  for (const line of lines) console.log(line);
  process.exitCode = code;
}

function readArguments(args: readonly string[]): PingOptions | "help" | { readonly message: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        output: { type: "string", default: ownFolder("_site") },
        cache: { type: "string", default: ownFolder(".cache") },
        "dry-run": { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return "help";
    return { output: values.output, cache: values.cache, dryRun: values["dry-run"] };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
