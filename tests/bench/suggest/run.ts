import { TagRegister } from "../../../src/desk/import/tag-register.ts";
import { VOCABULARY } from "../../../src/desk/import/vocabulary.ts";
import { LikelyPlace } from "../../../src/desk/suggest/likely-place.ts";
import { fold } from "../../../src/persian/fold.ts";
import { corpusItems, hasCorpus } from "../text/corpus.ts";
import { drawTagged, readTagsLabels, tagId } from "../text/labels/tags.ts";
import { FIFTH, type LabelledItem, labelledItems } from "./labelled.ts";

/*
 * npm run bench:suggest   the sections and tags that are suggested for a held-out fifth of the labelled corpus; it has to be beside
 * the checkout (../shared/corpus).
 */

/** The vocabulary's label for each of its names. */
const LABELS = new Map(
  VOCABULARY.toReversed().flatMap(({ label, names, doubtful }) =>
    [...names, ...doubtful].map((name) => [fold(name), label] as const),
  ),
);

if (hasCorpus()) report();
else console.log("../shared/corpus is absent: nothing can be measured");

function report(): void {
  const items = labelledItems();
  console.table(
    Object.fromEntries(Array.from({ length: FIFTH }, (_, part) => [`fifth ${part + 1}`, sectionsOf(items, part)])),
  );
  console.table(Object.fromEntries(Array.from({ length: FIFTH }, (_, part) => [`fifth ${part + 1}`, tagsOf(part)])));
}

/** How often the suggested section is the labelled one, where the other four fifths are the digest. */
function sectionsOf(items: readonly LabelledItem[], part: number): Readonly<Record<string, string>> {
  const known = items.filter((_, at) => at % FIFTH !== part);
  const held = items.filter((_, at) => at % FIFTH === part);
  const place = new LikelyPlace(
    known.map(({ item, text, section }) => ({ title: item.title, text, tags: item.tags, section, at: 0 })),
  );
  const judged = held.map(({ item, text, section }) => ({
    general: item.file === "fars.json",
    section,
    suggested: place.section({ title: item.title, text, tags: item.tags })?.id,
  }));
  const general = judged.filter((one) => one.general);
  return {
    all: right(judged),
    "general agency": right(general),
    "most frequent section": share(general.filter(({ section }) => section === "society").length, general.length),
  };
}

function right(judged: readonly { readonly section: string; readonly suggested: string | undefined }[]): string {
  return share(judged.filter(({ section, suggested }) => section === suggested).length, judged.length);
}

/** How many of the suggested tags fit, and how many of those that fit are suggested, in the labelled articles of a fifth. */
function tagsOf(part: number): Readonly<Record<string, string>> {
  const drawn = drawTagged(corpusItems());
  const register = new TagRegister([], VOCABULARY);
  let fitting = 0;
  let suggested = 0;
  let labelled = 0;
  for (const [place, label] of readTagsLabels().entries()) {
    if (place % FIFTH !== part) continue;
    const article = drawn.find(({ item }) => item.id === label.id);
    if (article === undefined) throw new Error(`no such article as ${label.id}`);
    const { item, paragraphs } = article;
    const tags = register.suggest({ title: item.title, lead: item.summary, body: paragraphs.join("\n") });
    const own = label.right.filter((tag) => !tag.startsWith("#"));
    suggested += tags.length;
    labelled += own.length;
    fitting += tags.filter((tag) => label.right.includes(LABELS.get(fold(tag)) ?? tagId(tag, true))).length;
  }
  return { precision: share(fitting, suggested), "of the vocabulary's fitting tags": share(fitting, labelled) };
}

function share(some: number, all: number): string {
  return `${some}/${all} ${((100 * some) / Math.max(all, 1)).toFixed(1)} %`;
}
