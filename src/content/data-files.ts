import * as z from "zod";
import { SETTINGS } from "../words/fields.ts";
import type { Holiday, Registers, Site } from "./article.ts";
import { assetPicture, type MeasureAsset } from "./asset-picture.ts";
import { DataReader, type DataTexts } from "./data-reader.ts";
import { numbersOfFile, type PromisedNumber } from "./edition-numbers.ts";
import { turnedOff } from "./features-schema.ts";
import { type KnownData, knownData, tagFloor } from "./known-data.ts";
import { decodedUri } from "./links.ts";
import { optional } from "./optional.ts";
import { OTHER_CALENDAR } from "./other-calendar.ts";
import { hasErrors, type Problem } from "./problem.ts";
import { holidaysSchema, siteSchema, tagsSchema } from "./site-schema.ts";
import { stringsOf } from "./strings.ts";
import { addressProblems, tagsOf } from "./tags.ts";
import { themeOf, unquotedColours } from "./theme.ts";
import { readEntries, wholeEntries } from "./topic-files.ts";
import { partsOf } from "./web-address.ts";

/** The data files, checked. */
export interface Data extends Registers {
  readonly site: Site;
  readonly strings: Readonly<Record<string, string>>;
  readonly holidays: readonly Holiday[];
  readonly editionNumbers?: Readonly<Record<string, number>>;
}

/** What the command's flags say over `site.yaml`. */
export interface SiteFlags {
  readonly baseUrl?: string;
  readonly pathPrefix?: string;
}

export interface DataReading {
  /** Absent where the files have an error. */
  readonly data?: Data;
  /** The texts of the interface. */
  readonly strings: Readonly<Record<string, string>>;
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
 * @param measure looks at the pictures that the files name; without it there are none
 * @param unread files that are there and could not be read, which was said already
 */
export function checkData(
  texts: DataTexts,
  folder: string,
  ours: DataTexts,
  flags: SiteFlags,
  measure: MeasureAsset = () => ({ fault: SETTINGS.noAssets }),
  unread: ReadonlySet<string> = new Set(),
): DataReading {
  const reader = new DataReader(texts, folder, unread);
  const site = reader.read("site.yaml", siteSchema);
  reader.addErrors(unquotedColours(texts.get("site.yaml") ?? "", reader.fileOf("site.yaml")));
  const logoAddress = site === undefined ? sureLogo.safeParse(reader.valueOf("site.yaml")).data?.logo : site.logo;
  const logo =
    logoAddress === undefined ? undefined : assetPicture(logoAddress, reader, "site.yaml", ["logo"], measure);
  const entries = readEntries(reader, measure);
  const tags = reader.read("tags.yaml", tagsSchema, []);
  const strings = stringsOf(reader, ours);
  const numbers = numbersOfFile(reader);
  const holidays = [...texts.keys()]
    .filter((name) => /^holidays-\d{4}\.yaml$/u.test(name))
    .sort()
    .flatMap((name) => (reader.read(name, holidaysSchema) ?? []).map(holidayOf));
  const checkedTags = tags === undefined ? [] : tagsOf(tags, reader);
  if (tags === undefined) reader.problems.push(...addressProblems(reader));
  const registers = wholeEntries(entries);
  if (hasErrors(reader.problems) || !site || !registers || !tags) {
    return {
      strings,
      problems: reader.problems,
      known: knownData(reader),
      ...(numbers === undefined ? {} : { numbers }),
    };
  }
  const data: Data = {
    site: siteOf(site, flags, logo),
    strings,
    ...registers,
    tags: checkedTags,
    holidays,
    ...(numbers === undefined ? {} : { editionNumbers: Object.fromEntries(numbers.map((it) => [it.day, it.number])) }),
  };
  return { data, strings, known: data, problems: reader.problems, ...(numbers === undefined ? {} : { numbers }) };
}

/** The logo that a `site.yaml` with faults names. */
const sureLogo = z.object({ logo: siteSchema.shape.logo.catch(undefined) });

function siteOf(site: z.infer<typeof siteSchema>, flags: SiteFlags, logo: Site["logo"]): Site {
  return {
    title: site.title,
    description: site.description,
    ...siteAddress(site.url, flags),
    timezone: site.timezone,
    language: site.language,
    authors: site.authors.map(({ name, url }) => ({ name, ...optional("url", url) })),
    ...optional("commentAddress", site.comments),
    editionRhythm: site.edition,
    tagPolicy: site.tags,
    tagPageMin: tagFloor(site),
    otherCalendar: site.other_calendar ?? OTHER_CALENDAR,
    feedLength: site.feed_items,
    ...optional("feedKinds", site.feeds),
    ...optional("feedFormats", site.feed_formats),
    ...optional("host", site.host),
    ...optional("quoteLimit", site.quote_limit),
    ...optional("hub", site.hub),
    feedAuthority: site.feed_authority ?? defaultAuthority(site.url),
    shareImages: site.share_images,
    ...optional("offline", site.offline),
    ...optional("allowedElements", site.html.length === 0 ? undefined : site.html),
    ...optional("fileLimits", site.file_limits),
    ...optional("imageKeep", site.image_keep.length === 0 ? undefined : site.image_keep),
    ...optional("publisher", site.publisher),
    ...optional("logo", logo),
    ...optional("theme", themeOf(site)),
    ...optional("font", site.font),
    ...optional("without", turnedOff(site.features)),
  };
}

/** By `site.url` and not by the flags: a build for another address must not rename the items of feeds. */
function defaultAuthority(url: string): string {
  return `${partsOf(url).hostname},2025`;
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
