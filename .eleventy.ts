import type { EleventyConfig } from "@11ty/eleventy";
import { createMarkdown } from "./src/content/markdown.ts";
import { readYaml } from "./src/content/yaml.ts";

/** Wires the parts into Eleventy. The pages themselves come with each build, as the global data `pages` and `feeds`. */
export default function configure(config: EleventyConfig): void {
  config.addDataExtension("yaml", {
    parser: (content) => {
      const yaml = readYaml(content);
      return yaml.ok ? yaml.value : {};
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
