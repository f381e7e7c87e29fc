import * as z from "zod";
import { labelSlug } from "../persian/label.ts";
import type { Site } from "./article.ts";
import type { DataReader } from "./data-reader.ts";
import { turnedOff } from "./features-schema.ts";
import { optional } from "./optional.ts";
import { OTHER_CALENDAR } from "./other-calendar.ts";
import { ALLOWABLE_ELEMENTS } from "./raw-html.ts";
import type { KnownTopics } from "./references.ts";
import { siteSchema } from "./site-schema.ts";
import { sureEntries } from "./topic-files.ts";

/** What articles, notes and comments are read by. */
export interface KnownSite
  extends Pick<
    Site,
    | "timezone"
    | "language"
    | "otherCalendar"
    | "allowedElements"
    | "imageKeep"
    | "fileLimits"
    | "without"
    | "editionRhythm"
    | "quoteLimit"
    | "tagPageMin"
  > {
  /** Absent where it cannot be told whether unknown tags are errors. */
  readonly tagPolicy?: Site["tagPolicy"] | undefined;
}

/**
 * What is sure of the data files whatever else is wrong with them, so that the faults of all other files are found in
 * the same run. A list of which not every entry has a name is absent, and nothing is looked up in it.
 */
export interface KnownData extends Partial<KnownTopics> {
  readonly site: KnownSite;
}

const { shape } = siteSchema;

/** Each field by itself. Where `html` cannot be read, no element is reported. */
const knownSite = z.object({
  timezone: shape.timezone.catch("Asia/Tehran"),
  language: shape.language.catch("fa-IR"),
  other_calendar: shape.other_calendar.catch(undefined),
  html: shape.html.catch([...ALLOWABLE_ELEMENTS]),
  image_keep: shape.image_keep.catch([]),
  file_limits: shape.file_limits.catch(undefined),
  features: shape.features.catch(undefined),
  edition: shape.edition.catch("daily"),
  quote_limit: shape.quote_limit.catch(undefined),
  tag_page_min: shape.tag_page_min.catch(2),
  tags: z
    .enum(["strict", "open"])
    .default("strict")
    .or(z.unknown().transform(() => undefined)),
});

const labelled = z.array(
  z.object({
    label: z.string(),
    aliases: z.union([z.string().transform((alias) => [alias]), z.array(z.string())]).catch([]),
  }),
);

/** What is known of a data folder of which nothing could be read. */
export const NOTHING_KNOWN: KnownData = { site: siteOf(undefined) };

/** What the files of a reader say for sure, though they have errors. */
export function knownData(reader: DataReader): KnownData {
  const tags = labelled.safeParse(reader.valueOf("tags.yaml")).data?.map(({ label, aliases }) => {
    return { slug: labelSlug(label), label, aliases, formerSlugs: [] };
  });
  return {
    site: siteOf(reader.valueOf("site.yaml")),
    ...sureEntries(reader),
    ...(tags === undefined ? {} : { tags }),
  };
}

function siteOf(value: unknown): KnownSite {
  const read = knownSite.safeParse(value);
  const site = read.data ?? knownSite.parse({ html: ["?"], tags: "?" });
  const without = turnedOff(site.features);
  return {
    timezone: site.timezone,
    language: site.language,
    otherCalendar: site.other_calendar ?? OTHER_CALENDAR,
    allowedElements: site.html,
    imageKeep: site.image_keep,
    ...optional("fileLimits", site.file_limits),
    ...(without === undefined ? {} : { without }),
    editionRhythm: site.edition,
    tagPolicy: site.tags,
    tagPageMin: tagFloor(site),
    ...(site.quote_limit === undefined ? {} : { quoteLimit: site.quote_limit }),
  };
}

/** How many articles a tag needs to have a page: where each is declared, one. */
export function tagFloor(site: { readonly tags?: unknown; readonly tag_page_min: number }): number {
  return site.tags === "open" ? site.tag_page_min : 1;
}
