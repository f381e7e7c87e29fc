import { declare, readArguments } from "../command/flags.ts";
import { spokenLanguage } from "../command/spoken-language.ts";
import { UsageError } from "../command/usage-error.ts";
import { formatProblem, sortProblems } from "../content/problem.ts";
import { DOING } from "../words/import.ts";
import { GATHER } from "../words/inbox.ts";
import { type Language, spoken } from "../words/message.ts";
import { diskWords } from "./disk-words.ts";
import { type FetchRules, fetchWeb } from "./fetch/fetch.ts";
import { isPublicAddress } from "./fetch/public-address.ts";
import { gather } from "./gather/run.ts";
import { progress } from "./import/progress.ts";
import { goWhereStarted, INBOX_FLAGS, inboxPlaces } from "./place.ts";

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
export async function run(args: readonly string[]): Promise<number> {
  const language = spokenLanguage(args);
  try {
    goWhereStarted();
    return await gatherFeeds(args, language);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(spoken(error.words, language));
      return 2;
    }
    console.error(spoken(GATHER.stopped({ said: diskWords(error, "--inbox", "--data") }), language));
    return 1;
  }
}

async function gatherFeeds(args: readonly string[], language: Language): Promise<number> {
  const asked = readArguments(GATHER_FLAGS, args);
  if (asked.kind === "help") console.log(asked.text(language));
  if (asked.kind === "wrong") console.error(spoken(asked.message, language));
  if (asked.kind !== "run") return asked.kind === "help" ? 0 : 2;
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
  const say = code === 0 ? console.log : console.error;
  if (!quiet || code !== 0) for (const line of lines) say(spoken(line, language));
  if (!quiet && summary !== undefined) console.log(spoken(summary, language));
  return code;
}
