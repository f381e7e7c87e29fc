import { type AuthorEntry, AuthorRegister } from "../import/author-register.ts";
import type { DeskData } from "../import/data-folder.ts";
import { type SourceEntry, SourceRegister } from "../import/source-register.ts";
import type { Candidate } from "./candidate.ts";

/** Ids that a candidate's file has, each with the one that is the digest's. */
export type OwnIds = ReadonlyMap<string, string>;

/** What the data files need for an article, and what its ids are there. */
export interface DataNeeds {
  readonly sources: readonly SourceEntry[];
  readonly authors: readonly AuthorEntry[];
  /** Of those sources and authors whose id is by now somebody else's. */
  readonly renamed: { readonly sources: OwnIds; readonly authors: OwnIds };
}

/**
 * What the data files need for a candidate. Names decide and not ids: since it was gathered, another agency or author whose
 * name is the same in Latin letters may have got its id.
 */
export function dataNeeds({ data: { adds } }: Candidate, known: Pick<DeskData, "sources" | "authors">): DataNeeds {
  const sources = new SourceRegister(known.sources.map(({ id, name }) => ({ id, name })));
  const authors = new AuthorRegister(known.authors);
  const ofSources = adds.sources.map(({ id, name, url }) => [id, sources.idOf(name, url)] as const);
  const ofAuthors = adds.authors.flatMap(({ id, name }) =>
    authors
      .idsOf([name])
      .slice(0, 1)
      .map((own) => [id, own] as const),
  );
  return {
    sources: sources.added,
    authors: authors.added,
    renamed: { sources: changed(ofSources), authors: changed(ofAuthors) },
  };
}

function changed(ids: readonly (readonly [string, string])[]): OwnIds {
  return new Map(ids.filter(([id, own]) => id !== own));
}
