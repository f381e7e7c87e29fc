import path from "node:path";
import type { Configuration } from "@11ty/eleventy";
import type { MarkdownIt } from "markdown-it";
import { createMarkdown } from "../../content/markdown.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { CONFIGURATION } from "../code/code-names.ts";
import { NO_TEMPLATES } from "../code/kept-code.mjs";
import { type OwnRun, runOwn } from "../code/run-own.ts";
import { type ConfigurationPlace, configured, loadEleventy } from "./configured.ts";
import { SHELL } from "./model-data.ts";

/** Where a configuration is that amends the Markdown of articles, and what its plugins depend on besides its code. */
export interface MarkdownPlugins extends ConfigurationPlace {
  readonly name: string;
}

/** Whether a configuration amends Markdown, by plugins of markdown-it's or a highlighter. */
export function amendsMarkdown({ libraryAmendments, markdownHighlighter }: Configuration): boolean {
  return (libraryAmendments.md ?? []).length > 0 || typeof markdownHighlighter === "function";
}

/**
 * Our reader of Markdown with what a configuration adds to it, as Eleventy's own engine of Markdown adds it.
 * @param of what is named while it adds something, and while what it added reads an article
 */
function amended({ libraryAmendments, markdownHighlighter }: Configuration, of: OwnRun): MarkdownIt {
  const markdown = createMarkdown();
  if (markdownHighlighter !== null) markdown.set({ highlight: markdownHighlighter });
  for (const amend of libraryAmendments.md ?? []) runOwn(of, () => amend(markdown));
  const render = markdown.render.bind(markdown);
  markdown.render = (text, env) => runOwn(of, () => render(text, env));
  return markdown;
}

/** The last one that was made in this thread: articles are read in many portions. */
let made: { readonly key: string; readonly markdown: Promise<MarkdownIt | undefined> } | undefined;

/**
 * The reader of Markdown for articles, with the configuration's plugins; run once in each thread that reads.
 * @returns undefined where the configuration has none
 */
export function markdownWith({ name, ...place }: MarkdownPlugins): Promise<MarkdownIt | undefined> {
  const key = `${place.code} ${name}`;
  if (made?.key !== key) {
    const make = async (): Promise<MarkdownIt | undefined> => {
      const nowhere = path.join(place.code, NO_TEMPLATES);
      const run = { ...place, input: nowhere, output: nowhere, pathPrefix: "/" };
      const eleventy = configured(await loadEleventy(place), run, (config) => {
        config.addGlobalData(SHELL, {});
      });
      const file = place.own?.shown ?? CONFIGURATION;
      await runOwn({ what: OWN_STEP.plugins({ file }), file }, () => eleventy.initializeConfig());
      if (!amendsMarkdown(eleventy.config)) return undefined;
      return amended(eleventy.config, { what: OWN_STEP.markdown({ file }), file });
    };
    made = { key, markdown: make() };
  }
  return made.markdown;
}
