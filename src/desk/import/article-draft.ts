import { distance } from "fastest-levenshtein";
import type { DateProblem } from "../../persian/calendar/date-input.ts";
import type { Moment } from "../../persian/calendar/moment.ts";
import type { Message } from "../../words/message.ts";
import { readAttribution } from "./attribution.ts";
import type { AuthorRegister } from "./author-register.ts";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { creditedOutlets } from "./credit-lines.ts";
import { readDate } from "./date-text.ts";
import { tagsIn, withoutFurniture } from "./furniture.ts";
import { namesAlone, namesOf } from "./head-lines.ts";
import { withHeadings } from "./headings.ts";
import { isNamelessPicture } from "./html-markdown.ts";
import { withoutDoubling } from "./lead.ts";
import { escapeMarkdown, plainMarkdown } from "./markdown-text.ts";
import type { Medium } from "./media.ts";
import { outletKey } from "./outlet-name.ts";
import { publisherOf } from "./publisher.ts";
import type { RawArticle } from "./raw-article.ts";
import type { SourceRegister } from "./source-register.ts";
import type { TagRegister } from "./tag-register.ts";

/** An article as it will be written: its references are ids and labels that the data files have or will get. */
export interface ArticleDraft {
  readonly title: string;
  readonly kicker?: string;
  readonly lead?: string;
  readonly date?: Moment;
  readonly updated?: Moment;
  readonly source?: string;
  readonly via: readonly string[];
  readonly authors: readonly string[];
  readonly url?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly body: string;
  readonly media?: readonly Medium[];
  /** Why it cannot be published as it is. */
  readonly unfinished?: "no date" | "no text";
  /** The dates that its input gives and that cannot be read. */
  readonly unread: readonly UnreadDate[];
  /** Those that were read though they are not written as they should be. */
  readonly irregular: readonly IrregularDate[];
}

/** A date of which only the words are known. */
export interface UnreadDate {
  readonly field: "date" | "updated";
  readonly words: string;
  readonly problem: DateProblem;
}

/** A date that says in another way than its standard's what it says. */
export interface IrregularDate {
  readonly field: UnreadDate["field"];
  readonly words: string;
  readonly faults: readonly Message[];
  readonly moment: Moment;
}

/** What raw articles are matched with. The registers grow by what an article brings. */
export interface DraftRules {
  readonly sources: SourceRegister;
  readonly authors: AuthorRegister;
  readonly tags: TagRegister;
  readonly zone: string;
  /** The date of an article that has none. */
  readonly date?: Moment;
  readonly section?: string;
}

/** Bylines that are read: a feed may name hundreds. */
const MOST_WRITERS = 5;

/** Makes an article of what an input gave. */
export function draftArticle(raw: RawArticle, rules: DraftRules): ArticleDraft {
  const knows = (name: string): boolean => rules.sources.knows(name);
  const credited = creditedOutlets(raw.sourceLines ?? [], knows);
  const text = [...withoutFurniture(raw.blocks), ...credited.left.map(escapeMarkdown)];
  const { names: alone, told } = opened(text, raw.openings ?? [], knows);
  const everything = told.join("\n");
  const { names, rest } = readOpenings(told, everything, knows);
  const ofLead = raw.lead === undefined ? undefined : readAttribution(raw.lead, everything, knows);
  const quoted = [alone, names, ofLead?.names ?? []].find((found) => found.length > 0) ?? [];
  const chain = chainOf(raw, [...quoted, ...credited.outlets], rules.sources);
  const lead = oneLine(ofLead?.rest ?? raw.lead ?? "") || undefined;
  const plain: { readonly lead?: string; readonly blocks: readonly string[] } =
    rest.every(isNamelessPicture) && lead !== undefined
      ? { blocks: [...rest, escapeMarkdown(lead)] }
      : withoutDoubling(raw.title, lead, rest);
  const blocks = withHeadings(plain.blocks);
  const writers = [...(raw.writers ?? []), ...publisherOf(raw, knows).writers].slice(0, MOST_WRITERS);
  const searched = { title: raw.title, lead: lead ?? "", body: plainMarkdown(blocks.join("\n")) };
  const given = rules.tags.labelsOf(raw.tags.length > 0 ? raw.tags : tagsIn(raw.blocks));
  const published = givenDate("date", raw.date, rules.zone);
  const modified = givenDate("updated", raw.updated, rules.zone);
  // A date that is given and cannot be read is another than the one that the editor gave for those that have none.
  const date = published === undefined ? rules.date : published.moment;
  const updated = modified?.moment;
  const hasText = !blocks.every(isNamelessPicture);
  return {
    title: raw.title,
    ...(raw.kicker === undefined ? {} : { kicker: raw.kicker }),
    ...(plain.lead === undefined ? {} : { lead: plain.lead }),
    ...(date === undefined ? {} : { date }),
    ...(date === undefined || updated === undefined || updated.epochMs < date.epochMs + 60_000 ? {} : { updated }),
    ...(chain[0] === undefined ? {} : { source: chain[0] }),
    via: chain.slice(1),
    authors: rules.authors.idsOf(writers),
    ...(raw.url === undefined ? {} : { url: raw.url }),
    ...(rules.section === undefined ? {} : { section: rules.section }),
    tags: given.length > 0 ? given : rules.tags.suggest(searched),
    ...(raw.media === undefined ? {} : { media: raw.media }),
    body: (hasText ? blocks : [...blocks, pointer(raw)]).join("\n\n"),
    ...(date === undefined ? { unfinished: "no date" } : hasText ? {} : { unfinished: "no text" }),
    unread: [published?.unread ?? [], modified?.unread ?? []].flat(),
    irregular: [published?.irregular ?? [], modified?.irregular ?? []].flat(),
  };
}

/**
 * The text with the attributions that were on lines of their own before it, so that they are read as its own. Where there is no
 * text, names alone are none.
 */
function opened(
  blocks: readonly string[],
  openings: readonly string[],
  knows: (name: string) => boolean,
): { readonly names: readonly string[]; readonly told: readonly string[] } {
  const [first, ...others] = blocks;
  if (openings.length === 0) return { names: [], told: blocks };
  const opening = openings.join("");
  if (first !== undefined && /^["«“(\p{L}\p{N}]/u.test(first)) {
    return { names: [], told: [escapeMarkdown(opening) + first, ...others] };
  }
  const names = first === undefined ? namesAlone(opening, knows) : undefined;
  if (names !== undefined) return { names, told: [] };
  return { names: namesOf(opening, knows), told: [escapeMarkdown(opening.replace(/[،\s-]+$/u, "")), ...blocks] };
}

/** How many paragraphs an attribution is looked for in: after a lead it is in the second. */
const OPENINGS = 3;

/** The outlets that the first paragraphs name, up to the first that says whom the publisher quotes, and the text without. */
function readOpenings(
  blocks: readonly string[],
  text: string,
  knows: (name: string) => boolean,
): { readonly names: readonly string[]; readonly rest: readonly string[] } {
  const rest = [...blocks];
  const names: string[] = [];
  for (const [place, block] of blocks.slice(0, OPENINGS).entries()) {
    const opening = readAttribution(block, text, knows);
    names.push(...(opening?.names ?? []));
    rest[place] = opening?.rest ?? block;
    if (names.length > 1) break;
  }
  return { names, rest };
}

interface GivenDate {
  readonly moment?: Moment;
  readonly unread?: UnreadDate;
  readonly irregular?: IrregularDate;
}

/** What an input says of a date; undefined where it says nothing. */
function givenDate(field: UnreadDate["field"], words: string | undefined, zone: string): GivenDate | undefined {
  if (words === undefined || oneLine(words) === "") return undefined;
  const read = readDate(words, zone);
  const shown = cutAtWord(oneLine(words), 80);
  if (!read.ok) return { unread: { field, words: shown, problem: read } };
  const { moment, faults } = read;
  return { moment, ...(faults.length === 0 ? {} : { irregular: { field, words: shown, faults, moment } }) };
}

/** The ids of the publisher and of those it quotes, in order, each once. */
function chainOf(raw: RawArticle, named: readonly string[], sources: SourceRegister): readonly string[] {
  const publisher = publisherOf(raw, (name) => sources.knows(name));
  if (publisher.name === undefined) return [...new Set(named.map((name) => sources.idOf(name)))];
  const own = outletKey(publisher.name);
  // Reporters misspell the name of their own agency.
  const others = named.filter((name) => sources.knows(name) || distance(outletKey(name), own) > 1);
  return [...new Set([sources.idOf(publisher.name, publisher.site), ...others.map((name) => sources.idOf(name))])];
}

/** Where a feed gives no text, an article file must still have one: the title, as link to the original. */
function pointer(raw: RawArticle): string {
  const words = escapeMarkdown(raw.title);
  return raw.url === undefined ? words : `[${words}](${raw.url.replace(/[()]/gu, "\\$&")})`;
}
