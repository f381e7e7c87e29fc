import path from "node:path";
import { pathToFileURL } from "node:url";
import type { EleventyConfig } from "@11ty/eleventy";
import type * as Runtime from "../../../_includes/jsx-runtime.ts";
import type * as Shells from "../../../_includes/shell.ts";
import { typeset } from "../../persian/typeset.ts";
import type { Shell } from "../../site/shell.ts";
import type { DrawnPage, OwnComponent } from "../code/load-drawn-pages.ts";
import { INCLUDES } from "../code/slots.ts";
import { withImages } from "../inputs/html-images.ts";
import { addressOf, type OwnPage } from "../inputs/own-pages.ts";
import type { PageFolders } from "../inputs/page-pictures.ts";
import { nameBelow } from "../inputs/scan.ts";
import { type DrawLayout, foundBeside, LAYOUT, useOwnLayout } from "./own-pages.ts";

/** Draws a component with a shell. */
export type Draw = (shell: Shell, component: OwnComponent, props: Readonly<Record<string, unknown>>) => string;

/**
 * What draws pages in JSX: the very code that they import.
 * @param code the folder of the code as plain JavaScript
 */
export async function loadDraw(code: string): Promise<Draw> {
  const addressIn = (name: string): string => pathToFileURL(path.join(code, INCLUDES, `${name}.js`)).href;
  const { drawWith }: Pick<typeof Shells, "drawWith"> = await import(addressIn("shell"));
  const { jsx }: Pick<typeof Runtime, "jsx"> = await import(addressIn("jsx-runtime"));
  return (shell, component, props) => drawWith(shell, jsx(component, props));
}

/** What pages in JSX are drawn with. */
export interface DrawnWith {
  /** By their files below the folder of pages. */
  readonly pages: ReadonlyMap<string, DrawnPage>;
  readonly layouts: ReadonlyMap<string, DrawLayout>;
  /** What was read of them. */
  readonly own: readonly OwnPage[];
  readonly draw: Draw;
  readonly shell: Shell;
  /** The model. */
  readonly digest: object;
  readonly places: PageFolders;
}

/** Adds an editor's own pages in JSX to those that Eleventy renders. Drafts that are not shown were not read. */
export function addDrawnPages(config: EleventyConfig, { own, pages, ...drawn }: DrawnWith): void {
  for (const page of own) {
    const name = nameBelow(drawn.places.pages, page.source);
    const known = pages.get(name);
    if (known !== undefined) addPage(config, page, name, known, drawn);
  }
}

function addPage(
  config: EleventyConfig,
  { file, text }: OwnPage,
  name: string,
  page: DrawnPage,
  { layouts, draw, shell, digest, places }: Omit<DrawnWith, "own" | "pages">,
): void {
  const address = addressOf(name, page);
  if (address === undefined) return;
  const { layout = LAYOUT, description } = page.data;
  const shown = {
    title: typeset((page.data.title ?? shell.site.title).normalize("NFC")),
    ...(description === undefined ? {} : { description: typeset(description.normalize("NFC")) }),
  };
  const data = { ...shown, permalink: address, layout };
  useOwnLayout(data, layouts);
  const { find } = foundBeside({ name, file, text }, places, shell.site.pathPrefix);
  config.addTemplate(`${name.slice(0, -".tsx".length)}.11ty.js`, {
    data,
    render: () => {
      const html = draw(shell, page.component, { ...shown, path: address, digest }).normalize("NFC");
      const whole = /^<html\b/iu.test(html) ? `<!doctype html>\n${html}\n` : html;
      return withImages(whole, find);
    },
  });
}
