import { readFileSync } from "node:fs";
import path from "node:path";
import type { RenderedPage } from "@11ty/eleventy";
import type { PageEntry } from "../../digest/views.ts";
import { PAGES } from "../inputs/pages-folder.ts";
import { listFiles } from "../inputs/scan.ts";
import { keyOf } from "../plan/outputs.ts";

/** A page as the listeners of `eleventy.after` are told about it; its text is read when they ask for it. */
class ToldPage implements RenderedPage {
  readonly inputPath: string;
  readonly outputPath: string;
  readonly url: string | false;

  constructor(inputPath: string, outputPath: string, url: string | false) {
    this.inputPath = inputPath;
    this.outputPath = outputPath;
    this.url = url;
  }

  get content(): string {
    return readFileSync(this.outputPath, "utf8");
  }
}

/**
 * Every page of a site as the listeners of `eleventy.after` are told about it.
 * @param model the model's pages and feeds
 * @param own an editor's own pages, as Eleventy named them
 * @param folder the site's, from where the process runs
 * @param home the generator's own folder
 */
export function toldResults(
  model: readonly { readonly key: string; readonly file: string; readonly entry: PageEntry<unknown> }[],
  own: readonly Omit<RenderedPage, "content">[],
  folder: string,
  home: string,
): readonly RenderedPage[] {
  const templates = [...listFiles(path.join(home, PAGES), (file) => /\.11ty\.tsx?$/u.test(file)).keys()];
  const fileOf = new Map(templates.map((file) => [keyOf(file), `./${PAGES}/${file}`]));
  return [
    ...model.map(({ key, file, entry }) => new ToldPage(fileOf.get(key) ?? key, path.join(folder, file), entry.path)),
    ...own.flatMap(({ inputPath, outputPath, url }) =>
      outputPath === false ? [] : [new ToldPage(inputPath, outputPath, url)],
    ),
  ];
}
