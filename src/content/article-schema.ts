import * as z from "zod";
import { typeset } from "../persian/typeset.ts";
import { MEANINGS } from "../words/meanings.ts";
import { earlierAddress } from "./earlier-address.ts";
import { address, flag, focus, line, listOf, moment, reference, references, short } from "./fields.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { meaning } from "./meaning.ts";

/**
 * The front matter of an article file: the one source of truth for checking it and for `docs/articles.md`.
 * @param zone the site's IANA time zone, in which a date without an offset is read
 */
export function articleSchema(zone: string) {
  return z.strictObject({
    title: meaning(line(), MEANINGS.articleTitle),
    kicker: line().optional().describe("روتیتر: the short line above the headline."),
    lead: line()
      .optional()
      .describe(`لید: one to three sentences that say what happened; at most ${CONTENT_LIMITS.lead} characters.`),
    date: meaning(moment(zone), MEANINGS.articleDate),
    updated: moment(zone).optional().describe("When the text was last changed in substance; shown beside the date."),
    source: reference().optional().describe("Who published it: an `id` of `_data/sources.yaml`."),
    via: references().optional().describe("Whom that source quotes, in order: ids of `_data/sources.yaml`."),
    author: references()
      .optional()
      .describe("Who wrote it: an `id` of `_data/authors.yaml`, or several in the order of the byline."),
    authors: references().optional().describe("The same as `author`."),
    url: address().optional().describe("The original's address."),
    section: reference().optional().describe("An `id` of `_data/sections.yaml`."),
    tags: listOf(z.string().transform((text) => typeset(text.trim()).trim()))
      .optional()
      .describe(
        "Topics, by label or alias of `_data/tags.yaml`, with `,`, `،`, `;` or `؛` between them. ي and ی, a space and a ZWNJ make no difference.",
      ),
    thread: reference().optional().describe("The story it belongs to: an `id` of `_data/threads.yaml`."),
    key_points: listOf(line()).optional().describe("The points to take away, one line each."),
    image: z
      .strictObject({
        src: meaning(z.string(), MEANINGS.pictureFile),
        alt: line()
          .optional()
          .describe('What the picture shows, for those who do not see it; `""` where it is there for its looks.'),
        caption: line().optional().describe("What is said under it."),
        credit: line()
          .optional()
          .describe("Who made it: a name, or an `id` of `_data/sources.yaml` or `_data/authors.yaml`."),
        focus: focus()
          .optional()
          .describe(
            "What matters most in it, in hundredths from the left and from the top (`30 20`), or words: `top left`.",
          ),
        licence: line().optional().describe("How it may be used, such as `CC BY 4.0`."),
      })
      .optional()
      .describe("The picture above the text."),
    corrections: listOf(
      z.strictObject({
        date: meaning(moment(zone), MEANINGS.correctionDate),
        note: meaning(line(), MEANINGS.correctionNote),
      }),
    )
      .optional()
      .describe("What was corrected after publication; listed under the text."),
    slug: short(CONTENT_LIMITS.slug)
      .optional()
      .describe("The last part of the address; without it the file's name without its date, then the title."),
    aliases: listOf(earlierAddress())
      .optional()
      .describe("Earlier addresses of the article (`/1395/12/07/old-slug/`); each leads here."),
    draft: flag().optional().describe("`true` keeps it out of the site; `npm start` shows it with a badge."),
    top: flag().optional().describe("`true` lets it lead its edition."),
  });
}

/** The front matter of a draft, which may wait for its date. */
export function undatedSchema(zone: string) {
  return articleSchema(zone).partial({ date: true });
}

/** The fields that name topics and addresses, and nothing else; one that is wrong counts as absent. */
export function referencesSchema(zone: string) {
  const { section, source, via, author, authors, tags, thread, ...own } = articleSchema(zone).shape;
  return z.object({
    section: section.catch(undefined),
    source: source.catch(undefined),
    via: via.catch(undefined),
    author: author.catch(undefined),
    authors: authors.catch(undefined),
    tags: tags.catch(undefined),
    thread: thread.catch(undefined),
    title: own.title.optional().catch(undefined),
    date: own.date.optional().catch(undefined),
    slug: own.slug.catch(undefined),
    // An empty one leads nowhere, and the others keep their places.
    aliases: listOf(earlierAddress().catch("")).optional(),
    draft: own.draft.catch(undefined),
  });
}

/** What an article refers to and where it is, by its own fields. */
export type References = z.infer<ReturnType<typeof referencesSchema>>;

/** The front matter of an article file, checked. */
export type ArticleFields = z.infer<ReturnType<typeof articleSchema>>;
