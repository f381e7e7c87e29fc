import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stringify } from "yaml";
import { declare, readArguments, wrongUse } from "../../command/flags.ts";
import { type Moment, momentFromInstant, parseMoment } from "../../persian/calendar/moment.ts";
import { NEW, PLACE_FLAGS } from "../../words/desk.ts";
import type { Message } from "../../words/message.ts";
import { oneLine } from "../import/clean-text.ts";
import { readDeskData, wrongSection } from "../import/data-folder.ts";
import { dateText } from "../import/date-text.ts";
import { readExisting } from "../import/existing-articles.ts";
import { ARTICLE_FLAGS, foldersSeen } from "../place.ts";
import { type Outcome, told, unrun } from "../run-command.ts";
import { writeNew } from "../write-files.ts";

const NEW_FLAGS = declare({
  name: "new",
  words: "TITLE",
  about: NEW.about,
  flags: {
    date: { value: "DATE", about: NEW.date },
    section: { value: "ID", about: PLACE_FLAGS.section },
    ...ARTICLE_FLAGS,
  },
  notes: NEW.notes,
});

/**
 * Makes an article file for an editor to fill in. Nothing existing is overwritten.
 * @param now epoch milliseconds; the date where none is given
 * @returns the new file's name as `message` where `code` is 0
 */
export function newArticle(args: readonly string[], now: number): Outcome {
  const given = readNew(args);
  if ("code" in given) return given;
  const reading = readDeskData(given.data);
  if (!reading.ok) return told(reading.problems);
  const { zone } = reading.data;
  const noSection = wrongSection(reading.data, given.section);
  if (noSection !== undefined) return wrong(noSection);
  const date = given.date === undefined ? undefined : parseMoment(given.date, zone);
  if (date?.ok === false)
    return wrong(NEW.noDate({ date: given.date ?? "", problem: date.problem, expected: date.expected }));
  const moment = date?.moment ?? momentFromInstant(now, zone);
  const { path } = readExisting(given.articles, zone).names.place(given.title, moment);
  const file = join(given.articles, path);
  writeNew(file, filledIn(given.title, moment, zone, given.section));
  // As it is: scripts take it. Where it was started below the articles, not up out of them and down again.
  const fromHere = relative(process.cwd(), file);
  return { code: 0, message: () => (fromHere.length < file.length ? fromHere : file) };
}

interface NewArguments {
  readonly title: string;
  readonly articles: string;
  readonly data: string;
  readonly date?: string;
  readonly section?: string;
}

function readNew(args: readonly string[]): NewArguments | Outcome {
  const asked = readArguments(NEW_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const title = oneLine(asked.words.join(" "));
  if (!/[\p{L}\p{N}]/u.test(title)) return wrong(NEW.noTitle);
  const { date, section } = asked.values;
  const folder = foldersSeen(asked.values);
  return {
    title,
    articles: folder("articles"),
    data: folder("data"),
    ...(date === undefined ? {} : { date }),
    ...(section === undefined ? {} : { section }),
  };
}

function wrong(message: Message): Outcome {
  return unrun(wrongUse(NEW_FLAGS, message));
}

/** The template with the values that are known, as YAML scalars. */
function filledIn(title: string, moment: Moment, zone: string, section: string | undefined): string {
  const template = readFileSync(new URL("article.md", import.meta.url), "utf8");
  const values: Readonly<Record<string, string>> = {
    title: stringify(title, { lineWidth: 0 }).trimEnd(),
    date: dateText(moment, zone),
    section: section ?? "",
  };
  return template.replace(/ \{(\w+)\}$/gmu, (_, name: string) => (values[name] ? ` ${values[name]}` : ""));
}
