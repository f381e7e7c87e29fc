import path from "node:path";
import { firstOf, type Problem } from "../../content/problem.ts";
import type { BuildOptions } from "../options.ts";
import type { Inputs } from "./inputs.ts";
import { shownPath } from "./shown-path.ts";

/**
 * Warns of files whose names say that somebody meant something else by them: texts in the articles folder that are no
 * articles for their ending, and the copies that programs make which keep folders alike.
 */
export function strangeFiles(inputs: Inputs, options: BuildOptions, started: string): readonly Problem[] {
  const articles = [...inputs.articles.keys()].map((name) => path.join(options.articles, name));
  const others = [...inputs.others.keys()].filter((file) => /\.(?:md|ya?ml)$/iu.test(file));
  const all = new Set([...articles, ...others]);
  const shown = (file: string): string => shownPath(file, started);
  const texts = articles.flatMap((file) => unreadText(file, all, shown) ?? []);
  const copies = [...all].flatMap((file) => syncCopy(file, all, shown) ?? []);
  return firstOf([...texts, ...copies]);
}

/** How Markdown and plain text end besides `.md`: some editors and systems add `.txt`, or hide it. */
const OTHER_TEXT = /(?:\.md)?\.(?:md|markdown|mdown|mkdn?|mdwn|mdx|txt|text)$/iu;

/** A text in the articles folder that no build reads. */
function unreadText(file: string, all: ReadonlySet<string>, shown: (file: string) => string): Problem | undefined {
  if (file.endsWith(".md") || !OTHER_TEXT.test(file)) return undefined;
  const name = file.replace(OTHER_TEXT, ".md");
  const fix = all.has(name)
    ? `${shown(name)} is there too: keep one of them`
    : `if it is an article, call it \`${path.basename(name)}\`; if not, put it elsewhere`;
  return { severity: "warning", file: shown(file), message: "is not read: articles end in `.md`", fix };
}

/** What a sync program's copy is called, with what the file itself is called in front: certain by the words in them. */
const CERTAIN_COPIES: readonly (readonly [program: string, name: RegExp])[] = [
  ["Syncthing", /^(.*)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/u],
  ["a sync program", /^(.*?) \((?:[^()]* )?(?:conflicted copy|case conflict)[^()]*\)$/iu],
  ["ownCloud", /^(.*)_conflict-\d{8}-\d{6}$/u],
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
  for (const [program, pattern] of CERTAIN_COPIES) {
    const stem = pattern.exec(name)?.[1];
    if (stem === undefined) continue;
    const of = all.has(original(stem)) ? original(stem) : undefined;
    return copyProblem(file, of, `a copy that ${program} made`, shown);
  }
  if (name.startsWith("Copy of ") && all.has(original(name.slice("Copy of ".length)))) {
    return copyProblem(file, original(name.slice("Copy of ".length)), "a copy by its name", shown);
  }
  const stem = LIKELY_COPIES.filter((pattern) => pattern.test(name))
    .map((pattern) => name.replace(pattern, ""))
    .find((it) => all.has(original(it)));
  return stem === undefined ? undefined : copyProblem(file, original(stem), "a copy by its name", shown);
}

/** @param original the file that it is a copy of; undefined where that is not there */
function copyProblem(
  file: string,
  original: string | undefined,
  said: string,
  shown: (file: string) => string,
): Problem {
  return {
    severity: "warning",
    file: shown(file),
    message: `is ${said}${original === undefined ? "" : ` of ${shown(original)}`}, and a file of its own to a build`,
    fix:
      original === undefined
        ? "give it its name back; if another file is what it is a copy of, delete it"
        : "compare the two, keep one and delete the other; if it is no copy, give it another name",
  };
}
