import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { declare, readArguments, wrongUse } from "../command/flags.ts";
import { readEditionNote } from "../content/edition-notes.ts";
import { didYouMean } from "../content/nearest.ts";
import { editionDay, inReadingOrder } from "../digest/edition.ts";
import { jalaliKey } from "../persian/calendar/jalali.ts";
import { momentFromInstant, parseMoment } from "../persian/calendar/moment.ts";
import { DESK, NUMBER } from "../words/desk.ts";
import { EDITION } from "../words/edition.ts";
import { FIELDS } from "../words/fields.ts";
import { inLines, type Message } from "../words/message.ts";
import { isTerminal } from "./ask.ts";
import { type DeskArticle, type DeskArticles, readDeskArticles } from "./edition/desk-articles.ts";
import { type NoteChoices, noteText } from "./edition/note-text.ts";
import { openEditor, textEditor } from "./edition/open-editor.ts";
import { ARTICLE_FLAGS, foldersSeen } from "./place.ts";
import { type Outcome, runCommand, told, unrun } from "./run-command.ts";
import { replaceFile, writeNew } from "./write-files.ts";

const EDITION_FLAGS = declare({
  name: "edition",
  words: "[DATE]",
  about: EDITION.about,
  flags: {
    title: { value: "TITLE", about: EDITION.title },
    order: { value: "SLUGS", about: EDITION.order },
    introduction: { value: "TEXT", about: EDITION.introduction },
    edit: { about: EDITION.edit },
    editions: { value: "DIR", about: NUMBER.editions },
    ...ARTICLE_FLAGS,
  },
  notes: EDITION.notes,
});

/** Runs `gozide edition` and gives its exit code. */
export function run(args: readonly string[]): Promise<number> {
  return runCommand(edition, args, "--editions");
}

function edition(args: readonly string[], now: number): Outcome {
  const asked = readArguments(EDITION_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const { title, order, introduction, edit = false } = asked.values;
  if (asked.words.length > 1) return unrun(wrongUse(EDITION_FLAGS, EDITION.oneDate));
  const folder = foldersSeen(asked.values);
  const reading = readDeskArticles({ articles: folder("articles"), data: folder("data") });
  if (!reading.ok) return told(reading.problems);
  const { site } = reading.desk;
  const [date] = asked.words;
  const given = date === undefined ? undefined : parseMoment(date, site.timezone);
  if (given?.ok === false) return unrun(wrongUse(EDITION_FLAGS, EDITION.noDay({ date: date ?? "" })));
  const moment = given?.moment ?? momentFromInstant(now, site.timezone);
  const day = jalaliKey(editionDay(moment, site.editionRhythm));
  const own = articlesOf(reading.desk, day);
  if (own.length === 0) return { code: 1, message: EDITION.noArticle({ day }) };
  const file = join(folder("editions"), `${day}.md`);
  const isNew = !existsSync(file);
  const slugs = order?.split(/[,،\s]+/u).filter((slug) => slug !== "");
  const wrong = wrongSlugs(slugs ?? [], own);
  if (wrong.length > 0) return { code: 2, message: inLines(wrong) };
  const firsts = slugs?.flatMap((slug) => own.find((one) => one.slug === slug) ?? []);
  const choices: NoteChoices = {
    ...(title === undefined ? {} : { title }),
    ...(introduction === undefined ? {} : { introduction }),
    ...(firsts !== undefined ? { order: firsts } : isNew ? { order: inReadingOrder(own, []) } : {}),
  };
  if (Object.keys(choices).length > 0) write(file, isNew, choices);
  const isGiven = title !== undefined || order !== undefined || introduction !== undefined;
  const opened = isTerminal() && (edit || !isGiven) ? openedNote(file) : undefined;
  return checkedNote(file, day, reading.desk, own, opened);
}

/** The articles of an edition; drafts too, since they may still be published. */
function articlesOf({ articles, site }: DeskArticles, day: string): readonly DeskArticle[] {
  return articles.filter(({ date }) => jalaliKey(editionDay(date, site.editionRhythm)) === day);
}

function wrongSlugs(slugs: readonly string[], own: readonly DeskArticle[]): readonly Message[] {
  const known = own.map(({ slug }) => slug);
  return slugs
    .filter((slug) => !known.includes(slug))
    .map((slug) => EDITION.noSlug({ slug, near: didYouMean(slug, known) ?? FIELDS.oneOf({ known }) }));
}

function write(file: string, isNew: boolean, choices: NoteChoices): void {
  if (isNew) writeNew(file, noteText("", choices));
  else replaceFile(file, noteText(readFileSync(file, "utf8"), choices));
}

/** What is said where the note could not be opened. */
function openedNote(file: string): Message | undefined {
  const editor = textEditor();
  if (editor === undefined) return EDITION.noEditor;
  return openEditor(editor, file) ? undefined : EDITION.editorFailed({ editor: editor.join(" ") });
}

/** The edition as its note makes it, or what is wrong with the note. */
function checkedNote(
  file: string,
  day: string,
  { site }: DeskArticles,
  own: readonly DeskArticle[],
  opened: Message | undefined,
): Outcome {
  const { note, problems } = readEditionNote(readFileSync(file, "utf8"), file, day, site);
  if (note === undefined) return told(problems);
  const wrong = wrongSlugs(note.order, own);
  const lines = inReadingOrder(own, note.order).map(({ slug, title, draft }, index) =>
    draft ? EDITION.draft({ place: index + 1, slug, title }) : EDITION.article({ place: index + 1, slug, title }),
  );
  const heading = note.title === undefined ? EDITION.day({ day }) : EDITION.titled({ day, title: note.title });
  const all = [heading, ...lines, DESK.file({ file }), ...(opened === undefined ? [] : [opened]), ...wrong];
  return { code: wrong.length === 0 ? 0 : 1, message: inLines(all) };
}
