import { join } from "node:path";
import process from "node:process";
import { declare, readArguments } from "../command/flags.ts";
import { grouped } from "../digest/grouped.ts";
import { CHOOSE } from "../words/inbox.ts";
import type { Language } from "../words/message.ts";
import { WALK } from "../words/walk.ts";
import { run as accept } from "./accept.ts";
import { isTerminal } from "./ask.ts";
import { type Row, walkList } from "./choose/walk-list.ts";
import { openEditor, textEditor } from "./edition/open-editor.ts";
import { lookAtInbox } from "./inbox/at-inbox.ts";
import type { Candidate } from "./inbox/candidate.ts";
import { dateOf } from "./inbox/date-of.ts";
import { run as later } from "./later.ts";
import { INBOX_FLAGS, type InboxPlaces, inboxPlaces } from "./place.ts";
import { run as reject } from "./reject.ts";
import { runSpeaking, say, unrun } from "./run-command.ts";
import { run as show } from "./show.ts";

const CHOOSE_FLAGS = declare({
  name: "choose",
  about: WALK.about,
  flags: INBOX_FLAGS,
  notes: CHOOSE.listNotes,
});

/** Runs `gozide choose` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runSpeaking(args, (language) => choose(args, language), WALK.stopped, "--inbox");
}

async function choose(args: readonly string[], language: Language): Promise<number> {
  const asked = readArguments(CHOOSE_FLAGS, args);
  if (asked.kind !== "run") return say(unrun(asked), language);
  if (!isTerminal()) return say({ code: 1, message: WALK.noTerminal }, language);
  const places = inboxPlaces(asked.values);
  for (let place = 0; ; ) {
    const at = lookAtInbox(places);
    if ("code" in at) return say(at, language);
    const rows = rowsOf(at.candidates, at.known.zone);
    if (rows.length === 0) return say({ code: 0, message: CHOOSE.empty }, language);
    const frame = { heading: WALK.heading({ count: rows.length }), keys: WALK.keys, ends: ENDS, language };
    const pressed = await walkList(rows, frame, place);
    if (pressed === undefined || pressed.key === "q") return 0;
    const file = at.candidates.find(({ data }) => data.id === pressed.id)?.path ?? "";
    await act(pressed.key, pressed.id, join(places.inbox, file), { places, language });
    place = pressed.place;
  }
}

const ENDS = ["return", "a", "s", "r", "l", "e", "q"];

/** One row a story: its newest telling, and how many others there are. */
function rowsOf(candidates: readonly Candidate[], zone: string): readonly Row[] {
  const stories = grouped(candidates, ({ data }) => [data.story === undefined ? `one ${data.id}` : data.story]);
  return [...stories.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { data, source = "-", title } = first;
    const row = { when: dateOf(first, zone), source, title: title.replace(/\s+/gu, " ") };
    return [
      { id: data.id, shown: others.length === 0 ? WALK.row(row) : WALK.story({ ...row, others: others.length }) },
    ];
  });
}

/** Does what a key stands for, by the command of the same name. */
async function act(
  key: string,
  id: string,
  file: string,
  { places, language }: { readonly places: InboxPlaces; readonly language: Language },
): Promise<void> {
  const given = [id, "--lang", language];
  const folders = ["--inbox", places.inbox, "--articles", places.articles, "--data", places.data];
  if (key === "return") await show([...given, ...folders]);
  if (key === "a") await accept([...given, ...folders]);
  if (key === "s") await accept([...given, "--suggested", ...folders]);
  if (key === "r") await reject([...given, ...folders]);
  if (key === "l") await later([...given, ...folders]);
  if (key === "e") {
    const editor = textEditor();
    if (editor === undefined) say({ code: 0, message: WALK.noEditor }, language);
    else openEditor(editor, file);
  }
  process.stdout.write("\n");
}
