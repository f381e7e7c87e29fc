import type { Problem } from "../../content/problem.ts";
import { DOING, IMPORT } from "../../words/import.ts";
import type { Message } from "../../words/message.ts";
import { type ArticleDraft, type DraftRules, draftArticle } from "./article-draft.ts";
import { articleText } from "./article-text.ts";
import type { AuthorEntry } from "./author-register.ts";
import { type FoundIrregular, irregularWarnings, unreadWarning } from "./date-warnings.ts";
import type { FileNames } from "./file-name.ts";
import { type Identity, identitiesOf } from "./identity.ts";
import type { KnownArticles } from "./known-articles.ts";
import type { Report } from "./progress.ts";
import type { RawArticle } from "./raw-article.ts";
import type { SourceEntry } from "./source-register.ts";

/** A file to be written. */
interface PlannedFile {
  /** Relative to the articles folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The articles of one input, as the editor named that. */
export interface TakenInput {
  readonly file: string;
  readonly articles: readonly RawArticle[];
}

/** What an import will do. */
export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly alreadyThere: number;
  /** Of the files, those that are drafts, by why. */
  readonly withoutDate: number;
  readonly withoutText: number;
  readonly newSources: readonly SourceEntry[];
  readonly newAuthors: readonly AuthorEntry[];
  readonly newTags: readonly string[];
  /** What of the new articles could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Decides for every raw article whether it is new, and writes the new ones' files.
 * @param known what the digest has; grows by what is planned, so that one run adds nothing twice
 * @param names the file names that are taken; grows likewise
 * @param repair the Persian repair of an article file's text
 * @param report told which article is made
 */
export function planImport(
  taken: readonly TakenInput[],
  rules: DraftRules,
  known: KnownArticles,
  names: FileNames,
  repair: (source: string) => string,
  report: Report = () => undefined,
): ImportPlan {
  const drafts: ArticleDraft[] = [];
  const files: PlannedFile[] = [];
  const problems: Problem[] = [];
  const irregular: FoundIrregular[] = [];
  const found = taken.flatMap(identified);
  for (const [index, { file, raw, identity }] of found.entries()) {
    report(DOING.article({ number: index + 1, of: found.length }));
    if (known.has({ identity, title: raw.title, body: "" })) continue;
    const draft = draftArticle(raw, rules);
    if (known.has({ identity, title: raw.title, body: draft.body })) continue;
    const { mark } = identity;
    const own = { ...(raw.url === undefined ? {} : { url: raw.url }), ...(mark === undefined ? {} : { mark }) };
    known.add({ title: raw.title, body: () => draft.body, ...own });
    const { path, slug } = names.place(draft.title, draft.date);
    drafts.push(draft);
    files.push({ path, text: repair(articleText(draft, rules.zone, slug, mark)) });
    const article = { file, raw, path };
    problems.push(...draft.unread.map((unread) => unreadWarning(unread, article)));
    irregular.push(...draft.irregular.map((date) => ({ date, article })));
  }
  const usedSources = new Set(drafts.flatMap(({ source, via }) => (source === undefined ? via : [source, ...via])));
  const usedAuthors = new Set(drafts.flatMap(({ authors }) => authors));
  const usedTags = new Set(drafts.flatMap(({ tags }) => tags));
  return {
    files,
    alreadyThere: found.length - files.length,
    withoutDate: drafts.filter(({ unfinished }) => unfinished === "no date").length,
    withoutText: drafts.filter(({ unfinished }) => unfinished === "no text").length,
    newSources: rules.sources.added.filter(({ id }) => usedSources.has(id)),
    newAuthors: rules.authors.added.filter(({ id }) => usedAuthors.has(id)),
    newTags: rules.tags.added.filter((label) => usedTags.has(label)),
    problems: [...problems, ...irregularWarnings(irregular, rules.zone)],
  };
}

interface Identified {
  readonly file: string;
  readonly raw: RawArticle;
  readonly identity: Identity;
}

function identified({ file, articles }: TakenInput): readonly Identified[] {
  const identities = identitiesOf(articles);
  return articles.flatMap((raw, index) => {
    const identity = identities[index];
    return identity === undefined ? [] : [{ file, raw, identity }];
  });
}

/** `imported 3, already there 2, drafts 1, new sources 2, new tags 5`. */
export function summaryLine(plan: ImportPlan): Message {
  const drafts = plan.withoutDate + plan.withoutText;
  const reasons = [
    ...(plan.withoutDate > 0 ? [IMPORT.withoutDate({ count: plan.withoutDate })] : []),
    ...(plan.withoutText > 0 ? [IMPORT.withoutText({ count: plan.withoutText })] : []),
  ];
  const parts = [
    IMPORT.imported({ count: plan.files.length }),
    IMPORT.alreadyThere({ count: plan.alreadyThere }),
    IMPORT.drafts({ count: drafts, reasons }),
    IMPORT.newSources({ count: plan.newSources.length }),
    ...(plan.newAuthors.length === 0 ? [] : [IMPORT.newAuthors({ count: plan.newAuthors.length })]),
    IMPORT.newTags({ count: plan.newTags.length }),
  ];
  return IMPORT.summary({ parts });
}
