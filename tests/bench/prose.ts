import { between, chance, pick, type Random } from "./random.ts";
import * as words from "./words.ts";

/** The number of words in a text, Markdown marks included where a space surrounds them. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}

/** A sentence of one actor and one thing, without Markdown, in correct letters. */
export function sentence(random: Random): string {
  const opening = chance(random, 0.4) ? `${pick(random, words.openings)} ` : "";
  const place = chance(random, 0.5) ? ` در ${pick(random, words.places)}` : "";
  const link = chance(random, 0.5) ? `، ${pick(random, words.links)}،` : "";
  const thing = `${pick(random, words.things)} و ${pick(random, words.things)} ${pick(random, words.qualities)}`;
  return `${opening}${pick(random, words.actors)}${place}${link} ${thing} ${pick(random, words.endings)}.`;
}

/** A headline of four to ten words, without a full stop. */
export function headline(random: Random): string {
  const quality = chance(random, 0.5) ? ` ${pick(random, words.qualities)}` : "";
  return `${pick(random, words.things)}${quality} در ${pick(random, words.places)}؛ ${pick(random, words.actors)} چه می‌گویند`;
}

/** A number as people type it: Persian or Latin digits, grouped or not, with a decimal point or slash. */
function quantity(random: Random): string {
  const latin = String(between(random, 2, 9_999));
  const shape = pick(random, ["plain", "persian", "grouped", "decimal", "percent"]);
  if (shape === "persian") return latin.replace(/\d/gu, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
  if (shape === "grouped") return `${between(random, 1, 99)},${String(between(random, 0, 999)).padStart(3, "0")}`;
  if (shape === "decimal") return `${between(random, 1, 99)}.${between(random, 1, 9)}`;
  return shape === "percent" ? `${between(random, 1, 100)}%` : latin;
}

/**
 * What keyboards and hurry do to a correct sentence: Arabic ي and ك, a space where a ZWNJ belongs, quotation marks
 * from a typewriter, space before a full stop, three full stops for an ellipsis.
 */
function roughen(random: Random, text: string): string {
  const fault = pick(random, ["letters", "joiner", "quotes", "space", "dots"]);
  if (fault === "letters") return text.replaceAll("ی", "ي").replaceAll("ک", "ك");
  if (fault === "joiner") return text.replaceAll("\u200C", " ");
  if (fault === "quotes") return text.replace(/(\S+ \S+)\.$/u, '"$1".');
  return fault === "space" ? text.replace(/\.$/u, " .") : text.replace(/\.$/u, "...");
}

/** One sentence as it is in a body: some with a figure, a Latin run, bold, a link or a fault. */
function bodySentence(random: Random): string {
  const kind = random();
  if (kind < 0.15) return `این رقم به ${quantity(random)} ${pick(random, words.units)} رسیده است؛ ${sentence(random)}`;
  if (kind < 0.25) return `در ${pick(random, words.latinRuns)} نیز آمده است که ${sentence(random)}`;
  if (kind < 0.32) return `**${pick(random, words.things)}** در کانون توجه است و ${sentence(random)}`;
  if (kind < 0.38) {
    const address = `https://example.org/${pick(random, ["news", "report", "data"])}/${between(random, 1, 9_999)}`;
    return `[${pick(random, words.things)}](${address}) این را نشان می‌دهد: ${sentence(random)}`;
  }
  return kind < 0.6 ? roughen(random, sentence(random)) : sentence(random);
}

const many = (count: number, make: () => string): readonly string[] => Array.from({ length: count }, make);

function paragraph(random: Random): string {
  return many(between(random, 2, 4), () => bodySentence(random)).join(" ");
}

function list(random: Random): string {
  const mark = pick(random, ["-", "1."]);
  const item = () =>
    `${mark} ${pick(random, words.things)} ${pick(random, words.qualities)} در ${pick(random, words.places)}`;
  return many(between(random, 3, 5), item).join("\n");
}

/**
 * A body in Markdown of 200 to 400 words: paragraphs, and by chance subheads, a list, a quotation.
 *
 * @returns the text with a newline at its end
 */
export function body(random: Random): string {
  const wanted = between(random, 200, 320);
  const blocks: string[] = [];
  let written = 0;
  const add = (block: string) => {
    blocks.push(block);
    written += countWords(block);
  };
  for (let turn = 0; written < wanted; turn++) {
    if (turn % 3 === 2) add(`## ${pick(random, words.subheads)}`);
    const kind = random();
    if (turn > 0 && kind < 0.12) add(list(random));
    else if (turn > 0 && kind < 0.24) add(`> ${sentence(random)}`);
    else add(paragraph(random));
  }
  return `${blocks.join("\n\n")}\n`;
}
