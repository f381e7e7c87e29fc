/** The templates of the model's pages and the sample's ordinary pages, in the generator's folder. */
export const PAGES = "src/pages";

/** What ordinary pages are written in, by the ends of their names. */
export const ORDINARY_FORMATS = ["md", "njk", "liquid", "html"] as const;

/** Whether a file of a folder of pages is a page that an editor wrote in JSX. */
export function isDrawnPage(file: string): boolean {
  return file.endsWith(DRAWN_ENDING);
}

/** How the names of such pages end. */
export const DRAWN_ENDING = ".page.tsx";

/** Whether a file of a folder of pages is an ordinary page that an editor wrote, and not a template of the model's pages. */
export function isOrdinaryPage(file: string): boolean {
  return ORDINARY_FORMATS.some((format) => file.endsWith(`.${format}`));
}
