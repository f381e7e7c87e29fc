import * as z from "zod";
import { isKnownZone } from "../persian/calendar/zone.ts";
import { SETTINGS } from "../words/fields.ts";
import { MEANINGS } from "../words/meanings.ts";
import { LANGUAGES } from "../words/message.ts";
import { IMAGE_NOTES } from "./article.ts";
import { assetAddress } from "./asset-picture.ts";
import { FILE_LIMITS } from "./body-files.ts";
import { fault } from "./fault.ts";
import { featuresSchema } from "./features-schema.ts";
import { FEED_FORMATS, FEED_KINDS } from "./feed-choice.ts";
import { address, count, editionNumber, flag, jalaliDay, line, listOf, withoutControls } from "./fields.ts";
import { HOST_KEYS } from "./hosts.ts";
import { meaning } from "./meaning.ts";
import { didYouMean } from "./nearest.ts";
import { optional } from "./optional.ts";
import { otherCalendar } from "./other-calendar.ts";
import { ALLOWABLE_ELEMENTS } from "./raw-html.ts";
import { accentOn } from "./theme.ts";

/** An IANA time zone that this Node knows. */
function zone() {
  return z.string().check((payload) => {
    if (!isKnownZone(payload.value)) {
      const near = optional("fix", didYouMean(payload.value, Intl.supportedValuesOf("timeZone")));
      payload.issues.push({ ...fault(SETTINGS.notZone, { expected: SETTINGS.zone, ...near }), input: payload.value });
    }
  });
}

/** Where «ارسال نظر» leads: a mail address, a Telegram address or a form's endpoint. */
function contact() {
  return withoutControls().check((payload) => {
    if (!/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/u.test(payload.value)) {
      payload.issues.push({ ...fault(SETTINGS.notContact, { expected: SETTINGS.contact }), input: payload.value });
    }
  });
}

/** The authority of a `tag:` URI. @see https://www.rfc-editor.org/rfc/rfc4151 */
function tagAuthority() {
  return z.string().check((payload) => {
    if (!/^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$/u.test(payload.value)) {
      payload.issues.push({ ...fault(SETTINGS.notAuthority, { expected: SETTINGS.authority }), input: payload.value });
    }
  });
}

/** A choice among a list of which one is always there. */
function choiceWith<const All extends readonly [string, ...string[]]>(all: All, always: All[number]) {
  return listOf(z.enum(all)).check((payload) => {
    if (!payload.value.some((value) => value === always)) {
      const wrong = fault(SETTINGS.lacks({ always }), { expected: SETTINGS.listWith({ known: all, always }) });
      payload.issues.push({ ...wrong, input: payload.value });
    }
  });
}

/** A family's name, as style sheets and file names hold it. */
function fontFamily() {
  return z.string().check((payload) => {
    if (!/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u.test(payload.value)) {
      payload.issues.push({ ...fault(SETTINGS.notFont, { expected: SETTINGS.font }), input: payload.value });
    }
  });
}

/** `_data/site.yaml`. */
export const siteSchema = z.strictObject({
  title: meaning(line(), MEANINGS.siteTitle),
  description: meaning(line(), MEANINGS.siteDescription),
  url: meaning(address(), MEANINGS.siteUrl),
  timezone: zone().default("Asia/Tehran").describe("The zone in which days begin."),
  language: z.enum(["fa-IR", "fa-AF"]).default("fa-IR").describe("`fa-AF` shows Afghan month names."),
  messages: z
    .enum(LANGUAGES)
    .optional()
    .describe(
      "The language in which commands speak to editors: `fa` or `en`. Without it English in the terminal, since many draw Persian badly, and Persian in the preview's page. `--lang` and `GOZIDE_LANG` go before it.",
    ),
  authors: listOf(
    z.strictObject({
      name: meaning(line(), MEANINGS.makerName),
      url: address().optional().describe("A page about that person."),
    }),
  )
    .default([])
    .describe("Who makes the digest."),
  comments: contact().optional().describe("Where readers send comments: `mailto:…` or an https address."),
  edition: z.enum(["daily", "weekly"]).default("daily").describe("One edition a day, or one a week from Saturday."),
  tags: z
    .enum(["strict", "open"])
    .default("strict")
    .describe("`strict`: a tag that is not in `_data/tags.yaml` is an error. `open`: it gets a page by itself."),
  tag_page_min: count(1, 100)
    .default(2)
    .describe(
      "With `tags: open`: how many articles a tag needs to have a page and feeds. One with fewer is shown as text and found by the search.",
    ),
  other_calendar: otherCalendar()
    .optional()
    .describe(
      "How a date in running text is given in the other calendar: `inline` in brackets, `title` in a note on the date, `off` not at all; `days` (as without it) gives days in brackets, months and years in a note. Or one of the three for each kind, in fields below it.",
    ),
  feed_items: count(1, 500).default(50).describe("How many items a feed holds."),
  feeds: choiceWith(FEED_KINDS, "site")
    .optional()
    .describe(
      "What has feeds: `site` (the digest and its editions, always there), `sections`, `tags`, `threads`, `authors`, `sources`. Without it all of them. Who subscribed to a feed that goes loses it.",
    ),
  feed_formats: choiceWith(FEED_FORMATS, "rss")
    .optional()
    .describe("In which formats: `rss` (always there), `atom`, `json`. Without it all three."),
  host: z
    .enum(HOST_KEYS)
    .optional()
    .describe(
      "Where the site is published: a build warns when it comes to 80 % of what that host takes on its free plan.",
    ),
  inbox_days: count(1, 365)
    .default(14)
    .describe(
      "After how many days a candidate that nobody touched leaves the inbox (`gozide gather`); older items of feeds do not come in.",
    ),
  quote_limit: count(20, 100_000)
    .optional()
    .describe(
      "How many words an article may take from its source: one that names `source` and `url` and is longer is a warning, in a build and when it is accepted. Without it none is.",
    ),
  hub: address().optional().describe("A WebSub hub that tells subscribers of new items at once."),
  feed_authority: tagAuthority()
    .optional()
    .describe(
      "Who names the items of feeds: a domain and a Gregorian year or day on which it was yours (`example.org,2024`). Never change it: readers would see every item as new. Without it, the domain of `url` and 2025; set it before the digest moves to another domain.",
    ),
  offline: flag()
    .optional()
    .describe(
      "`true` lets browsers keep the newest edition and what was read, with pictures, for when there is no line. To end that, write `false` and leave it so: it removes what readers' browsers keep.",
    ),
  share_images: flag()
    .default(true)
    .describe("Whether a picture is drawn for each article and edition, for social networks."),
  image_keep: listOf(z.enum(IMAGE_NOTES))
    .default([])
    .describe(
      "What is kept of what is written in photographs: `[copyright]`. All else goes: the place, the camera, the time.",
    ),
  file_limits: z
    .strictObject({
      warn: count(1, 2000).default(FILE_LIMITS.warn).describe("From how many megabytes on a file is warned of."),
      most: count(1, 2000).default(FILE_LIMITS.most).describe("How many megabytes a file may have at most."),
    })
    .optional()
    .describe(
      "How large a file, a sound or a film may be that an article offers, in megabytes: `{ warn: 20, most: 100 }`, which holds without it.",
    ),
  html: listOf(z.enum(ALLOWABLE_ELEMENTS))
    .default([])
    .describe(
      "Elements of HTML that articles may hold, such as `figure` and `table`; all other HTML is shown as text.",
    ),
  publisher: line().optional().describe("Who publishes the digest, for search engines; without it the digest's name."),
  logo: assetAddress(SETTINGS.logoFile)
    .optional()
    .describe(
      "The digest's logo, a picture below `/assets/`: it is in the masthead in place of the name, and search engines show it.",
    ),
  accent: accentOn("light")
    .optional()
    .describe(
      'The colour of rubrics, dates and the lines below links, in quotes: `"#a02a1c"`. One that cannot be read on the page is an error that names the nearest shade that can.',
    ),
  accent_dark: accentOn("dark")
    .optional()
    .describe("The same on the dark page. Without it `accent` is made as light as it must be."),
  font: fontFamily()
    .optional()
    .describe(
      "The family that pages are set in, by its files in `assets/fonts`: `Estedad` for `Estedad-Regular.woff2` and `Estedad-Bold.woff2`. Without it Vazirmatn.",
    ),
  features: featuresSchema
    .optional()
    .describe("What the digest does without: `search: no`. Everything is there that is not turned off."),
  density: z
    .enum(["compact", "normal", "roomy"])
    .default("normal")
    .describe("How much white is between the parts of a page."),
});

/** `_data/tags.yaml`. */
export const tagsSchema = z.array(
  z.strictObject({
    label: meaning(line(), MEANINGS.tagLabel),
    slug: z.string().optional().describe("The last part of the page's address; without it made from the label."),
    aliases: listOf(line()).default([]).describe("Other names by which articles and readers may call it."),
    description: line().optional().describe("What belongs to it; shown on its page."),
    parent: line().optional().describe("The label or an alias of the wider tag that it belongs to."),
    former_slugs: listOf(z.string()).default([]).describe("Earlier slugs; their addresses lead to the page."),
  }),
);

/** `_data/holidays-<year>.yaml`. */
export const holidaysSchema = z.array(
  z.strictObject({
    date: meaning(jalaliDay(), MEANINGS.holidayDate),
    title: meaning(line(), MEANINGS.holidayTitle),
    off: flag().default(true).describe("Whether it is a public holiday, or only marked in the calendar."),
  }),
);

/** `_data/editions.yaml`: the numbers that published editions keep. */
export const editionsSchema = z.array(
  z.strictObject({
    day: meaning(jalaliDay(), MEANINGS.editionDay),
    number: meaning(editionNumber(), MEANINGS.editionNumber),
  }),
);

/** `_data/strings.yaml`: every text of the interface, by key. */
export const stringsSchema = z.record(z.string(), z.string());
