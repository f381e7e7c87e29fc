import { splitLatin } from "../../../persian/bidi.ts";
import { excerpt, FURTHER_WORDS_MARK, markHits } from "../../../persian/search-words.ts";
import type { FoundPage } from "./engine.ts";

/** Words of an article that a result shows. */
const EXCERPT_WORDS = 32;

/** A result: section and date, title, the part of the text that holds what was looked for. */
export function showPage({ url, content, meta }: FoundPage, words: readonly string[]): HTMLLIElement {
  const text = content.slice(0, content.lastIndexOf(FURTHER_WORDS_MARK));
  const part = excerpt(text, words, EXCERPT_WORDS);
  const link = element("a", marked(meta.title ?? "", words));
  link.href = encodeURI(url);
  const time = element("time", [meta.date ?? "", " ", element("span", [`(${meta.gregorian ?? ""})`])]);
  time.dateTime = meta.day ?? "";
  const about = [meta.section, meta.source].flatMap((name) =>
    name === undefined ? [] : [element("span", isolated(name)), " "],
  );
  return element("li", [
    element("p", [...about, time]),
    element("h2", [link]),
    element("p", [part.cutBefore ? "… " : "", ...marked(part.text, words), part.cutAfter ? " …" : ""]),
  ]);
}

function marked(text: string, words: readonly string[]): readonly (Node | string)[] {
  return markHits(text, words).flatMap(({ text: stretch, hit }) =>
    hit ? [element("mark", isolated(stretch))] : isolated(stretch),
  );
}

/** Latin runs stand by themselves, as everywhere on the site. */
function isolated(text: string): readonly (Node | string)[] {
  return splitLatin(text).map((run) => {
    if (!run.latin) return run.text;
    const latin = element("bdi", [run.text]);
    latin.lang = "en";
    return latin;
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
