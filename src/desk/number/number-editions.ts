import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { declare, readArguments } from "../../command/flags.ts";
import { NUMBERS_FILE } from "../../content/edition-numbers.ts";
import { formatProblem, type Problem, sortProblems } from "../../content/problem.ts";
import { editionNumbers } from "../../digest/edition-numbers.ts";
import { lateEditions } from "../../digest/late-editions.ts";
import { NUMBER, PLACE_FLAGS } from "../../words/desk.ts";
import { asFound, inLines, type Language, type Message, textIn } from "../../words/message.ts";
import { withEntries } from "../import/data-additions.ts";
import { foldersSeen } from "../place.ts";
import { type Outcome, unrun } from "../run-command.ts";
import { replaceFile, writeNew } from "../write-files.ts";
import { type DeskEditions, readDeskEditions } from "./read-editions.ts";

const NUMBER_FLAGS = declare({
  name: "number",
  about: NUMBER.about({ file: NUMBERS_FILE }),
  flags: {
    articles: { value: "DIR", about: NUMBER.articles },
    data: { value: "DIR", about: PLACE_FLAGS.data },
    editions: { value: "DIR", about: NUMBER.editions },
    "dry-run": { about: NUMBER.dryRun },
  },
  notes: NUMBER.notes,
});

/**
 * Appends the numbers of editions newer than all in `editions.yaml`. Drafts and articles of the future make no edition.
 * @param now epoch milliseconds
 */
export function numberEditions(args: readonly string[], now: number): Outcome {
  const given = readNumber(args);
  if ("code" in given) return given;
  const { editions, problems } = readDeskEditions(given, now);
  if (editions === undefined) {
    return {
      code: 1,
      message: (language) => `${shown(problems, language)}\n\n${textIn(NUMBER.nothingWritten, language)}`,
    };
  }
  const { added, late } = numbered(editions);
  const file = path.join(given.data, NUMBERS_FILE);
  if (added.length > 0 && !given.dryRun) write(file, added);
  const done = report(file, added, late, given.dryRun);
  return {
    code: 0,
    message: (language) => [shown(problems, language), textIn(done, language)].filter(Boolean).join("\n"),
  };
}

function shown(problems: readonly Problem[], language: Language): string {
  return sortProblems(problems)
    .map((problem) => formatProblem(problem, language))
    .join("\n");
}

interface NumberedEdition {
  readonly day: string;
  readonly number: number;
}

/** The editions that the file does not hold yet, oldest first, and what is to be said of those that have no number. */
function numbered({ days, kept, noted }: DeskEditions): {
  readonly added: readonly NumberedEdition[];
  readonly late: readonly Message[];
} {
  const numbers = editionNumbers(days, kept === undefined ? { noted } : { kept, noted });
  const newest = [...(kept?.keys() ?? [])].sort().at(-1) ?? "";
  return {
    added: days.flatMap((day) => {
      const number = numbers.get(day);
      return number === undefined || day <= newest ? [] : [{ day, number }];
    }),
    late: lateEditions(
      days.filter((day) => !numbers.has(day)),
      [...(kept ?? []), ...numbers].map(([day, number]) => ({ day, number })),
    ),
  };
}

const HEADER = `# شماره‌های منتشرشده: شمارهٔ هر روز همان می‌ماند، هر نوشته‌ای که پس از آن بیاید.
# فرمان npx gozide number شماره‌های تازه را به پایان این فهرست می‌افزاید؛ سطری را که منتشر شده است تغییر ندهید.

`;

function write(file: string, added: readonly NumberedEdition[]): void {
  if (existsSync(file)) replaceFile(file, withEntries(readFileSync(file, "utf8"), added));
  else writeNew(file, HEADER + withEntries("", added));
}

function report(file: string, added: readonly NumberedEdition[], late: readonly Message[], dryRun: boolean): Message {
  const end = added.length === 0 ? NUMBER.nothing({ file }) : NUMBER.added({ file, count: added.length, dryRun });
  return inLines([...added.map(({ day, number }) => asFound(`${day}: ${number}`)), end, ...late]);
}

interface NumberArguments {
  readonly articles: string;
  readonly data: string;
  readonly editions: string;
  readonly dryRun: boolean;
}

function readNumber(args: readonly string[]): NumberArguments | Outcome {
  const asked = readArguments(NUMBER_FLAGS, args);
  if (asked.kind !== "run") return unrun(asked);
  const folder = foldersSeen(asked.values);
  return {
    articles: folder("articles"),
    data: folder("data"),
    editions: folder("editions"),
    dryRun: asked.values["dry-run"] ?? false,
  };
}
