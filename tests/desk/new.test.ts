import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { articleSchema } from "../../src/content/article-schema.ts";
import { checkYamlValue } from "../../src/content/check.ts";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { newArticle } from "../../src/desk/new/new-article.ts";
import { english } from "../support/english.ts";
import { digestFolder } from "./digest-folder.ts";

const NOW = Date.parse("2017-02-25T14:25:40+03:30");

describe("newArticle", () => {
  test("passes over what cannot be opened by its name", () => {
    const digest = digestFolder();
    digest.write("articles/a.md", "x");
    writeFileSync(Buffer.concat([Buffer.from(`${digest.articles}/`), Buffer.from([0xff]), Buffer.from(".md")]), "x");
    const made = english(
      newArticle(["گل", "--articles", digest.articles, "--data", digest.data, "--section", "news"], NOW),
    );
    expect(made).toEqual({ code: 0, message: join(digest.articles, "1395/1395-12-07-گل.md") });
  });

  test("makes a draft that the schema accepts, dated now in the site's zone", () => {
    const digest = digestFolder();
    const title = 'گل "سرخ": آغاز #۱';
    const made = english(
      newArticle([title, "--articles", digest.articles, "--data", digest.data, "--section", "news"], NOW),
    );
    expect(made).toEqual({ code: 0, message: join(digest.articles, "1395/1395-12-07-گل-سرخ-آغاز-1.md") });
    const text = digest.read("articles/1395/1395-12-07-گل-سرخ-آغاز-1.md");
    const yaml = splitFrontMatter(text)?.yaml ?? "";
    const read = readYaml(yaml);
    const value = read.ok ? read.value : undefined;
    const checked = checkYamlValue(articleSchema("Asia/Tehran"), value, { file: "x", yaml, firstLine: 2 });
    expect(checked).toMatchObject({
      ok: true,
      value: { title: expect.stringContaining("سرخ"), section: "news", draft: true },
    });
    expect(value).toMatchObject({ title, date: "1395-12-07 14:25" });
  });

  test("overwrites nothing", () => {
    const digest = digestFolder();
    const args = ["گل", "--date", "1395-12-07", "--articles", digest.articles, "--data", digest.data];
    expect([english(newArticle(args, NOW)).message, english(newArticle(args, NOW)).message]).toEqual([
      join(digest.articles, "1395/1395-12-07-گل.md"),
      join(digest.articles, "1395/1395-12-07-گل-2.md"),
    ]);
  });

  test("explains itself, and says what is wrong", () => {
    const digest = digestFolder();
    const folders = ["--articles", digest.articles, "--data", digest.data];
    expect(english(newArticle(["--help"], NOW))).toMatchObject({
      code: 0,
      message: expect.stringContaining("--section ID"),
    });
    expect(english(newArticle([], NOW))).toMatchObject({ code: 2, message: expect.stringContaining("no TITLE") });
    expect(english(newArticle(["گل", "--x"], NOW))).toMatchObject({ code: 2 });
    expect(english(newArticle(["گل", "--section", "nws", ...folders], NOW))).toMatchObject({
      code: 2,
      message: expect.stringContaining("did you mean `news`?"),
    });
    expect(english(newArticle(["گل", "--section", "خبر", ...folders], NOW))).toMatchObject({
      code: 2,
      message: expect.stringContaining("did you mean `news`, the id of «خبر»?"),
    });
    expect(english(newArticle(["گل", "--date", "1395-13-01", ...folders], NOW))).toMatchObject({ code: 2 });
    expect(english(newArticle(["گل", "--data", digest.articles], NOW))).toMatchObject({
      code: 1,
      message: expect.stringContaining("site.yaml"),
    });
  });
});
