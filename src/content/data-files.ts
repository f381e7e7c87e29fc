import type { z } from "zod";
import type { Holiday, Section, Site, Source, Tag, Thread } from "./article.ts";
import { DataReader, type DataTexts } from "./data-reader.ts";
import { numbersOfFile, type PromisedNumber } from "./edition-numbers.ts";
import { type KnownData, knownData } from "./known-data.ts";
import { decodedUri } from "./links.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { holidaysSchema, sectionsSchema, siteSchema, sourcesSchema, tagsSchema, threadsSchema } from "./site-schema.ts";
import { stringsOf } from "./strings.ts";
import { tagsOf } from "./tags.ts";
import { themeOf, unquotedColours } from "./theme.ts";
import { partsOf } from "./web-address.ts";

/** The data files, checked. */
export interface Data {
  readonly site: Site;
  readonly strings: Readonly<Record<string, string>>;
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  readonly tags: readonly Tag[];
  readonly threads: readonly Thread[];
  readonly holidays: readonly Holiday[];
  readonly editionNumbers?: Readonly<Record<string, number>>;
}

/** A picture of the assets folder by its address: its size in CSS pixels, or what is wrong with it. */
export type MeasureAsset = (address: string) => { readonly width: number; readonly height: number } | string;

/** What the command's flags say over `site.yaml`. */
export interface SiteFlags {
  readonly baseUrl?: string;
  readonly pathPrefix?: string;
}

export interface DataReading {
  /** Absent where the files have an error. */
  readonly data?: Data;
  /** What is sure in spite of errors. */
  readonly known: KnownData;
  /** What `editions.yaml` says; undefined where there is none. */
  readonly numbers?: readonly PromisedNumber[];
  readonly problems: readonly Problem[];
}

/**
 * Checks all data files.
 * @param texts the editor's data folder
 * @param folder its name in messages
 * @param ours the generator's own data folder, whose `strings.yaml` holds for every key the editor's does not have
 * @param measure looks at the logo; without it there is none
 * @param unread files that are there and could not be read, which was said already
 */
export function checkData(
  texts: DataTexts,
  folder: string,
  ours: DataTexts,
  flags: SiteFlags,
  measure: MeasureAsset = () => "there is no assets folder",
  unread: ReadonlySet<string> = new Set(),
): DataReading {
  const reader = new DataReader(texts, folder, unread);
  const site = reader.read("site.yaml", siteSchema);
  reader.addErrors(unquotedColours(texts.get("site.yaml") ?? "", reader.fileOf("site.yaml")));
  const logo = site?.logo === undefined ? undefined : logoOf(site.logo, reader, measure);
  const sections = reader.read("sections.yaml", sectionsSchema);
  const sources = reader.read("sources.yaml", sourcesSchema);
  const tags = reader.read("tags.yaml", tagsSchema);
  const threads = reader.read("threads.yaml", threadsSchema);
  const strings = stringsOf(reader, ours);
  const numbers = numbersOfFile(reader);
  const holidays = [...texts.keys()]
    .filter((name) => /^holidays-\d{4}\.yaml$/u.test(name))
    .sort()
    .flatMap((name) => (reader.read(name, holidaysSchema) ?? []).map(holidayOf));
  for (const [name, items] of [
    ["sections.yaml", sections],
    ["sources.yaml", sources],
    ["threads.yaml", threads],
  ] as const) {
    reader.requireUnique(name, items?.map((item) => item.id) ?? [], "id");
  }
  const checkedTags = tags === undefined ? [] : tagsOf(tags, reader);
  if (hasErrors(reader.problems) || !site || !sections || !sources || !threads || !tags) {
    return { problems: reader.problems, known: knownData(reader), ...(numbers === undefined ? {} : { numbers }) };
  }
  const address = siteAddress(site.url, flags);
  const theme = themeOf(site);
  const data: Data = {
    site: {
      title: site.title,
      description: site.description,
      ...address,
      timezone: site.timezone,
      language: site.language,
      authors: site.authors.map(({ name, url }) => (url === undefined ? { name } : { name, url })),
      ...(site.comments === undefined ? {} : { comments: site.comments }),
      edition: site.edition,
      tags: site.tags,
      otherCalendar: site.other_calendar,
      feedItems: site.feed_items,
      ...(site.hub === undefined ? {} : { hub: site.hub }),
      feedAuthority: site.feed_authority ?? defaultAuthority(site.url),
      shareImages: site.share_images,
      ...(site.offline === undefined ? {} : { offline: site.offline }),
      ...(site.html.length === 0 ? {} : { html: site.html }),
      ...(site.publisher === undefined ? {} : { publisher: site.publisher }),
      ...(logo === undefined ? {} : { logo }),
      ...(theme === undefined ? {} : { theme }),
    },
    strings,
    sections: sections.map(described),
    sources: sources.map(({ url, ...source }) => ({ ...described(source), ...(url === undefined ? {} : { url }) })),
    tags: checkedTags,
    threads: threads.map(described),
    holidays,
    ...(numbers === undefined ? {} : { editionNumbers: Object.fromEntries(numbers.map((it) => [it.day, it.number])) }),
  };
  return { data, known: data, problems: reader.problems, ...(numbers === undefined ? {} : { numbers }) };
}

function logoOf(path: string, reader: DataReader, measure: MeasureAsset): Site["logo"] {
  const size = measure(path);
  if (typeof size !== "string") return { path, ...size };
  reader.problems.push({
    severity: "error",
    file: reader.fileOf("site.yaml"),
    line: reader.lineOf("site.yaml", ["logo"]),
    field: "logo",
    message: `\`${path}\`: ${size}`,
    expected: "a picture in the assets folder, such as `/assets/icons/logo.svg`",
  });
  return undefined;
}

/** By `site.url` and not by the flags: a build for another address must not rename the items of feeds. */
function defaultAuthority(url: string): string {
  return `${partsOf(url).hostname},2025`;
}

/** Drops an absent description instead of keeping it as undefined. */
function described<T extends { readonly description?: string | undefined }>({
  description,
  ...rest
}: T): Omit<T, "description"> & { readonly description?: string } {
  return description === undefined ? rest : { ...rest, description };
}

/** Scheme and host, and the path prefix: from the flag, else from the address's own path. */
export function siteAddress(url: string, flags: SiteFlags): Pick<Site, "origin" | "pathPrefix"> {
  const parsed = partsOf(flags.baseUrl ?? url);
  const path = (flags.pathPrefix ?? decodedUri(parsed.pathname)).replace(/^\/*|\/*$/gu, "");
  return { origin: parsed.origin, pathPrefix: path === "" ? "/" : `/${path}/` };
}

function holidayOf(holiday: z.infer<typeof holidaysSchema>[number]): Holiday {
  return { day: holiday.date, title: holiday.title, off: holiday.off };
}
