import { join } from "node:path";
import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { CHOOSE } from "../words/inbox.ts";
import { asFound, inLines } from "../words/message.ts";
import { lookAtInbox, namedAt } from "./inbox/at-inbox.ts";
import type { Candidate } from "./inbox/candidate.ts";
import { ARTICLE_FLAGS, foldersSeen, INBOX_FLAG } from "./place.ts";
import { type Outcome, runCommand, unrun } from "./run-command.ts";

const SHOW_FLAGS = declare({
  name: "show",
  words: "ID…",
  about: CHOOSE.showAbout,
  flags: { ...INBOX_FLAG, ...ARTICLE_FLAGS },
  notes: CHOOSE.listNotes,
});

/** Runs `gozide show` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(show, args, "--inbox");
}

function show(args: readonly string[]): Outcome {
  const asked = readArguments(SHOW_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  if (asked.words.length === 0) return unrun(wrongUse(SHOW_FLAGS, CHOOSE.noId));
  const folder = foldersSeen(asked.values);
  const at = lookAtInbox({ inbox: folder("inbox"), articles: folder("articles"), data: folder("data") });
  if ("code" in at) return at;
  const candidates = namedAt(at, asked.words);
  if ("code" in candidates) return candidates;
  return {
    code: 0,
    message: inLines(
      candidates.flatMap((candidate) => [
        asFound(wholeText(candidate)),
        CHOOSE.file({ file: join(at.inbox, candidate.path) }),
      ]),
    ),
  };
}

/** A candidate as one reads it: headline, what is known of it, its text. */
function wholeText({ data, title, lead, date, source, via, url, tags, section, body }: Candidate): string {
  const known = [
    ["id", data.id],
    ["date", date],
    ["source", [source, ...via].filter(Boolean).join(" < ")],
    ["url", url],
    ["section", section],
    ["tags", tags.join("، ")],
    ["story", data.story],
  ].flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]));
  return [title, "", ...known, "", ...(lead === undefined ? [] : [lead, ""]), body.trim(), ""].join("\n");
}
