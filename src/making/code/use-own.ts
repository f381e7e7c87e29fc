import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { isDrawn } from "../../../_includes/jsx-runtime.ts";
import { lineAt } from "../../content/line-at.ts";
import { didYouMean, nearest } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import type { Message } from "../../words/message.ts";
import { OWN_FAULT, OWN_STEP } from "../../words/own-running.ts";
import { OwnCodeError } from "./own-code-error.ts";
import { runOwn, shownValue } from "./run-own.ts";
import { INCLUDES } from "./slots.ts";

/** By this the slots of `_includes/shell.ts` find a digest's own components. */
const OWN = Symbol.for("gozide.own-components");

/** A digest's own components, bundled. Plain data: it is sent to worker threads. */
export interface OwnDrawing {
  /** The module that they were bundled into. */
  readonly file: string;
  /** The folder of their sources, by full path. */
  readonly folder: string;
  /** The same as messages name it. */
  readonly shown: string;
}

/** What modules export: each module's exports, by its name below `_includes`. */
type Exports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

let inUse: { readonly file: string; readonly own: Exports } | undefined;

/**
 * Puts a digest's own components in the place of ours, in this thread, until it is called again.
 * @param own without it, all are ours
 * @param code the folder of the code as plain JavaScript
 * @throws {OwnCodeError} where one of its modules takes the place of nothing, or exports a name that is near one of ours
 */
export async function useOwnComponents(own: OwnDrawing | undefined, code: string): Promise<void> {
  if (own !== undefined && inUse?.file !== own.file) inUse = { file: own.file, own: await load(own, code) };
  Reflect.set(globalThis, OWN, own === undefined ? undefined : inUse?.own);
}

async function load(own: OwnDrawing, code: string): Promise<Exports> {
  // Errors name the line of what an editor wrote.
  process.setSourceMapsEnabled(true);
  const loading = { what: OWN_STEP.components({ folder: own.shown }), file: own.shown };
  const { default: modules }: { readonly default: Exports } = await runOwn(
    loading,
    () => import(pathToFileURL(own.file).href),
  );
  const problems: Problem[] = [];
  for (const [module, exported] of Object.entries(modules)) {
    const ours: object = await import(pathToFileURL(path.join(code, INCLUDES, `${module}.js`)).href);
    problems.push(...exportFaults(exported, Object.keys(ours).filter(isComponent), sourceOf(module, own)));
  }
  if (problems.length > 0) throw new OwnCodeError(problems);
  return Object.fromEntries(
    Object.entries(modules).map(([module, exported]) => [module, checkedExports(exported, sourceOf(module, own))]),
  );
}

/** Components begin with a capital letter. */
function isComponent(name: string): boolean {
  return /^[A-Z]/u.test(name);
}

/** A source of the digest's own: its full path, and as messages name it. */
export interface Source {
  readonly file: string;
  readonly shown: string;
}

function sourceOf(module: string, { folder, shown }: OwnDrawing): Source {
  return { file: path.join(folder, `${module}.tsx`), shown: `${shown}/${module}.tsx` };
}

/** What is wrong with the names that a module exports. @param ours the names of our module in whose place it is */
function exportFaults(
  exported: Readonly<Record<string, unknown>>,
  ours: readonly string[],
  source: Source,
): readonly Problem[] {
  // A module without any export is taken for CommonJS, which always has one: an empty object.
  const names = Object.keys(exported).filter((name) => name !== "default" || !isEmpty(exported[name]));
  const taking = names.filter((name) => ours.includes(name));
  const left = ours.filter((name) => !taking.includes(name));
  const expected = OWN_FAULT.exportExpected({ names: ours });
  if (names.length === 0) return [faultIn(source, { message: OWN_FAULT.exportsNothing, expected })];
  const others = names.filter((name) => !ours.includes(name));
  // A module may export more than the components it replaces, but not what looks like a slip of one it does not.
  const strange = taking.length === 0 ? others : others.filter((name) => nearest(name, left).length > 0);
  const mistyped = strange.length === 0 ? [] : [mistypedFault(strange, left, source, expected)];
  const noFunctions = taking
    .filter((name) => typeof exported[name] !== "function")
    .map((name) => {
      const message = OWN_FAULT.noFunction({ name, found: shownValue(exported[name]) });
      return faultIn(source, { name, message, expected: OWN_FAULT.functionExpected({ name }) });
    });
  return [...mistyped, ...noFunctions];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function mistypedFault(
  strange: readonly string[],
  left: readonly string[],
  source: Source,
  expected: Message,
): Problem {
  const fix = strange.map((name) => didYouMean(name, left)).find((meant) => meant !== undefined);
  return faultIn(source, {
    name: strange[0],
    message: OWN_FAULT.exportsOthers({ names: strange }),
    expected,
    ...(fix === undefined ? {} : { fix }),
  });
}

/** The same exports; of components, what they give is looked at, so that a fault names the component. */
function checkedExports(
  exported: Readonly<Record<string, unknown>>,
  source: Source,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(exported).map(([name, value]) => [name, isFunction(value) ? checked(name, value, source) : value]),
  );
}

/** A component of the digest's own that gives what can be shown, or throws an error that names it and its line. */
export function checked<Given extends readonly unknown[]>(
  name: string,
  component: (...given: Given) => unknown,
  source: Source,
): (...given: Given) => unknown {
  const of = { what: OWN_STEP.component({ file: source.shown, name }), file: source.shown };
  return (...given) => {
    const drawn = runOwn(of, () => component(...given));
    if (canBeShown(drawn)) return drawn;
    if (drawn instanceof Promise) {
      // It is reported now; what becomes of it is of no interest.
      drawn.catch(() => undefined);
      const fix = OWN_FAULT.readBefore;
      throw new OwnCodeError([faultIn(source, { name, message: OWN_FAULT.asyncComponent({ name }), fix })]);
    }
    const message = OWN_FAULT.componentGave({ name, found: shownValue(drawn) });
    throw new OwnCodeError([faultIn(source, { name, message, expected: OWN_FAULT.componentGives })]);
  };
}

function isFunction(value: unknown): value is (...given: never[]) => unknown {
  return typeof value === "function";
}

function canBeShown(drawn: unknown): boolean {
  if (Array.isArray(drawn)) return drawn.every(canBeShown);
  if (typeof drawn === "function") return false;
  return typeof drawn !== "object" || drawn === null || isDrawn(drawn);
}

/** A fault at the line where a name is exported, as far as that can be seen. */
function faultIn(
  { file, shown }: Source,
  { name, ...said }: Omit<Problem, "severity" | "file"> & { readonly name?: string | undefined },
): Problem {
  const line = name === undefined ? undefined : lineOf(name, file);
  return { severity: "error", file: shown, ...(line === undefined ? {} : { line }), ...said };
}

function lineOf(name: string, file: string): number | undefined {
  const words = name === "default" ? "default" : `(?:[\\w*]+\\s+)+${name}`;
  const text = readFileSync(file, "utf8");
  const at = new RegExp(`^\\s*export\\s+${words}\\b`, "mu").exec(text);
  return at === null ? undefined : lineAt(text, at.index + at[0].length);
}
