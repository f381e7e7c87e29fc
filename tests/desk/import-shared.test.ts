import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { splitFrontMatter } from "../../src/content/front-matter.ts";
import { readYaml } from "../../src/content/yaml.ts";
import { runImport } from "../../src/desk/import/run.ts";
import { digestFolder } from "./digest-folder.ts";

const SHARED = join(import.meta.dirname, "../../../shared");

/** Real articles, which lie beside the repository where it is developed and belong to their agencies. */
function shared(folder: string, ending: string): readonly string[] {
  const path = join(SHARED, folder);
  const found = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(ending)) : [];
  if (found.length === 0) console.log(`${path} is absent: nothing is asserted about it.`);
  return found.map((name) => join(path, name));
}

test("every real article becomes a file that reads back, once, and names only what the data files have", async () => {
  const files = [...shared("corpus", ".json"), ...shared("feeds", ".xml")];
  if (files.length === 0) return;
  const digest = digestFolder();
  const options = { files, articles: digest.articles, data: digest.data };
  const first = await runImport(options, (source) => source);
  expect(first).toMatchObject({ code: 0, complaints: [] });
  const second = await runImport(options, (source) => source);
  const count = /imported (\d+)/u.exec(first.summary ?? "")?.[1];
  expect(second.summary).toBe(`imported 0, already there ${count}, drafts 0, new sources 0, new tags 0`);

  const labels = new Set(
    [...digest.read("data/tags.yaml").matchAll(/^- label: (.*)$/gmu)].map(([, label]) => unquoted(label)),
  );
  const ids = new Set([...digest.read("data/sources.yaml").matchAll(/\bid: ([a-z0-9-]+)/gu)].map(([, id]) => id));
  const articles = Object.entries(digest.snapshot("articles"));
  expect(articles.length).toBe(Number(count));
  for (const [name, text] of articles) {
    const parts = splitFrontMatter(text);
    const yaml = readYaml(parts?.yaml ?? "");
    expect(yaml, name).toMatchObject({ ok: true, value: { title: expect.stringMatching(/\S/u) } });
    expect(parts?.body, name).toMatch(/[\p{L}\p{N}]/u);
    expect(parts?.body, name).not.toMatch(/<[a-z/!]/iu);
    const value = yaml.ok ? yaml.value : {};
    for (const label of listIn(value, "tags")) expect(labels, name).toContain(label);
    for (const id of [...listIn(value, "source"), ...listIn(value, "via")]) expect(ids, name).toContain(id);
    const date = listIn(value, "date")[0];
    expect(name).toMatch(
      date === undefined ? /^drafts\/draft-/u : new RegExp(`^${date.slice(0, 4)}/${date.slice(0, 10)}-`, "u"),
    );
  }
});

test("the seed text becomes an article with its source chain and date", async () => {
  const files = shared("seed", ".txt");
  if (files.length === 0) return;
  const digest = digestFolder();
  await runImport(
    { files, articles: digest.articles, data: digest.data, date: "1395-12-07 14:25" },
    (source) => source,
  );
  const [[name, text] = ["", ""]] = Object.entries(digest.snapshot("articles"));
  expect(name).toMatch(/^1395\/1395-12-07-/u);
  expect(text).toMatch(/\nlead: .+\ndate: 1395-12-07 14:25\nsource: mowj\nvia:\n {2}- novosti\n/u);
  expect(text).not.toContain("ارسال نظر");
  for (const label of ["عراق", "روسیه", "موصل"]) {
    expect(text).toContain(`\n  - ${label}\n`);
    expect(digest.read("data/tags.yaml")).toContain(`- label: ${label}\n`);
  }
  expect(digest.read("data/sources.yaml")).toContain("- id: mowj\n  name: خبرگزاری موج\n");
});

test("an attribution is cut at no clock time and takes no speaker with it", async () => {
  const files = shared("cases/import", ".txt").filter((file) => file.includes("attribution-"));
  for (const file of files) {
    const digest = digestFolder();
    await runImport({ files: [file], articles: digest.articles, data: digest.data }, (source) => source);
    const [text = ""] = Object.values(digest.snapshot("articles"));
    expect(text, file).toContain("\nsource: fars\n");
    const [, opening = ""] = readFileSync(file, "utf8").split("\n");
    const sentence = opening.slice(opening.indexOf("فارس") + "فارس".length).trim();
    expect(text, file).toContain(sentence);
  }
});

function listIn(value: unknown, name: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  return list.filter((item) => typeof item === "string");
}

function unquoted(label: string | undefined): string {
  return (label ?? "").replace(/^(["'])(.*)\1$/u, "$2");
}
