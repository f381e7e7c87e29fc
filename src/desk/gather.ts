import { declare, readArguments } from "../command/flags.ts";
import { formatProblem, sortProblems } from "../content/problem.ts";
import { GATHER } from "../words/gather.ts";
import { DOING } from "../words/import.ts";
import { type Language, spoken } from "../words/message.ts";
import { type FetchRules, fetchWeb } from "./fetch/fetch.ts";
import { isPublicAddress } from "./fetch/public-address.ts";
import { gather } from "./gather/run.ts";
import { progress } from "./import/progress.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { runSpeaking, say, unrun } from "./run-command.ts";

const GATHER_FLAGS = declare({
  name: "gather",
  words: "[SOURCE…]",
  about: GATHER.about,
  flags: {
    quiet: { about: GATHER.quiet },
    "allow-private": { about: GATHER.allowPrivate },
    ...INBOX_FLAGS,
  },
  notes: GATHER.notes,
});

/** Milliseconds for which a server may send nothing, and that a feed may take in all. */
const SILENCE_MS = 30_000;
const TOTAL_MS = 180_000;
/** Redirects that are followed. */
const HOPS = 5;

/** Runs `gozide gather` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSpeaking(args, (language) => gatherFeeds(args, language), GATHER.stopped, "--inbox", "--data");
}

async function gatherFeeds(args: readonly string[], language: Language): Promise<number> {
  const asked = readArguments(GATHER_FLAGS, args);
  if (asked.kind !== "run") return say(unrun(asked), language);
  const { quiet = false, "allow-private": allowsPrivate = false } = asked.values;
  const rules: FetchRules = {
    allows: allowsPrivate ? () => true : isPublicAddress,
    silenceMs: SILENCE_MS,
    totalMs: TOTAL_MS,
    hops: HOPS,
  };
  const { code, problems, lines, summary } = await gather(
    { ...inboxPlaces(asked.values), sources: asked.words },
    (address, known, report) => fetchWeb(address, rules, report, known),
    Date.now,
    progress((doing) => {
      if (!quiet) console.error(spoken(DOING.doing({ doing }), language));
    }),
  );
  for (const problem of sortProblems(problems)) console.error(formatProblem(problem, language));
  if (!quiet || code !== 0) for (const message of lines) say({ code, message }, language);
  if (!quiet && summary !== undefined) console.log(spoken(summary, language));
  return code;
}
