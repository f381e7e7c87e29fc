/** Eleventy's input folder, in the generator's own. */
export const PAGES = "src/pages";

/** Whether a file there is an ordinary page that an editor dropped in, and not a template of the model's pages. */
export function isOrdinaryPage(file: string): boolean {
  return /\.(?:md|njk|liquid|html)$/u.test(file);
}
