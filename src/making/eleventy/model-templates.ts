import path from "node:path";
import { pathToFileURL } from "node:url";
import { PAGES } from "../inputs/pages-folder.ts";
import { listFiles } from "../inputs/scan.ts";

/** What Eleventy hands to a template, as far as it is needed to write what came of it. */
export interface Rendered {
  readonly page: { readonly outputPath: string };
}

/** A template of the model's pages, and its file below `src/pages`. */
export interface ModelTemplate {
  readonly file: string;
  readonly data: object;
  readonly render: (data: Rendered) => string;
}

/**
 * Every template of the model's pages.
 * @param code the folder of the code as plain JavaScript
 */
export async function loadTemplates(code: string): Promise<readonly ModelTemplate[]> {
  const folder = path.join(code, PAGES);
  const files = [...listFiles(folder, (file) => file.endsWith(".11ty.js")).keys()];
  return Promise.all(
    files.map(async (file) => {
      const { data, render }: Omit<ModelTemplate, "file"> = await import(pathToFileURL(path.join(folder, file)).href);
      return { file, data, render };
    }),
  );
}
