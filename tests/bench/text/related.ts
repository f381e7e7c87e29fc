import { readFileSync } from "node:fs";
import type { Article } from "../../../src/content/article.ts";
import { draftArticle } from "../../../src/desk/import/article-draft.ts";
import { AuthorRegister } from "../../../src/desk/import/author-register.ts";
import type { RawArticle } from "../../../src/desk/import/raw-article.ts";
import { readInput } from "../../../src/desk/import/read-input.ts";
import { SourceRegister } from "../../../src/desk/import/source-register.ts";
import { TagRegister } from "../../../src/desk/import/tag-register.ts";
import { VOCABULARY } from "../../../src/desk/import/vocabulary.ts";
import { relatedOf } from "../../../src/digest/related.ts";
import { type Moment, parseMoment } from "../../../src/persian/calendar/moment.ts";
import { labelSlug } from "../../../src/persian/label.ts";
import { CORPUS, CORPUS_FILES, type CorpusItem } from "./corpus.ts";
import { drawPairs, pairOf, type RelatedLabel, readRelatedLabels } from "./labels/related.ts";

/** A digest that the corpus makes: of which files, and whether with the tags of its feeds or those that import suggests. */
interface Setting {
  readonly name: string;
  readonly files: readonly string[];
  readonly withFeedsTags: boolean;
}

const SETTINGS: readonly Setting[] = [
  { name: "both agencies, tags of their feeds", files: CORPUS_FILES, withFeedsTags: true },
  { name: "both agencies, suggested tags", files: CORPUS_FILES, withFeedsTags: false },
  ...CORPUS_FILES.flatMap((file) => [
    { name: `${file}, tags of the feed`, files: [file], withFeedsTags: true },
    { name: `${file}, suggested tags`, files: [file], withFeedsTags: false },
  ]),
];

/**
 * Prints how many of the related articles that pages would show are on the matter, and how many of the labelled pairs that are on one
 * matter are shown.
 * @param faults whether each pair that is not labelled as right is printed
 */
export function reportRelated(items: readonly CorpusItem[], faults: boolean): void {
  const labels = readRelatedLabels();
  const drawn = new Set(drawPairs(items).map(({ sha }) => sha));
  const wanted = labels.filter(({ sha, related }) => related && drawn.has(sha)).map(({ sha }) => sha);
  const byId = new Map(items.map((item) => [item.id, item]));
  const all = new Map<string, { readonly label: RelatedLabel | undefined; readonly titles: string }>();
  const rows = SETTINGS.map((setting): readonly [string, Readonly<Record<string, string | number>>] => {
    const shown = pairsShown(setting, byId);
    for (const { sha, items: pair } of shown) {
      const label = labels.find((one) => one.sha === sha);
      all.set(sha, { label, titles: pair.map(({ id, title }) => `${id} ${title}`).join(" || ") });
    }
    const right = shown.filter(({ sha }) => all.get(sha)?.label?.related === true).length;
    return [setting.name, { shown: shown.length, right }];
  });
  const right = [...all.values()].filter(({ label }) => label?.related === true).length;
  console.log(`\nRelated articles, ${labels.length} labelled pairs`);
  console.table(Object.fromEntries(rows));
  console.log(
    `precision ${right}/${all.size}, unlabelled ${[...all.values()].filter(({ label }) => label === undefined).length}, ` +
      `recall ${wanted.filter((sha) => all.has(sha)).length}/${wanted.length}`,
  );
  if (!faults) return;
  for (const [sha, { label, titles }] of all) {
    if (label?.related !== true) console.log(`${label === undefined ? "unlabelled" : "wrong"} ${sha} ${titles}`);
  }
}

function pairsShown({ files, withFeedsTags }: Setting, byId: ReadonlyMap<string, CorpusItem>) {
  const rules = {
    sources: new SourceRegister([]),
    authors: new AuthorRegister([]),
    tags: new TagRegister([], VOCABULARY),
    zone: "Asia/Tehran",
  };
  const articles = files
    .flatMap((file) => readInput({ bytes: readFileSync(new URL(file, CORPUS)) }, file).articles)
    .map((raw) => articleOf(raw, draftArticle(withFeedsTags ? raw : { ...raw, tags: [] }, rules)))
    .sort((a, b) => a.date.epochMs - b.date.epochMs);
  return relatedOf(articles).flatMap((related, place) =>
    related.flatMap((other) => {
      const pair = [articles[place], other].flatMap((article) => byId.get(article?.id ?? "") ?? []);
      const [one, two] = pair;
      return one === undefined || two === undefined ? [] : [pairOf(one, two)];
    }),
  );
}

/** The corpus gives many articles no date: they are in the order of their file. */
const UNDATED = momentAt(0);

function momentAt(epochMs: number): Moment {
  const read = parseMoment(new Date(epochMs).toISOString(), "Asia/Tehran");
  if (!read.ok) throw new Error(read.problem);
  return read.moment;
}

function articleOf(raw: RawArticle, draft: ReturnType<typeof draftArticle>): Article {
  const { title, lead, date = UNDATED } = draft;
  const tags = draft.tags.map((label) => ({ slug: labelSlug(label), label, aliases: [], formerSlugs: [] }));
  return {
    id: raw.feedId ?? "",
    slug: raw.feedId ?? "",
    title,
    ...(lead === undefined ? {} : { lead }),
    date,
    tags,
    via: [],
    authors: [],
    keyPoints: [],
    corrections: [],
    comments: [],
    aliases: [],
    top: false,
    words: 0,
    bodyHash: "",
  };
}
