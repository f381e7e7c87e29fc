import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { articleSchema } from "../../src/content/article-schema.ts";
import { checkYamlValue } from "../../src/content/check.ts";
import { commentsSchema } from "../../src/content/comments.ts";
import { editionsSchema, holidaysSchema, siteSchema, tagsSchema } from "../../src/content/site-schema.ts";
import { authorsSchema, sectionsSchema, sourcesSchema, threadsSchema } from "../../src/content/topic-files.ts";

/** Each file with nothing in the fields that it must have. */
const EMPTY: readonly (readonly [name: string, schema: z.ZodType, value: unknown, missing: number])[] = [
  ["site.yaml", siteSchema, { authors: [{}] }, 4],
  ["tags.yaml", tagsSchema, [{}], 1],
  ["holidays", holidaysSchema, [{}], 2],
  ["editions.yaml", editionsSchema, [{}], 2],
  ["sections.yaml", sectionsSchema, [{}], 2],
  ["sources.yaml", sourcesSchema, [{}], 2],
  ["threads.yaml", threadsSchema, [{}], 2],
  ["authors.yaml", authorsSchema, [{}], 2],
  ["an article", articleSchema("Asia/Tehran"), { image: {}, corrections: [{}] }, 5],
  ["comments", commentsSchema("Asia/Tehran"), [{}], 3],
];

describe("what is expected of a field that must be there", () => {
  it.each(EMPTY)("is said in Persian: %s", (_, schema, value, missing) => {
    const { problems } = checkYamlValue(schema, value, { file: "f", yaml: "", firstLine: 1 });
    const expected = problems.map((problem) => problem.expected?.fa);
    expect(expected).toHaveLength(missing);
    for (const text of expected) expect(text).toMatch(/^\p{Script=Arabic}/u);
  });
});
