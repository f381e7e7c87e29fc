import { describe, expect, it } from "vitest";
import * as z from "zod";
import { checkYamlValue } from "../../src/content/check.ts";
import { count } from "../../src/content/fields.ts";
import { didYouMean } from "../../src/content/nearest.ts";
import { editionsSchema } from "../../src/content/site-schema.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { english } from "../support/english.ts";
import { told, toldOf } from "./reading.ts";

function checked<T>(schema: z.ZodType<T>, yaml: string) {
  const value = readYaml(yaml);
  return checkYamlValue(schema, value.ok ? value.value : undefined, { file: "a.yaml", yaml, firstLine: 1 });
}

describe("numbers of fields", () => {
  it("may be in Persian and Arabic digits", () => {
    for (const text of ["20", "۲۰", "٢٠"]) expect(count(1, 500).safeParse(text).data).toBe(20);
    expect(checked(editionsSchema, "- day: ۱۴۰۵-۰۸-۰۱\n  number: ۲\n")).toMatchObject({
      value: [{ day: "1405-08-01", number: 2 }],
    });
  });

  it("are refused in any digits where they do not fit", () => {
    for (const text of ["۰", "۵۰۱", "۲.۵", "-۲", "دو"]) expect(count(1, 500).safeParse(text).success).toBe(false);
  });
});

describe("a required field that YAML takes for a comment", () => {
  it("is reported once, with the form in quotes", () => {
    const said = told("---\ntitle: #نوروز آمد\ndate: 1395-12-07\n---\nمتن").told;
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^a\.md:2: error: title: is missing: to YAML a comment begins with #: `#نوروز آمد`\n.*\n {4}fix: put it in quotes: `title: "#نوروز آمد"`$/u,
    );
  });

  it("is reported in lists too, and with a space after the #", () => {
    const schema = z.array(z.strictObject({ id: z.string(), title: z.string() }));
    const { problems } = checked(schema, "- id: a\n  title: # جهان\n- id: #b\n  title: ب\n");
    expect(problems.map(({ line, field, severity }) => `${line} ${severity} ${field}`)).toEqual([
      "2 error 1.title",
      "3 error 2.id",
    ]);
    expect(english(problems).map(({ fix }) => fix)).toEqual([
      'put it in quotes: `title: "# جهان"`',
      'put it in quotes: `id: "#b"`',
    ]);
  });

  it("is empty where nothing is behind its name", () => {
    expect(english(told("---\ntitle:\ndate: 1395-12-07\n---\nمتن").problems)[0]?.message).toBe("is empty");
  });
});

it("letters that changed places are one slip in a short name too", () => {
  expect(didYouMean("dya", ["day", "number"])?.en).toBe("did you mean `day`?");
  expect(didYouMean("day", ["day", "dya"])?.en).toBe("did you mean `day`?");
  expect(didYouMean("abc", ["day", "number"])).toBeUndefined();
});

it("a picture in the text without alt is warned of with its line", () => {
  const find = (src: string) => ({ path: `/images/${src}`, file: src, width: 4, height: 3 });
  expect(toldOf("متن\n\n![](x.png) و ![نقش](y.png)", {}, find).told).toEqual([
    "a.md:7: warning: `x.png`: the picture has no alt text\n    fix: say what the picture shows, for those who do not see it: `![…](x.png)`",
  ]);
});

it("an address on the editor's own disk is warned of with its line", () => {
  const [said] = toldOf("متن\n\n![نقش](C:\\Users\\x.png)").told;
  expect(said).toMatch(/^a\.md:7: warning: the address `C:.*` is not taken\n {4}fix: put the file beside the article/u);
});
