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
import { inEnglish } from "../../support/english.ts";
import { CORPUS, CORPUS_FILES, type CorpusItem, DAY } from "./corpus.ts";
import { shuffle } from "./labels/draw.ts";
import { type DrawnPair, drawPairs, pairOf, type RelatedLabel, readRelatedLabels } from "./labels/related.ts";

/** Articles of which digests are made: of which files, and whether with the tags of their feeds or those that import suggests. */
interface Setting {
  readonly name: string;
  readonly files: readonly URL[];
  readonly withFeedsTags: boolean;
}

const AGENCIES = CORPUS_FILES.map((file) => new URL(file, CORPUS));
const SETTINGS: readonly Setting[] = [
  { name: "both agencies, tags of their feeds", files: AGENCIES, withFeedsTags: true },
  { name: "both agencies, suggested tags", files: AGENCIES, withFeedsTags: false },
  ...CORPUS_FILES.flatMap((file) => [
    { name: `${file}, tags of the feed`, files: [new URL(file, CORPUS)], withFeedsTags: true },
    { name: `${file}, suggested tags`, files: [new URL(file, CORPUS)], withFeedsTags: false },
  ]),
  { name: "a day of one agency, suggested tags", files: [DAY], withFeedsTags: false },
];
/** How large the digests are that are drawn of each setting, besides that of all its articles. */
const SIZES = [60, 150, 300] as const;
const SEEDS = [1, 2, 3, 4, 5, 6] as const;

/**
 * Prints how many of the related articles that pages would show are on the matter, and how many of the labelled pairs that are on one
 * matter are shown.
 * @param faults whether each pair that is not labelled as right is printed
 */
export function reportRelated(items: readonly CorpusItem[], faults: boolean): void {
  const labels = new Map(readRelatedLabels().map((label) => [label.sha, label]));
  const drawn = new Set(drawPairs(items).map(({ sha }) => sha));
  const all = new Map<string, { readonly label: RelatedLabel | undefined; readonly titles: string }>();
  const rows = SETTINGS.map((setting): readonly [string, Readonly<Record<string, string | number>>] => {
    const shown = new Map(pairsShown(setting).map((pair) => [pair.sha, pair]));
    for (const { sha, items: pair } of shown.values()) {
      all.set(sha, { label: labels.get(sha), titles: pair.map(({ id, title }) => `${id} ${title}`).join(" || ") });
    }
    const right = [...shown.keys()].filter((sha) => labels.get(sha)?.related === true).length;
    return [setting.name, { shown: shown.size, right }];
  });
  const isRight = ({ label }: { readonly label: RelatedLabel | undefined }): boolean => label?.related === true;
  console.log(
    `\nRelated articles, ${labels.size} labelled pairs, digests of all articles and ${SEEDS.length * SIZES.length} drawn ones`,
  );
  console.table(Object.fromEntries(rows));
  const recall = (some: readonly RelatedLabel[]): string =>
    `${some.filter(({ sha }) => all.has(sha)).length}/${some.length}`;
  const wanted = [...labels.values()].filter(({ related }) => related);
  console.log(
    `precision ${[...all.values()].filter(isRight).length}/${all.size}, ` +
      `unlabelled ${[...all.values()].filter(({ label }) => label === undefined).length}, ` +
      `recall ${recall(wanted.filter(({ sha }) => drawn.has(sha)))} of the draw, ` +
      `${recall(wanted.filter(({ file }) => DAY.pathname.endsWith(file)))} of the day`,
  );
  if (!faults) return;
  for (const [sha, { label, titles }] of all) {
    if (label?.related !== true) console.log(`${label === undefined ? "unlabelled" : "wrong"} ${sha} ${titles}`);
  }
}

/** The pairs that digests of all articles and of drawn ones show; some more than once. */
function pairsShown({ files, withFeedsTags }: Setting): readonly DrawnPair[] {
  const rules = {
    sources: new SourceRegister([]),
    authors: new AuthorRegister([]),
    tags: new TagRegister([], VOCABULARY),
    zone: "Asia/Tehran",
  };
  const read = files.flatMap((file) => readInput({ bytes: readFileSync(file) }, file.pathname).articles);
  const told = new Map(read.map((raw) => [idOf(raw), { id: idOf(raw), title: raw.title, summary: raw.lead ?? "" }]));
  const articles = read.map((raw) => articleOf(raw, draftArticle(withFeedsTags ? raw : { ...raw, tags: [] }, rules)));
  const draws = SEEDS.flatMap((seed) => SIZES.map((size) => shuffle(articles, seed).slice(0, size)));
  return [articles, ...draws].flatMap((digest) => {
    const inOrder = digest.toSorted((a, b) => a.date.epochMs - b.date.epochMs);
    return relatedOf(inOrder).flatMap((related, place) =>
      related.flatMap((other) => {
        const [one, two] = [told.get(inOrder[place]?.id ?? ""), told.get(other.id)];
        return one === undefined || two === undefined ? [] : [pairOf(one, two)];
      }),
    );
  });
}

function idOf({ feedId, place }: RawArticle): string {
  return feedId ?? (place === "" ? place : place.en);
}

/**
 * The second agency gives no dates. It numbers its articles on end: 972,285 is of 20 May 2012 (a cup final the day before), and some
 * 238 a day follow, up to 1,755,908 of May 2021.
 */
const FIRST = { number: 972_285, epochMs: Date.UTC(2012, 4, 20), aDay: 238 } as const;

function estimatedDate(id: string): Moment {
  const number = Number(/^v3-(\d+)$/u.exec(id)?.[1] ?? FIRST.number);
  return momentAt(FIRST.epochMs + Math.round(((number - FIRST.number) / FIRST.aDay) * 86_400_000));
}

function momentAt(epochMs: number): Moment {
  const read = parseMoment(new Date(epochMs).toISOString(), "Asia/Tehran");
  if (!read.ok) throw new Error(inEnglish(read.problem));
  return read.moment;
}

function articleOf(raw: RawArticle, draft: ReturnType<typeof draftArticle>): Article {
  const { title, lead, date = estimatedDate(idOf(raw)) } = draft;
  const tags = draft.tags.map((label) => ({ slug: labelSlug(label), label, aliases: [], formerSlugs: [] }));
  return {
    id: idOf(raw),
    slug: idOf(raw),
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
