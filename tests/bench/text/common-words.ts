/**
 * `npx tsx tests/bench/text/common-words.ts`: prints src/desk/import/data/common-words.ts, counted anew in the corpus beside the checkout.
 */
import { foldWords } from "../../../src/persian/fold.ts";
import { corpusItems } from "./corpus.ts";
import { htmlParagraphs } from "./labels/sentences.ts";

/** A word is common that so many of an agency's 400 articles have. */
const COMMON = 6;
const LINE = 150;

const counts = new Map<string, number>();
for (const { file, title, summary, content_html } of corpusItems()) {
  const text = [title, summary, ...htmlParagraphs(content_html)].join(" ");
  const words = file === "fars.json" ? new Set(foldWords(text).split(" ")) : [];
  for (const word of words) if (/^\p{Script=Arabic}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
}
const common = [...counts].flatMap(([word, count]) => (count >= COMMON ? [word] : [])).sort();
const lines = common.reduce<string[]>((all, word) => {
  const last = all.at(-1);
  if (last === undefined || last.length + word.length > LINE) all.push(word);
  else all[all.length - 1] = `${last} ${word}`;
  return all;
}, []);
console.log(`/**
 * Words that news of every kind has: folded, those that at least ${COMMON} of 400 articles of an agency hold. As the only word of a tag that nobody
 * described they say too little. Made by tests/bench/text/common-words.ts.
 */
export const COMMON_WORDS = \`
${lines.join("\n")}
\`;`);
