import { TagRegister } from "../../../src/desk/import/tag-register.ts";
import { VOCABULARY } from "../../../src/desk/import/vocabulary.ts";
import { fold } from "../../../src/persian/fold.ts";
import type { CorpusItem } from "./corpus.ts";
import { type DrawnArticle, drawTagged, readTagsLabels, type TagsLabel, tagId } from "./labels/tags.ts";

/** A suggestion, and what its label says of it. */
interface Judged {
  readonly article: string;
  readonly stratum: TagsLabel["stratum"];
  readonly tag: string;
  readonly verdict: "right" | "wrong" | "unlabelled";
}

/**
 * Prints how many of the tags that import suggests fit: for a fresh digest, which has the vocabulary alone, and for one that has
 * also every tag of the feeds' other articles, as noisy as feeds' tags are.
 * @param faults whether each fault is printed
 */
export function reportTags(items: readonly CorpusItem[], faults: boolean): void {
  const drawn = drawTagged(items);
  const rows = { "vocabulary alone": [] as Judged[], "and the tags of feeds": [] as Judged[] };
  for (const label of readTagsLabels()) {
    const article = drawn.find(({ item, sha }) => item.id === label.id && sha === label.sha);
    if (article === undefined) throw new Error(`${label.file} has no such article as ${label.id}`);
    rows["vocabulary alone"].push(...judge(label, article, []));
    rows["and the tags of feeds"].push(...judge(label, article, otherTags(items, article.item)));
  }
  console.log(`\nSuggested tags, ${drawn.length} labelled articles`);
  console.table(Object.fromEntries(Object.entries(rows).map(([name, judged]) => [name, summary(judged)])));
  if (!faults) return;
  for (const [name, judged] of Object.entries(rows)) {
    for (const { article, tag, verdict } of judged) {
      if (verdict !== "right") console.log(`${verdict}, ${name}, ${article}: ${tag}`);
    }
  }
}

/** The tags that feeds give to other articles than one, as import adds them to `tags.yaml`. */
function otherTags(items: readonly CorpusItem[], one: CorpusItem): readonly string[] {
  return [...new Set(items.flatMap(({ id, tags }) => (id === one.id ? [] : tags)))].filter((tag) => tag.trim() !== "");
}

function judge(label: TagsLabel, { item, paragraphs }: DrawnArticle, feeds: readonly string[]): readonly Judged[] {
  const register = new TagRegister([], VOCABULARY);
  for (const tag of feeds) register.labelOf(tag);
  const suggested = register.suggest({ title: item.title, lead: item.summary, body: paragraphs.join("\n") });
  return suggested.map((tag) => {
    const id = byName.get(fold(tag)) ?? tagId(tag, true);
    const verdict = label.right.includes(id) ? "right" : label.wrong.includes(id) ? "wrong" : "unlabelled";
    return { article: item.id, stratum: label.stratum, tag, verdict };
  });
}

/** The vocabulary's label for each of its names: in a digest its tag may have another. */
const byName = new Map(
  VOCABULARY.toReversed().flatMap(({ label, names, doubtful }) =>
    [...names, ...doubtful].map((name) => [fold(name), label] as const),
  ),
);

function summary(judged: readonly Judged[]): Readonly<Record<string, string | number>> {
  const precision = (some: readonly Judged[]): string => {
    const right = some.filter(({ verdict }) => verdict === "right").length;
    return `${right}/${some.length} ${((100 * right) / some.length).toFixed(1)} %`;
  };
  return {
    precision: precision(judged),
    "of unseen articles": precision(judged.filter(({ stratum }) => stratum === "unseen")),
    "of those labelled blind": precision(judged.filter(({ stratum }) => stratum === "blind")),
    unlabelled: judged.filter(({ verdict }) => verdict === "unlabelled").length,
  };
}
