import { readFileSync } from "node:fs";
import { draftArticle } from "../../../src/desk/import/article-draft.ts";
import { AuthorRegister } from "../../../src/desk/import/author-register.ts";
import type { RawArticle } from "../../../src/desk/import/raw-article.ts";
import { readInput } from "../../../src/desk/import/read-input.ts";
import { SourceRegister } from "../../../src/desk/import/source-register.ts";
import { TagRegister } from "../../../src/desk/import/tag-register.ts";
import { CORPUS, CORPUS_FILES, type CorpusItem } from "./corpus.ts";
import { type AttributionLabel, type DrawnOpening, drawOpenings, readAttributionLabels } from "./labels/attribution.ts";

/** Whom an article's text quotes beside its publisher, by label and as the import read it: ids of sources. */
interface Judged {
  readonly id: string;
  readonly asked: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  readonly found: ReadonlySet<string>;
}

/**
 * Prints how many of the outlets that the labelled openings name import gives as `via`, and how many that it gives are
 * named there.
 * @param faults whether each miss and each fault is printed
 */
export function reportAttribution(items: readonly CorpusItem[], faults: boolean): void {
  const judged = judge(items);
  const count = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const hits = (of: (one: Judged) => ReadonlySet<string>): string => {
    const wanted = count(judged.map((one) => of(one).size));
    const found = count(judged.map((one) => [...of(one)].filter((id) => one.found.has(id)).length));
    return `${found}/${wanted} ${percent(found, wanted)}`;
  };
  const given = count(judged.map(({ found }) => found.size));
  const right = count(
    judged.map(({ asked, told, found }) => [...found].filter((id) => asked.has(id) || told.has(id)).length),
  );
  console.log(`\nAttribution, ${judged.length} labelled texts`);
  console.table({
    "recall of via, «به گزارش», «به نقل از»": hits(({ asked }) => asked),
    "recall of via, «روزنامه … نوشت»": hits(({ told }) => told),
    "precision of via": `${right}/${given} ${percent(right, given)}`,
  });
  if (!faults) return;
  for (const { id, asked, told, found } of judged) {
    for (const name of asked) if (!found.has(name)) console.log(`missed ${id}: ${name}`);
    for (const name of told) if (!found.has(name)) console.log(`missed, told by a verb ${id}: ${name}`);
    for (const name of found) if (!asked.has(name) && !told.has(name)) console.log(`fault ${id}: ${name}`);
  }
}

function judge(items: readonly CorpusItem[]): readonly Judged[] {
  const raws = rawArticles();
  const drawn = drawOpenings(items);
  return readAttributionLabels().map((label) => {
    const opening = drawn.find(({ item, sha }) => item.id === label.id && sha === label.sha);
    const raw = raws.get(label.id);
    if (opening === undefined || raw === undefined) throw new Error(`${label.file} has no such text ${label.id}`);
    return judgeOne(label, opening, raw);
  });
}

function judgeOne(label: AttributionLabel, { paragraphs }: DrawnOpening, raw: RawArticle): Judged {
  const sources = new SourceRegister([]);
  const draft = draftArticle(raw, {
    sources,
    authors: new AuthorRegister([]),
    tags: new TagRegister([]),
    zone: "Asia/Tehran",
  });
  const idsOf = (spans: AttributionLabel["names"]): ReadonlySet<string> =>
    new Set(
      spans
        .map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end).replace(/[«»"]/gu, "") ?? "")
        .map((name) => sources.idOf(name))
        .filter((id) => id !== draft.source),
    );
  return { id: label.id, asked: idsOf(label.names), told: idsOf(label.told ?? []), found: new Set(draft.via) };
}

function rawArticles(): ReadonlyMap<string, RawArticle> {
  const all = CORPUS_FILES.flatMap((file) => {
    const { articles } = readInput({ bytes: readFileSync(new URL(file, CORPUS)) }, file);
    return articles.flatMap((raw) => (raw.feedId === undefined ? [] : [[raw.feedId, raw] as const]));
  });
  return new Map(all);
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
