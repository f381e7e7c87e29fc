import { declare, readArguments } from "../command/flags.ts";
import { formatProblem, sortProblems } from "../content/problem.ts";
import { jsonForTerminal } from "../words/for-terminal.ts";
import { GATHER } from "../words/gather.ts";
import { DOING } from "../words/import.ts";
import { type Language, spoken } from "../words/message.ts";
import { type FetchRules, fetchWeb } from "./fetch/fetch.ts";
import { isPublicAddress } from "./fetch/public-address.ts";
import { isWebAddress } from "./fetch/request.ts";
import type { GatherOutcome } from "./gather/round-log.ts";
import { gather } from "./gather/run.ts";
import { progress } from "./import/progress.ts";
import { INBOX_FLAGS, inboxPlaces } from "./place.ts";
import { runSpeaking, say, unrun } from "./run-command.ts";

const GATHER_FLAGS = declare({
  name: "gather",
  words: "[SOURCE…] [URL…]",
  about: GATHER.about,
  flags: {
    quiet: { about: GATHER.quiet },
    json: { about: GATHER.json },
    "allow-private": { about: GATHER.allowPrivate },
    ...INBOX_FLAGS,
  },
  notes: GATHER.notes,
});

/** Milliseconds for which a server may send nothing, and that a feed or page may take in all. */
const SILENCE_MS = 30_000;
const TOTAL_MS = 180_000;
/** Redirects that are followed. */
const HOPS = 5;

const PAGES = "text/html, application/xhtml+xml, */*;q=0.5";

/** Runs `gozide gather` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSpeaking(args, (language) => gatherAsked(args, language), GATHER.stopped, "--inbox", "--data");
}

async function gatherAsked(args: readonly string[], language: Language): Promise<number> {
  const asked = readArguments(GATHER_FLAGS, args);
  if (asked.kind !== "run") return say(unrun(asked), language);
  const { quiet = false, json = false, "allow-private": allowsPrivate = false } = asked.values;
  const rules: FetchRules = {
    allows: allowsPrivate ? () => true : isPublicAddress,
    ofPrivate: GATHER.allowIt,
    silenceMs: SILENCE_MS,
    totalMs: TOTAL_MS,
    hops: HOPS,
  };
  const outcome = await gather(
    {
      ...inboxPlaces(asked.values),
      sources: asked.words.filter((word) => !isWebAddress(word)),
      pages: asked.words.filter(isWebAddress),
    },
    {
      feed: (address, known, report) => fetchWeb(address, rules, report, known),
      page: (address, report) => fetchWeb(address, { ...rules, accept: PAGES }, report),
    },
    Date.now,
    progress((doing) => {
      if (!quiet) console.error(spoken(DOING.doing({ doing }), language));
    }),
  );
  for (const problem of sortProblems(outcome.problems)) console.error(formatProblem(problem, language));
  if (json) console.log(jsonForTerminal(asJson(outcome)));
  else tell(outcome, quiet, language);
  return outcome.code;
}

function tell({ code, lines, summary }: GatherOutcome, quiet: boolean, language: Language): void {
  if (!quiet || code !== 0) for (const message of lines) say({ code, message }, language);
  if (!quiet && summary !== undefined) console.log(spoken(summary, language));
}

/** What came, for scripts. */
function asJson({ code, rows, fresh, problems, lines }: GatherOutcome): object {
  return {
    asked: rows,
    new: fresh,
    problems: problems.map(({ file, message, fix }) => ({ file, message: message.en, ...(fix && { fix: fix.en }) })),
    // Without rows nothing was asked, and the lines say why.
    ...(code !== 0 && rows.length === 0 ? { stopped: lines.map(({ en }) => en) } : {}),
  };
}
