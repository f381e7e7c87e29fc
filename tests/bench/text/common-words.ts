/**
 * `npx tsx tests/bench/text/common-words.ts`: prints src/persian/common-words.ts, counted anew in the corpus beside the checkout.
 */
import { foldWords } from "../../../src/persian/fold.ts";
import { CORPUS_FILES, type CorpusItem, corpusItems } from "./corpus.ts";
import { htmlParagraphs } from "./labels/sentences.ts";

/** A word is common that three of two hundred articles of one of the agencies have. */
const SHARE = 3 / 200;
const LINE = 150;

function commonWords(articles: readonly CorpusItem[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { title, summary, content_html } of articles) {
    const text = [title, summary, ...htmlParagraphs(content_html)].join(" ");
    for (const word of new Set(foldWords(text).split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].flatMap(([word, count]) => (count >= SHARE * articles.length ? [word] : []));
}

const items = corpusItems();
const words = CORPUS_FILES.flatMap((file) => commonWords(items.filter((item) => item.file === file)));
const common = [...new Set(words)].filter((word) => /^\p{Script=Arabic}{2,}$/u.test(word)).sort();
const lines = common.reduce<string[]>((all, word) => {
  const last = all.at(-1);
  if (last === undefined || last.length + word.length > LINE) all.push(word);
  else all[all.length - 1] = `${last} ${word}`;
  return all;
}, []);
console.log(`/**
 * Words that news of every kind has: folded, those that three of two hundred articles of an agency hold. That two texts share one says little
 * of what they are about. Made by tests/bench/text/common-words.ts.
 */
const WORDS = \`
${lines.join("\n")}
\`;

/** The folded words that news of every kind has. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\\s+/u));`);
