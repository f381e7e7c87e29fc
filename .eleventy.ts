import { readFileSync } from "node:fs";
import type { EleventyConfig } from "@11ty/eleventy";
import { createMarkdown } from "./src/content/markdown.ts";
import { readYaml } from "./src/content/yaml.ts";

/** Wires the parts into Eleventy. The pages themselves come with each build, as the global data `pages` and `feeds`. */
export default function configure(config: EleventyConfig): void {
  config.addDataExtension("yaml", {
    // Read here, since of an empty file Eleventy makes a map: a data file without a value is an empty list.
    read: false,
    parser: (file) => {
      const yaml = readYaml(readFileSync(file, "utf8"));
      return yaml.ok ? (yaml.value ?? []) : {};
    },
  });
  config.setLibrary("md", createMarkdown());
  config.setUseGitIgnore(false);
}

// Without folders: what stands here holds over what a build says, and each build has folders of its own.
export const config = {
  markdownTemplateEngine: false,
  htmlTemplateEngine: "njk",
};
