import { languageOf, textRuns } from "../../../persian/bidi.ts";
import { excerpt, markHits, type Stretch } from "../../../persian/search-words.ts";
import type { ShownText } from "../../../search/files.ts";

/** Words of an article that a result shows. */
const EXCERPT_WORDS = 32;

/**
 * A result: section and date, title, the part of the text that holds what was looked for.
 * @param root the site's root, such as `/` or `/digest/`
 */
export function showResult(shown: ShownText, words: readonly string[], root: string): HTMLLIElement {
  const part = excerpt(shown.text, words, EXCERPT_WORDS);
  const link = element("a", marked(shown.title, words));
  link.href = encodeURI(root + shown.path.slice(1));
  const time = element("time", [shown.date, " ", element("span", [`(${shown.gregorian})`])]);
  time.dateTime = shown.day;
  const about = [shown.section, shown.source].flatMap((name) =>
    name === undefined ? [] : [element("span", isolated(name)), " "],
  );
  return element("li", [
    element("p", [...about, time]),
    element("h2", [link]),
    element("p", [part.cutBefore ? "… " : "", ...marked(part.text, words), part.cutAfter ? " …" : ""]),
  ]);
}

/** A text with its hits marked; Latin runs are isolated, as everywhere on the site, with their hits inside. */
function marked(text: string, words: readonly string[]): readonly (Node | string)[] {
  const stretches = markHits(text, words);
  let from = 0;
  return textRuns(text).flatMap((run) => {
    const nodes = within(stretches, from, from + run.text.length).map((part) =>
      part.hit ? element("mark", [part.text]) : part.text,
    );
    from += run.text.length;
    return run.latin ? [latin(run.text, nodes)] : nodes;
  });
}

/** The parts of stretches that lie in `[from, to)` of their text. */
function within(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  let at = 0;
  return stretches.flatMap(({ text, hit }) => {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return part === "" ? [] : [{ text: part, hit }];
  });
}

function isolated(text: string): readonly (Node | string)[] {
  return textRuns(text).map((run) => (run.latin ? latin(run.text, [run.text]) : run.text));
}

function latin(text: string, children: readonly (Node | string)[]): HTMLElement {
  const made = element("bdi", children);
  made.lang = languageOf(text);
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
