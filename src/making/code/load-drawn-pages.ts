import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { OwnPageData } from "../../../_includes/page.ts";
import { lineAt } from "../../content/line-at.ts";
import { didYouMean } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";
import { OWN_PAGES } from "../../words/own-pages.ts";
import { OWN_STEP } from "../../words/own-running.ts";
import { shownPath } from "../inputs/shown-path.ts";
import type { OwnBundle } from "./own-bundle.ts";
import type { OwnPlace } from "./own-imports.ts";
import { runOwn, shownValue } from "./run-own.ts";
import { checked, type Source } from "./use-own.ts";

/** A component of the digest's own. */
export type OwnComponent = (props: Readonly<Record<string, unknown>>) => unknown;

/** A page of the digest's own in JSX. */
export interface DrawnPage {
  readonly data: OwnPageData;
  readonly component: OwnComponent;
}

/** Own pages in JSX by their files below the folder of pages, and own layouts by their names. */
export interface DrawnPages {
  readonly pages: ReadonlyMap<string, DrawnPage>;
  readonly layouts: ReadonlyMap<string, OwnComponent>;
  readonly problems: readonly Problem[];
}

export const NO_DRAWN_PAGES: DrawnPages = { pages: new Map(), layouts: new Map(), problems: [] };

type Exports = Readonly<Record<string, unknown>>;
type Modules = Readonly<Record<string, Exports>>;

/** Runs the modules of own pages and layouts, and looks at what they export. */
export async function loadDrawnPages(
  bundle: OwnBundle | undefined,
  { includes, started }: Pick<OwnPlace, "includes" | "started">,
  folder: string,
): Promise<DrawnPages> {
  if (bundle === undefined) return NO_DRAWN_PAGES;
  // Errors name the line of what an editor wrote.
  process.setSourceMapsEnabled(true);
  const shown = shownPath(folder, started);
  const modules: { readonly pages: Modules; readonly layouts: Modules } = await runOwn(
    { what: OWN_STEP.drawnPages, file: shown },
    () => import(pathToFileURL(bundle.file).href),
  );
  const sourceIn = (place: string, name: string): Source => {
    const file = path.join(place, name);
    return { file, shown: shownPath(file, started) };
  };
  const problems: Problem[] = [];
  const pages = new Map<string, DrawnPage>();
  for (const [name, exported] of Object.entries(modules.pages)) {
    const source = sourceIn(folder, name);
    const component = componentOf(exported, source, OWN_PAGES.componentExpected);
    const { data, faults } = dataOf(exported, source);
    problems.push(...component.faults, ...faults);
    if (component.draws !== undefined) pages.set(name, { data, component: component.draws });
  }
  const layouts = new Map<string, OwnComponent>();
  for (const [name, exported] of Object.entries(modules.layouts)) {
    const source = sourceIn(path.join(includes, "layouts"), `${name}.tsx`);
    const { draws, faults } = componentOf(exported, source, OWN_PAGES.layoutExpected);
    problems.push(...faults);
    if (draws !== undefined) layouts.set(name, draws);
  }
  const named = new Set(Object.keys(modules.layouts));
  for (const [name, { data }] of pages) problems.push(...layoutFaults(data, named, sourceIn(folder, name)));
  return { pages, layouts, problems };
}

interface ComponentFound {
  readonly draws?: OwnComponent;
  readonly faults: readonly Problem[];
}

function componentOf({ default: component }: Exports, source: Source, expected: Message): ComponentFound {
  if (isComponent(component)) return { draws: checked("default", component, source), faults: [] };
  return { faults: [{ severity: "error", file: source.shown, message: OWN_PAGES.noComponent, expected }] };
}

function isComponent(value: unknown): value is OwnComponent {
  return typeof value === "function";
}

/** The name of the digest's own layout that a page means: by itself, or by its file. */
export function layoutName(written: string): string {
  return written.replace(/^layouts\//u, "").replace(/\.tsx$/u, "");
}

/** Reports a layout that the digest does not have. */
function layoutFaults(
  { layout }: OwnPageData,
  known: ReadonlySet<string>,
  { file, shown }: Source,
): readonly Problem[] {
  if (typeof layout !== "string" || known.has(layoutName(layout))) return [];
  const message = OWN_PAGES.noLayout({ layout });
  const fix = didYouMean(layout, known) ?? OWN_PAGES.leaveLayout;
  return [{ severity: "error", file: shown, ...lineIn(file, "layout"), field: "layout", message, fix }];
}

/** What a field of `data` may be. */
interface Field {
  readonly holds: (value: unknown) => boolean;
  readonly expected: Message;
}

const isText = (value: unknown): boolean => typeof value === "string";

const FIELDS: Readonly<Record<keyof OwnPageData, Field>> = {
  title: { holds: isText, expected: OWN_PAGES.textExpected },
  description: { holds: isText, expected: OWN_PAGES.textExpected },
  permalink: { holds: (value) => isText(value) || value === false, expected: OWN_PAGES.addressExpected },
  layout: { holds: (value) => isText(value) || value === false, expected: OWN_PAGES.layoutNameExpected },
  draft: { holds: (value) => typeof value === "boolean", expected: OWN_PAGES.yesExpected },
};

/** What a page says of itself, and what of it is wrong. */
function dataOf(
  { data = {} }: Exports,
  { file, shown }: Source,
): { readonly data: OwnPageData; readonly faults: readonly Problem[] } {
  const place = (field: string) => ({ severity: "error", file: shown, ...lineIn(file, field) }) as const;
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    const message = OWN_PAGES.dataGave({ found: shownValue(data) });
    return { data: {}, faults: [{ ...place("data"), message, expected: OWN_PAGES.dataExpected }] };
  }
  const names = Object.keys(FIELDS);
  const faults = Object.entries(data).flatMap(([field, value]): readonly Problem[] => {
    if (!isField(field)) {
      const expected = OWN_PAGES.knownFields({ fields: names });
      const fix = didYouMean(field, names);
      return [{ ...place(field), field, message: OWN_PAGES.unknownField, expected, ...(fix && { fix }) }];
    }
    const { holds, expected } = FIELDS[field];
    if (value === undefined || holds(value)) return [];
    return [{ ...place(field), field, message: OWN_PAGES.fieldGave({ found: shownValue(value) }), expected }];
  });
  return { data: faults.length === 0 ? data : {}, faults };
}

function isField(name: string): name is keyof OwnPageData {
  return Object.hasOwn(FIELDS, name);
}

/** The line on which a field of `data`, or `data` itself, is written. */
function lineIn(file: string, field: string): { readonly line?: number } {
  const text = readFileSync(file, "utf8");
  const at = new RegExp(`(?:^|[\\s{,"'])${field}["']?\\s*[:=]`, "u").exec(text);
  return at === null ? {} : { line: lineAt(text, at.index + 1) };
}
