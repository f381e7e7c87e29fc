import { declare, readArguments } from "../command/flags.ts";
import { momentFromInstant } from "../persian/calendar/moment.ts";
import { EDITION } from "../words/edition.ts";
import { jsonForTerminal } from "../words/for-terminal.ts";
import { inLines } from "../words/message.ts";
import { readDeskArticles } from "./edition/desk-articles.ts";
import { dateText } from "./import/date-text.ts";
import { ARTICLE_FLAGS, foldersSeen } from "./place.ts";
import { type Outcome, runCommand, told, unrun } from "./run-command.ts";

const DUE_FLAGS = declare({
  name: "due",
  about: EDITION.dueAbout,
  flags: { json: { about: EDITION.dueJson }, ...ARTICLE_FLAGS },
  notes: EDITION.notes,
});

/** Runs `gozide due` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(due, args);
}

/** Says which articles are still to come, the next first, and so when the site has to be built. */
function due(args: readonly string[], now: number): Outcome {
  const asked = readArguments(DUE_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const folder = foldersSeen(asked.values);
  const reading = readDeskArticles({ articles: folder("articles"), data: folder("data") });
  if (!reading.ok) return told(reading.problems);
  const { timezone: zone } = reading.desk.site;
  const waiting = reading.desk.articles
    .filter(({ draft, date }) => !draft && date.epochMs > now)
    .toSorted((a, b) => a.date.epochMs - b.date.epochMs || (a.file < b.file ? -1 : 1));
  const [next] = waiting;
  if (asked.values.json === true) {
    const all = waiting.map(({ file, title, date }) => ({ at: new Date(date.epochMs).toISOString(), file, title }));
    return { code: 0, message: () => jsonForTerminal({ next: all[0]?.at ?? null, waiting: all }) };
  }
  if (next === undefined) return { code: 0, message: EDITION.nothingDue };
  const lines = waiting.map(({ file, title, date }) => EDITION.waits({ at: dateText(date, zone), file, title }));
  const at = dateText(momentFromInstant(next.date.epochMs, zone), zone);
  return {
    code: 0,
    message: inLines([...lines, EDITION.nextBuild({ at, iso: new Date(next.date.epochMs).toISOString() })]),
  };
}
