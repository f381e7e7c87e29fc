/** Eleventy's input folder, in the generator's own. */
export const PAGES = "src/pages";
