import type { EleventyConfig } from "@11ty/eleventy";
import { gozide } from "./src/making/eleventy/gozide.ts";

/**
 * A real Eleventy configuration: what is added here (plugins, transforms, filters, passthrough copies, events) works
 * on every page and feed, in `npm run build`, `npm start` and `npm run eleventy`. See docs/eleventy.md.
 */
export default function configure(config: EleventyConfig): void {
  gozide(config);
}

export const config = {
  markdownTemplateEngine: false,
  htmlTemplateEngine: "njk",
};
