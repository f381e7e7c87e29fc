import path from "node:path";
import type { Tag } from "../../content/article.ts";
import { DataReader } from "../../content/data-reader.ts";
import { KnownTags } from "../../content/known-tags.ts";
import { hasErrors, type Problem } from "../../content/problem.ts";
import { siteSchema, tagsSchema } from "../../content/site-schema.ts";
import { tagsOf } from "../../content/tags.ts";
import type { DigestFiles } from "../upgrade/digest-files.ts";
import { tagNamesIn } from "./article-tags.ts";

/** The file in which tags are declared. */
const REGISTER = "tags.yaml";

/** A tag, and how much it is used. */
export interface TagUse extends Tag {
  /** In how many article files it is, drafts too. */
  readonly count: number;
  /** Whether it is in `tags.yaml`. */
  readonly declared: boolean;
  /** Article files that have it. */
  readonly files: readonly string[];
}

/** The tags of a digest: those that are declared, and those that only articles name. */
export interface TagBook {
  /** By their labels' order in the files. */
  readonly tags: readonly TagUse[];
  /** How many articles a tag needs to have a page. */
  readonly pageMin: number;
  /** The tag that a name means, in any spelling. */
  readonly find: (name: string) => TagUse | undefined;
  readonly isName: (text: string) => boolean;
  /** Every label and alias. */
  readonly names: readonly string[];
  /** Article files whose front matter could not be read. */
  readonly unread: readonly string[];
}

/** What is wrong with data files, where they cannot be read. */
export interface FaultyData {
  readonly problems: readonly Problem[];
}

/** Reads the tags of a digest. @param shown names a file as messages do */
export function readTagBook(digest: DigestFiles, shown: (file: string) => string): TagBook | FaultyData {
  const { data, articles } = digest.folders;
  const texts = ["site.yaml", REGISTER].flatMap((name): readonly (readonly [string, string])[] => {
    const text = digest.files.get(`${data}/${name}`)?.text;
    return text === undefined ? [] : [[name, text]];
  });
  const reader = new DataReader(new Map(texts), shown(data));
  const site = reader.read("site.yaml", siteSchema);
  const rows = reader.read(REGISTER, tagsSchema, []);
  const declared = rows === undefined ? [] : tagsOf(rows, reader);
  if (site === undefined || hasErrors(reader.problems)) return { problems: reader.problems };
  const known = new KnownTags(declared);
  const users = new Map<string, string[]>();
  const unread: string[] = [];
  for (const [name, { text }] of digest.files) {
    if (!name.startsWith(`${articles}/`) || path.posix.extname(name) !== ".md") continue;
    const named = text === undefined ? undefined : tagNamesIn(text, (given) => known.find(given) !== undefined);
    if (named === undefined) unread.push(name);
    for (const slug of new Set(named?.flatMap((label) => slugOf(label, known)))) addTo(users, slug, name);
  }
  const isDeclared = new Set(declared.map(({ slug }) => slug));
  const tags = known.all().map((tag): TagUse => {
    const files = users.get(tag.slug) ?? [];
    return { ...tag, count: files.length, declared: isDeclared.has(tag.slug), files };
  });
  const uses = new Map(tags.map((tag) => [tag.slug, tag]));
  return {
    tags,
    pageMin: site.tags === "open" ? site.tag_page_min : 1,
    find: (name) => uses.get(known.find(name)?.slug ?? ""),
    isName: (text) => known.find(text) !== undefined,
    names: known.names(),
    unread,
  };
}

/** The slug of the tag that an article names; one that is not known yet is known from here on. */
function slugOf(label: string, known: KnownTags): readonly string[] {
  const tag = known.find(label) ?? known.add(label).tag;
  return tag === undefined ? [] : [tag.slug];
}

function addTo(users: Map<string, string[]>, slug: string, file: string): void {
  const files = users.get(slug);
  if (files === undefined) users.set(slug, [file]);
  else files.push(file);
}
