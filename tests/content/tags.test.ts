import { describe, expect, test } from "vitest";
import { checkData } from "../../src/content/data-files.ts";
import { formatProblem } from "../support/english.ts";

function read(tags: string) {
  const files = ["sections.yaml", "sources.yaml", "threads.yaml"].map((name) => [name, "[]"] as const);
  const site = ["site.yaml", "title: آزمون\ndescription: شرح\nurl: https://example.org/\n"] as const;
  const { data, problems } = checkData(new Map([site, ...files, ["tags.yaml", tags]]), "data", new Map(), {});
  return { tags: data?.tags, told: problems.map(formatProblem) };
}

describe("tags", () => {
  test("with one address are one tag with all their names", () => {
    const { tags, told } = read(
      [
        "- label: عراق",
        "  aliases: [کشور عراق, عراق]",
        "  former_slugs: [Iraq Old]",
        "- label: عِراق",
        "  aliases: [بین\u200Cالنهرین, کشور عراق]",
        "  description: شرح",
        "  former_slugs: x",
        "- label: عراق",
        "  description: شرحی دیگر",
      ].join("\n"),
    );
    expect(told).toEqual([]);
    expect(tags).toStrictEqual([
      {
        slug: "عراق",
        label: "عراق",
        aliases: ["کشور عراق", "عِراق", "بین\u200Cالنهرین"],
        formerSlugs: ["iraq-old", "x"],
        description: "شرح",
      },
    ]);
  });

  test("have the address that is given, and else that of their label", () => {
    const { tags } = read("- label: خاورمیانه\n  slug: Middle East\n- label: جهانِ ما\n");
    expect(tags).toStrictEqual([
      { slug: "middle-east", label: "خاورمیانه", aliases: [], formerSlugs: [] },
      { slug: "جهان-ما", label: "جهانِ ما", aliases: [], formerSlugs: [] },
    ]);
  });

  test("belong to a wider one, by its label or another name", () => {
    const { tags, told } = read(
      "- label: بغداد\n  parent: کشور عراق\n- label: عراق\n  aliases: کشور عراق\n  parent: خاورمیانه\n- label: خاورمیانه\n  slug: me\n",
    );
    expect(told).toEqual([]);
    expect(tags?.map(({ slug, parent }) => [slug, parent])).toEqual([
      ["بغداد", "عراق"],
      ["عراق", "me"],
      ["me", undefined],
    ]);
  });

  test("that are one belong to the first that is named", () => {
    const { tags } = read(
      "- label: a\n- label: A\n  parent: b\n- label: á\n- label: a\n  parent: c\n- label: b\n- label: c\n",
    );
    expect(tags?.find(({ slug }) => slug === "a")?.parent).toBe("b");
  });

  test("belong to none that does not exist, and not to themselves", () => {
    const { told } = read(
      [
        "- label: بغداد",
        "  parent: عراغ",
        "- label: عراق",
        "- label: بصره",
        "  parent: عراغ",
        "- label: هوا",
        "  parent: آب\u200Cوهوا",
        "- label: ب",
        "- label: B",
        "- label: b",
        "  parent: B",
      ].join("\n"),
    );
    expect(told).toEqual([
      "data/tags.yaml:2: error: parent: `عراغ`: no such tag\n    expected: the label of another tag\n    fix: did you mean `عراق`?",
      "data/tags.yaml:5: error: parent: `عراغ`: no such tag\n    expected: the label of another tag\n    fix: did you mean `عراق`?",
      "data/tags.yaml:7: error: parent: `آب\u200Cوهوا`: no such tag\n    expected: the label of another tag\n    fix: add it, or remove `parent`",
      "data/tags.yaml:11: error: parent: `B`: is the tag itself\n    expected: the label of another tag\n    fix: remove it",
    ]);
  });

  test("that are one have an unknown parent told where it is", () => {
    expect(read("- label: a\n- label: A\n  parent: weather\n- label: a\n  parent: x\n").told).toEqual([
      "data/tags.yaml:3: error: parent: `weather`: no such tag\n    expected: the label of another tag\n    fix: add it, or remove `parent`",
    ]);
  });

  test("that differ by signs have addresses of their own", () => {
    const { tags, told } = read(
      "- label: C\n- label: C++\n- label: C#\n  slug: csharp\n- label: .NET\n- label: NET\n- label: c ++\n",
    );
    expect(told).toEqual([]);
    expect(tags?.map(({ label, slug, aliases }) => [label, slug, ...aliases])).toEqual([
      ["C", "c"],
      ["C++", "c-plus-plus", "c ++"],
      ["C#", "csharp"],
      [".NET", "dot-net"],
      ["NET", "net"],
    ]);
  });

  test("that are not one word are not merged by one slug", () => {
    const fix = "fix: give one of them another `slug`, or, if they are one tag, make one an alias of the other";
    expect(
      read("- label: عراق\n  slug: iraq\n- label: کشور عراق\n  slug: Iraq\n- label: ۵+۱\n- aliases: x\n  label: ۵-۱\n")
        .told,
    ).toEqual([
      `data/tags.yaml:4: error: slug: \`کشور عراق\` would have the address of \`عراق\` (line 1): /tags/iraq/\n    ${fix}`,
      `data/tags.yaml:7: error: label: \`۵-۱\` would have the address of \`۵+۱\` (line 5): /tags/5-1/\n    ${fix}`,
    ]);
  });

  test("that are one word in two spellings keep both addresses", () => {
    const { tags, told } = read("- label: بینالملل\n- label: بین\u200Cالملل\n- label: بين الملل\n  slug: world\n");
    expect(told).toEqual([]);
    expect(tags).toStrictEqual([
      {
        slug: "world",
        label: "بینالملل",
        aliases: ["بین\u200Cالملل", "بین الملل"],
        formerSlugs: ["بین-الملل", "بینالملل"],
      },
    ]);
  });

  test("have no earlier address that is another's now, and no name that is another's", () => {
    expect(
      read("- label: عراق\n  slug: iraq\n- label: بغداد\n  former_slugs: [Iraq, b]\n  aliases: [عراق, پایتخت]\n").told,
    ).toEqual([
      "data/tags.yaml:4: error: former_slugs: `iraq` is the address of `عراق` (line 1) now\n    fix: remove it",
      "data/tags.yaml:5: warning: aliases: `عراق` is also a name of `عراق`, and articles with it are put there\n    fix: leave it to one of the two",
    ]);
  });

  test("have names that show something", () => {
    expect(read('- label: x\n  aliases: "\\u200C"\n').told).toEqual([
      "data/tags.yaml:2: error: 1.aliases: `\u200C`: shows nothing\n    expected: one line of text",
    ]);
  });

  test("have an address", () => {
    expect(read("- label: عراق\n- label: ت\n  slug: '!!'\n- aliases: x\n  label: '؟؟'\n")).toEqual({
      tags: undefined,
      told: [
        "data/tags.yaml:3: error: slug: `!!` gives no address: it has no letter and no digit\n    fix: write a `slug` of letters",
        "data/tags.yaml:5: error: label: `؟؟` gives no address: it has no letter and no digit\n    fix: write a `slug` of letters",
      ],
    });
  });
});
