import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Content, EditionNote } from "../content/article.ts";
import { checkData, type Data, type DataTexts } from "../content/data-files.ts";
import { readEditionNote } from "../content/edition-notes.ts";
import { splitFrontMatter } from "../content/front-matter.ts";
import type { Problem } from "../content/problem.ts";
import { type LocateField, resolveArticles } from "../content/resolve.ts";
import { lineOfPath } from "../content/yaml.ts";
import type { BuildOptions } from "./options.ts";
import type { ReadFile } from "./read-files.ts";
import { listFiles } from "./scan.ts";

/** Reads the data folder's YAML files. */
export function readDataTexts(folder: string): DataTexts {
  const names = [...listFiles(folder, (name) => /^[\w-]+\.yaml$/u.test(name)).keys()];
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

/** A folder or file as messages name it: relative to where the command was started, where that is shorter. */
export function shownPath(file: string, started: string): string {
  const relative = path.relative(started, file);
  return relative.startsWith("..") ? file : relative || ".";
}

/** Checks the data folder; the generator's own supplies the interface's texts. */
export function loadData(options: BuildOptions, home: string, started: string): ReturnType<typeof checkData> {
  if (!existsSync(options.data)) {
    const file = shownPath(options.data, started);
    return {
      problems: [{ severity: "error", file, message: "no such folder", fix: "name the data folder with --data" }],
    };
  }
  const ours = readDataTexts(path.join(home, "_data"));
  return checkData(readDataTexts(options.data), shownPath(options.data, started), ours, options);
}

/** Reads the editions' notes. */
export function loadNotes(
  options: BuildOptions,
  data: Data,
  started: string,
): { readonly notes: readonly EditionNote[]; readonly problems: readonly Problem[] } {
  const results = [...listFiles(options.editions, (name) => name.endsWith(".md")).keys()].map((name) => {
    const file = path.join(options.editions, name);
    const day = path.posix.basename(name, ".md");
    return readEditionNote(readFileSync(file, "utf8"), shownPath(file, started), day, data.site);
  });
  return {
    notes: results.flatMap(({ note }) => (note === undefined ? [] : [note])),
    problems: results.flatMap(({ problems }) => problems),
  };
}

/** Puts data, notes and articles together, and looks up what the articles refer to. */
export function assembleContent(
  files: readonly ReadFile[],
  data: Data,
  notes: readonly EditionNote[],
  options: BuildOptions,
  shownAs: string,
  now: number,
): { readonly content: Content; readonly problems: readonly Problem[] } {
  const locate: LocateField = (id, fieldPath) => {
    const name = `${id}.md`;
    const parts = splitFrontMatter(readFileSync(path.join(options.articles, name), "utf8"));
    const line = parts === undefined ? 1 : parts.yamlLine - 1 + lineOfPath(parts.yaml, fieldPath);
    return { file: `${shownAs}/${name}`, line };
  };
  const articleFiles = files.flatMap(({ article }) => (article === undefined ? [] : [article]));
  const { articles, tags, problems } = resolveArticles(articleFiles, data, data.site, locate, now, options.drafts);
  return { content: { ...data, tags, articles, notes }, problems };
}
