import { DAY_MS } from "../persian/calendar/day-number.ts";
import { writtenMoment } from "../persian/calendar/moment.ts";
import { ARTICLES } from "../words/articles.ts";
import { addressClaims, type Claimant } from "./address-claims.ts";
import type { Article, Credit, Tag } from "./article.ts";
import type { References } from "./article-schema.ts";
import { CreditBook } from "./credits.ts";
import { creditOf } from "./figure-notes.ts";
import type { KnownSite } from "./known-data.ts";
import { licenceOf } from "./licence.ts";
import { optional } from "./optional.ts";
import type { Problem } from "./problem.ts";
import { tooLongQuotes } from "./quote-limit.ts";
import { type ArticleFile, slugOf } from "./read-article.ts";
import { type KnownTopics, type LocateField, ReferenceBook, type Referred } from "./references.ts";

export interface Resolution {
  /** Oldest first; of two with one instant, by address. */
  readonly articles: readonly Article[];
  /** The known tags, and with `site.tags: open` those that articles brought. */
  readonly tags: readonly Tag[];
  readonly problems: readonly Problem[];
}

/** An article file with faults of its own: it is no article, but what it refers to is looked up with the others. */
export interface FaultyFile {
  readonly id: string;
  readonly references: References;
}

/** Which articles are published, and what else takes addresses. */
export interface ResolveOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether drafts and future articles stay, marked, for `npm start`. */
  readonly showUnpublished: boolean;
  /** Files that are no articles because of their errors. */
  readonly faulty?: readonly FaultyFile[];
  /** What came of an earlier look at the same registers and the same site. */
  readonly before?: ResolvedBefore;
}

/** Articles and tags as they were resolved before: what comes to the same again is the same object. */
export interface ResolvedBefore {
  readonly articles: WeakMap<ArticleFile, Article>;
  /** Tags that articles brought, by label. */
  readonly tags: Map<string, Tag>;
}

/**
 * Turns article files into articles: looks up their sections, sources, threads and tags, leaves out drafts and what
 * is dated after `now`, and finds two articles with one address.
 * @param registers those that are absent could not be read: nothing is looked up in them
 */
export function resolveArticles(
  files: readonly ArticleFile[],
  registers: Partial<KnownTopics>,
  site: Pick<KnownSite, "tagPolicy" | "tagPageMin" | "quoteLimit">,
  locate: LocateField,
  { now, showUnpublished, faulty = [], before }: ResolveOptions,
): Resolution {
  const book = new ReferenceBook(registers, site.tagPolicy, locate, before?.tags);
  const credits = new CreditBook(registers);
  const waiting: Problem[] = [];
  for (const { id, references } of faulty) book.refer(id, references);
  const articles: Article[] = [];
  for (const { file, future, unpublished } of inOrderOfTags(files, now)) {
    if (future && file.fields.draft !== true) waiting.push(futureWarning(file, now, locate));
    const isShown = unpublished === undefined || showUnpublished;
    const known = before?.articles.get(file);
    const isSame = known?.unpublished === unpublished;
    // What tags an article has where articles bring them depends on the others.
    if (known !== undefined && isSame && site.tagPolicy === "strict") {
      if (isShown) articles.push(known);
      continue;
    }
    const faults = book.problems.length;
    const referred = book.refer(file.id, file.fields);
    if (!isShown) continue;
    const article = isSame && hasReferred(known, referred) ? known : articleOf(file, referred, credits, unpublished);
    if (book.problems.length === faults) before?.articles.set(file, article);
    articles.push(article);
  }
  articles.sort((a, b) => a.date.epochMs - b.date.epochMs || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
  return {
    articles,
    tags: book.tags.all(),
    problems: [
      ...waiting,
      ...book.problems,
      ...addressClaims([...articles, ...faulty.flatMap((file) => claimantOf(file, now, showUnpublished))], locate),
      ...bodiesTwice(articles, locate),
      ...tooLongQuotes(articles, site.quoteLimit, locate),
      ...(site.tagPageMin > 1 ? [] : tagsUsedOnce(articles, locate)),
    ],
  };
}

/** Where an article with faults would be; nothing where its day or slug cannot be told, or it is not published. */
function claimantOf({ id, references }: FaultyFile, now: number, showUnpublished: boolean): readonly Claimant[] {
  const { date, draft, aliases = [] } = references;
  const slug = slugOf(references.slug, id, references.title ?? "");
  if (date === undefined || slug === "") return [];
  return showUnpublished || (draft !== true && date.epochMs <= now) ? [{ id, slug, date, aliases }] : [];
}

/** Further ahead, a year is more often mistyped than meant. */
const FAR_DAYS = 366;

function futureWarning({ id, fields }: ArticleFile, now: number, locate: LocateField): Problem {
  const isFar = fields.date.epochMs - now > FAR_DAYS * DAY_MS;
  return {
    severity: "warning",
    ...locate(id, ["date"]),
    field: "date",
    message: ARTICLES.future({ date: writtenMoment(fields.date) }),
    ...(isFar ? { fix: ARTICLES.lookAtYear } : {}),
  };
}

/** Whether an article refers to the same as before. */
function hasReferred(article: Article | undefined, referred: Referred): article is Article {
  return (
    article?.section === referred.section &&
    article?.source === referred.source &&
    article?.thread === referred.thread &&
    areSame(article?.via, referred.via) &&
    areSame(article?.authors, referred.authors) &&
    areSame(article?.tags, referred.tags)
  );
}

function areSame(some: readonly unknown[] | undefined, others: readonly unknown[]): boolean {
  return some?.length === others.length && some.every((one, at) => one === others[at]);
}

/** All in one literal: V8 is twice as slow with articles that are put together of several objects. */
function articleOf(
  file: ArticleFile,
  referred: Referred,
  credits: CreditBook,
  unpublished: Article["unpublished"],
): Article {
  const { id, slug, fields, words, bodyHash, textHash } = file;
  return {
    id,
    slug,
    title: fields.title,
    ...optional("kicker", fields.kicker),
    ...optional("lead", fields.lead),
    date: fields.date,
    ...optional("updated", fields.updated),
    ...referred,
    ...optional("url", fields.url),
    keyPoints: fields.key_points ?? [],
    ...optional("image", pictureOf(file, referred, credits)),
    ...optional("credits", bodyCredits(file, referred, credits)),
    ...optional(
      "files",
      file.files?.map(({ offered }) => offered),
    ),
    corrections: fields.corrections ?? [],
    comments: [],
    aliases: fields.aliases ?? [],
    ...optional("unpublished", unpublished),
    top: fields.top ?? false,
    words,
    bodyHash,
    textHash,
  };
}

/**
 * Published files first, and the oldest first: with open tags the first spelling of a label is the one that is shown,
 * and an article that comes later must not change older pages.
 */
function inOrderOfTags(files: readonly ArticleFile[], now: number) {
  return files
    .map((file) => {
      const future = file.fields.date.epochMs > now;
      const unpublished: Article["unpublished"] = file.fields.draft === true ? "draft" : future ? "future" : undefined;
      return { file, future, unpublished };
    })
    .sort(
      (a, b) =>
        Number(a.unpublished !== undefined) - Number(b.unpublished !== undefined) ||
        a.file.fields.date.epochMs - b.file.fields.date.epochMs,
    );
}

/** Reported one by one up to so many: a digest with open tags may have hundreds. */
const MOST_TOLD = 10;

/** A digest may have hundreds that are used once: a few are reported, and `gozide tags` lists all. */
const ONCE_TOLD = 3;

/** Tags of which one article makes the whole page: often a slip, or a topic that is better named by another tag. */
function tagsUsedOnce(articles: readonly Article[], locate: LocateField): readonly Problem[] {
  if (articles.length < 2) return [];
  const seen = new Set<string>();
  const once = new Map<string, { readonly tag: Tag; readonly first: Article }>();
  for (const article of articles) {
    for (const tag of article.tags) {
      if (seen.has(tag.slug)) once.delete(tag.slug);
      else once.set(tag.slug, { tag, first: article });
      seen.add(tag.slug);
    }
  }
  const lonely = [...once.values()];
  const more = lonely.length - ONCE_TOLD;
  return lonely.slice(0, ONCE_TOLD).map(({ tag, first }, index) => ({
    severity: "warning",
    ...locate(first.id, ["tags"]),
    field: "tags",
    message:
      more > 0 && index === ONCE_TOLD - 1
        ? ARTICLES.usedOnceAsMore({ label: tag.label, more })
        : ARTICLES.usedOnce({ label: tag.label }),
    expected: ARTICLES.sharedTag,
    fix: more > 0 ? ARTICLES.giveOrLeaveMany : ARTICLES.giveOrLeave,
  }));
}

/** Shorter texts («ویدیو را ببینید.») may well be alike. */
const WORDS_OF_ONE_TEXT = 8;

/** Articles with the text of an earlier one: mostly a file that was copied, or an article that was taken in twice. */
function bodiesTwice(articles: readonly Article[], locate: LocateField): readonly Problem[] {
  const first = new Map<string, Article>();
  const again = articles.flatMap((article) => {
    if (article.words < WORDS_OF_ONE_TEXT) return [];
    const earlier = first.get(article.bodyHash);
    if (earlier === undefined) first.set(article.bodyHash, article);
    return earlier === undefined ? [] : [{ article, earlier }];
  });
  const more = again.length - MOST_TOLD;
  return again.slice(0, MOST_TOLD).map(({ article, earlier }, index) => {
    const other = locate(earlier.id, ["title"]).file;
    return {
      severity: "warning",
      file: locate(article.id, ["title"]).file,
      message:
        more > 0 && index === MOST_TOLD - 1 ? ARTICLES.sameTextAsMore({ other, more }) : ARTICLES.sameText({ other }),
      fix: ARTICLES.deleteOne,
    };
  });
}

function pictureOf(file: ArticleFile, referred: Referred, credits: CreditBook): Article["image"] {
  if (file.image === undefined || file.fields.image === undefined) return undefined;
  const { path, width, height, copies, focus } = file.image;
  const { alt = "", caption, credit, licence } = file.fields.image;
  return {
    path,
    width,
    height,
    ...optional("copies", copies),
    ...optional("focus", focus),
    alt,
    ...optional("caption", caption),
    ...(credit === undefined ? {} : { credit: headCredit(credit, referred, credits) }),
    ...(licence === undefined ? {} : { licence: licenceOf(licence) }),
  };
}

function headCredit(text: string, referred: Referred, credits: CreditBook): Credit {
  const { label, name } = creditOf(text);
  return { ...optional("label", label), ...credits.maker(name, referred) };
}

/** Of the makers whom the body names, those that are known. */
function bodyCredits(file: ArticleFile, referred: Referred, credits: CreditBook): Article["credits"] {
  const known = (file.credits ?? []).flatMap((written) => {
    const maker = credits.maker(written, referred);
    return maker.name === written && maker.page === undefined && maker.url === undefined ? [] : [{ written, ...maker }];
  });
  return known.length === 0 ? undefined : known;
}
