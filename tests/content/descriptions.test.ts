import { describe, expect, test } from "vitest";
import * as z from "zod";
import { articleSchema } from "../../src/content/article-schema.ts";
import { commentsSchema } from "../../src/content/comments.ts";
import { noteSchema } from "../../src/content/edition-notes.ts";
import {
  editionsSchema,
  holidaysSchema,
  siteSchema,
  stringsSchema,
  tagsSchema,
} from "../../src/content/site-schema.ts";
import { authorsSchema, sectionsSchema, sourcesSchema, threadsSchema } from "../../src/content/topic-files.ts";

const ZONE = "Asia/Tehran";

/** What is said of each field, by its path. */
function described(
  schema: unknown,
  path: string,
): readonly (readonly [path: string, description: string | undefined])[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return described(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return described(schema.out, path);
  if (schema instanceof z.ZodArray) return described(schema.element, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const own = field instanceof z.ZodType ? field.description : undefined;
    return [[`${path}.${key}`, own] as const, ...described(field, `${path}.${key}`)];
  });
}

const FIELDS = Object.entries({
  article: articleSchema(ZONE),
  author: authorsSchema,
  comment: commentsSchema(ZONE),
  edition: noteSchema,
  editions: editionsSchema,
  holiday: holidaysSchema,
  section: sectionsSchema,
  site: siteSchema,
  source: sourcesSchema,
  tag: tagsSchema,
  thread: threadsSchema,
}).flatMap(([name, schema]) => described(schema, name));

describe("the fields of files", () => {
  test("are these, in the order in which they are documented", () => {
    const of = (name: string) =>
      FIELDS.flatMap(([path]) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : [])).join(" ");
    expect(of("article")).toBe(
      "title kicker lead date updated source via author authors url section tags thread key_points image image.src image.alt " +
        "image.caption image.credit image.focus image.licence corrections corrections.date corrections.note slug aliases draft top",
    );
    expect(of("author")).toBe("id name kind url role picture description");
    expect(of("comment")).toBe("name date text");
    expect(of("edition")).toBe("title number order");
    expect(of("editions")).toBe("day number");
    expect(of("holiday")).toBe("date title off");
    expect(of("section")).toBe("id title description");
    expect(of("site")).toBe(
      "title description url timezone language messages authors authors.name authors.url comments edition tags tag_page_min other_calendar " +
        "other_calendar.days other_calendar.months other_calendar.years feed_items feeds feed_formats host inbox_days quote_limit hub feed_authority offline share_images image_keep file_limits file_limits.warn file_limits.most html publisher logo accent " +
        "accent_dark font features features.comments features.share features.search features.gregorian_archive features.picture_widths density",
    );
    expect(of("source")).toBe("id name url feeds description");
    expect(of("tag")).toBe("label slug aliases description parent former_slugs");
    expect(of("thread")).toBe("id title description");
  });

  test.each(FIELDS)("say in a sentence what they hold: %s", (_, description) => {
    expect(description).toMatch(/^[^a-z].{3,}\.$/u);
  });

  test.each([
    ["authors.yaml", authorsSchema, { id: "a", name: "x", more: "y" }],
    ["sections.yaml", sectionsSchema, { id: "a", title: "x", more: "y" }],
    ["sources.yaml", sourcesSchema, { id: "a", name: "x", more: "y" }],
    ["tags.yaml", tagsSchema, { label: "x", more: "y" }],
    ["threads.yaml", threadsSchema, { id: "a", title: "x", more: "y" }],
    ["holidays.yaml", holidaysSchema, { date: "1404-01-13", title: "x", more: "y" }],
    ["editions.yaml", editionsSchema, { day: "1404-01-01", number: "1", more: "y" }],
    ["comments.yaml", commentsSchema(ZONE), { name: "x", date: "1404-01-13", text: "x", more: "y" }],
  ])("are no others in %s", (_, schema, { more, ...fields }) => {
    expect(schema.safeParse([fields]).success).toBe(true);
    expect(schema.safeParse([{ ...fields, more }]).success).toBe(false);
    expect(schema.safeParse([{}]).success).toBe(false);
  });

  test("hold what they need and nothing that was left out", () => {
    expect(tagsSchema.parse([{ label: "x" }])).toEqual([{ label: "x", aliases: [], former_slugs: [] }]);
    expect(tagsSchema.parse([{ label: "x", aliases: "y", former_slugs: ["z", "w"] }])).toEqual([
      { label: "x", aliases: ["y"], former_slugs: ["z", "w"] },
    ]);
    expect(stringsSchema.parse({ a: "b" })).toEqual({ a: "b" });
    expect(stringsSchema.safeParse({ a: ["b"] }).success).toBe(false);
  });
});
