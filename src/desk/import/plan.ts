import { type ArticleDraft, type DraftRules, draftArticle } from "./article-draft.ts";
import { articleText } from "./article-text.ts";
import type { FileNames } from "./file-name.ts";
import { type KnownArticles, markOfRaw } from "./identity.ts";
import type { RawArticle } from "./raw-article.ts";
import type { SourceEntry } from "./source-register.ts";

/** A file to be written. */
interface PlannedFile {
  /** Relative to the articles folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What an import will do. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly alreadyThere: number;
  /** Of the files, those that are drafts, by why. */
  readonly withoutDate: number;
  readonly withoutText: number;
  readonly newSources: readonly SourceEntry[];
  readonly newTags: readonly string[];
}

/**
 * Decides for every raw article whether it is new, and writes the new ones' files.
 * @param known what the digest has; grows by what is planned, so that one run adds nothing twice
 * @param names the file names that are taken; grows likewise
 * @param repair the Persian repair of an article file's text
 */
export function planImport(
  raws: readonly RawArticle[],
  rules: DraftRules,
  known: KnownArticles,
  names: FileNames,
  repair: (source: string) => string,
): ImportPlan {
  const drafts: ArticleDraft[] = [];
  const files: PlannedFile[] = [];
  for (const raw of raws) {
    const mark = markOfRaw(raw);
    if (known.has(raw, mark, "")) continue;
    const draft = draftArticle(raw, rules);
    if (known.has(raw, mark, draft.body)) continue;
    known.add({ title: raw.title, body: () => draft.body, ...(raw.url === undefined ? { mark } : { url: raw.url }) });
    const { path, slug } = names.place(draft.title, draft.date);
    drafts.push(draft);
    files.push({ path, text: repair(articleText(draft, rules.zone, slug, mark)) });
  }
  const usedSources = new Set(drafts.flatMap(({ source, via }) => (source === undefined ? via : [source, ...via])));
  const usedTags = new Set(drafts.flatMap(({ tags }) => tags));
  return {
    files,
    alreadyThere: raws.length - files.length,
    withoutDate: drafts.filter(({ unfinished }) => unfinished === "no date").length,
    withoutText: drafts.filter(({ unfinished }) => unfinished === "no text").length,
    newSources: rules.sources.added.filter(({ id }) => usedSources.has(id)),
    newTags: rules.tags.added.filter((label) => usedTags.has(label)),
  };
}

/** `imported 3, already there 2, drafts 1, new sources 2, new tags 5`. */
export function summaryLine(plan: ImportPlan): string {
  const drafts = plan.withoutDate + plan.withoutText;
  const reasons = [
    ...(plan.withoutDate > 0 ? [`${plan.withoutDate} without date`] : []),
    ...(plan.withoutText > 0 ? [`${plan.withoutText} without text`] : []),
  ];
  return [
    `imported ${plan.files.length}`,
    `already there ${plan.alreadyThere}`,
    drafts === 0 ? "drafts 0" : `drafts ${drafts} (${reasons.join(", ")})`,
    `new sources ${plan.newSources.length}`,
    `new tags ${plan.newTags.length}`,
  ].join(", ");
}
