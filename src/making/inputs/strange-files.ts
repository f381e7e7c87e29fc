import path from "node:path";
import { firstOf, type Problem } from "../../content/problem.ts";
import { STRANGE_FILES } from "../../words/files.ts";
import type { Message } from "../../words/message.ts";
import type { BuildOptions } from "../options.ts";
import type { Inputs } from "./inputs.ts";
import { misnamedData } from "./misnamed-data.ts";
import { shownPath } from "./shown-path.ts";

/**
 * Warns of files whose names say that somebody meant something else by them: texts in the articles folder that are no
 * articles for their ending, and the copies that programs make which keep folders alike.
 * @param offered files that articles offer, and what belongs to them, below the articles folder
 */
export function strangeFiles(
  inputs: Inputs,
  options: BuildOptions,
  started: string,
  offered: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  const articles = [...inputs.articles.keys()].map((name) => path.join(options.articles, name));
  const others = [...inputs.others.keys()].filter((file) => /\.(?:md|ya?ml)$/iu.test(file));
  const all = new Set([...articles, ...others]);
  const shown = (file: string): string => shownPath(file, started);
  const known = new Set([...offered].map((name) => path.join(options.articles, name)));
  const texts = articles.flatMap((file) => (known.has(file) ? [] : (unreadText(file, all, shown) ?? [])));
  const copies = [...all].flatMap((file) => syncCopy(file, all, shown) ?? []);
  const data = misnamedData(new Set(inputs.others.keys()), options, shown);
  return firstOf([...texts, ...copies, ...data]);
}

/** How Markdown and plain text end besides `.md`: some editors and systems add `.txt`, or hide it. */
const OTHER_TEXT = /(?:\.md)?\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|txt|text)$/iu;

/** A text in the articles folder that no build reads. */
function unreadText(file: string, all: ReadonlySet<string>, shown: (file: string) => string): Problem | undefined {
  if (file.endsWith(".md") || !OTHER_TEXT.test(file)) return undefined;
  const name = file.replace(OTHER_TEXT, ".md");
  const fix = all.has(name)
    ? STRANGE_FILES.thereToo({ other: shown(name) })
    : STRANGE_FILES.callArticle({ name: path.basename(name) });
  return { severity: "warning", file: shown(file), message: STRANGE_FILES.unread, fix };
}

/** What is said of a copy; its original is undefined where that is not there. */
type SaidOfCopy = (copy: { readonly original: string | undefined }) => Message;

/** What a sync program's copy is called, with what the file itself is called in front: certain by the words in them. */
const CERTAIN_COPIES: readonly (readonly [said: SaidOfCopy, name: RegExp])[] = [
  [
    ({ original }) => STRANGE_FILES.copyBy({ program: "Syncthing", original }),
    /^(.*)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/u,
  ],
  [STRANGE_FILES.copyBySync, /^(.*?) \((?:[^()]* )?(?:conflicted copy|case conflict)[^()]*\)$/iu],
  [({ original }) => STRANGE_FILES.copyBy({ program: "ownCloud", original }), /^(.*)_conflict-\d{8}-\d{6}$/u],
];

/** Names that an editor may have given too: they are copies where the file itself is beside them. */
const LIKELY_COPIES: readonly RegExp[] = [
  / ?\(\d{1,2}\)$/u,
  / \d{1,2}$/u,
  / (?:copy|کپی|رونوشت)(?: \d{1,2})?$/iu,
  / - (?:copy|کپی)(?: \(\d{1,2}\))?$/iu,
];

/** A file that is the copy of another by its name. */
function syncCopy(file: string, all: ReadonlySet<string>, shown: (file: string) => string): Problem | undefined {
  const ending = path.extname(file);
  const name = path.basename(file, ending);
  const original = (stem: string): string => path.join(path.dirname(file), stem + ending);
  for (const [said, pattern] of CERTAIN_COPIES) {
    const stem = pattern.exec(name)?.[1];
    if (stem === undefined) continue;
    const of = all.has(original(stem)) ? shown(original(stem)) : undefined;
    const fix = of === undefined ? STRANGE_FILES.giveBack : STRANGE_FILES.compare;
    return { severity: "warning", file: shown(file), message: said({ original: of }), fix };
  }
  if (name.startsWith("Copy of ") && all.has(original(name.slice("Copy of ".length)))) {
    return copyByName(file, original(name.slice("Copy of ".length)), shown);
  }
  const stem = LIKELY_COPIES.filter((pattern) => pattern.test(name))
    .map((pattern) => name.replace(pattern, ""))
    .find((it) => all.has(original(it)));
  return stem === undefined ? undefined : copyByName(file, original(stem), shown);
}

function copyByName(file: string, original: string, shown: (file: string) => string): Problem {
  const message = STRANGE_FILES.copyByName({ original: shown(original) });
  return { severity: "warning", file: shown(file), message, fix: STRANGE_FILES.compare };
}
