import { draftOf } from "../../persian/draft.ts";
import { applyEdits, type Edit } from "../../persian/edits.ts";
import type { Morphology } from "../../persian/judged/morphology.ts";
import { recurringNames } from "../../persian/judged/va-names.ts";
import { hasPersian } from "../../persian/letters.ts";
import { markdownText } from "../../persian/markdown-text.ts";
import { type RepairRule, repairDraft, repairMarkdownEdits, type Tie, tiesIn } from "../../persian/repair.ts";
import { articleParts, sameButTexts, type YamlText, yamlTexts } from "./front-matter.ts";
import { loadLexicon } from "./load-lexicon.ts";

/** An article file's text after the rules, and what they changed: UTF-16 offsets in the file as it was, in order. */
export interface FixedArticle {
  readonly source: string;
  readonly edits: readonly Edit<RepairRule>[];
}

function shifted(edits: readonly Edit<RepairRule>[], by: number): Edit<RepairRule>[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

function textEdits(yaml: string, text: YamlText, words: Morphology, names: ReadonlySet<string>): Edit<RepairRule>[] {
  const raw = yaml.slice(text.start, text.end);
  if (!hasPersian(raw)) return [];
  return shifted(repairDraft(draftOf<RepairRule>(raw, text.view, true), words, names).edits, text.start);
}

/** The edits of the text fields of `yaml`; those of a field that would make it another document are left out. */
function yamlEdits(yaml: string, words: Morphology, names: ReadonlySet<string>): Edit<RepairRule>[] {
  const perField = yamlTexts(yaml).map((text) => textEdits(yaml, text, words, names));
  const all = perField.flat();
  if (all.length === 0 || sameButTexts(yaml, applyEdits(yaml, all))) return all;
  return perField.flatMap((edits) => edits.filter((edit) => sameButTexts(yaml, applyEdits(yaml, [edit]))));
}

/**
 * Edits an article file as an editor would: title, kicker, lead and key points of its front matter (a Markdown file without any is
 * all body) and the text nodes of its Markdown body, by every rule. All else stays byte for byte. Idempotent.
 *
 * @param words the lexicon; by default npm `dictionary-fa`
 */
export function fixArticleSource(source: string, words: Morphology = loadLexicon()): FixedArticle {
  const { yaml, body } = articleParts(source);
  const names = recurringNames(source);
  const front =
    yaml === undefined ? [] : shifted(yamlEdits(source.slice(yaml.start, yaml.end), words, names), yaml.start);
  const edits = [
    ...front,
    ...shifted(repairMarkdownEdits(source.slice(body.start, body.end), words, names), body.start),
  ];
  return { source: applyEdits(source, edits), edits };
}

/** The words of an article file that may be read in two ways, and stay: offsets in the file. */
export function tiesOfArticle(source: string, words: Morphology = loadLexicon()): readonly Tie[] {
  const { yaml, body } = articleParts(source);
  const fields = yaml === undefined ? [] : yamlTexts(source.slice(yaml.start, yaml.end));
  const views = [
    ...fields.map(({ start, view }) => ({ from: start + (yaml?.start ?? 0), view })),
    { from: body.start, view: markdownText(source.slice(body.start, body.end)).view },
  ];
  return views.flatMap(({ from, view }) =>
    tiesIn(view, words).map((tie) => ({ ...tie, start: tie.start + from, end: tie.end + from })),
  );
}

/** How often each rule changed something, in the order the rules first did. */
export function countByRule(edits: readonly Edit<RepairRule>[]): ReadonlyMap<RepairRule, number> {
  const counts = new Map<RepairRule, number>();
  for (const { rule } of edits) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
