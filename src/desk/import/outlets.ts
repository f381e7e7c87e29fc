import { distance } from "fastest-levenshtein";
import { fold } from "../../persian/fold.ts";
import { OUTLET_TABLE } from "./data/outlets.ts";
import { bareName, endsLikeOutlet, outletKey, plainName } from "./outlet-name.ts";

/** A news outlet that Persian news quotes: its id, the name that readers know, its site, and other names of it. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly url?: string;
  readonly aliases: readonly string[];
}

/** How much a name says by itself: that of an outlet, also a common word, or nothing without the kind before it. */
type Weight = "free" | "word" | "kind";

interface Entry {
  readonly outlet: Outlet;
  readonly weight: Weight;
}

const byName = new Map<string, Entry>();
const byKindAndName = new Map<string, Outlet>();

/** Outlets by their usual Latin names, so that a new source is called `novosti` and not `nwwsty`. */
export const OUTLETS: readonly Outlet[] = OUTLET_TABLE.trim().split("\n").map(readLine);

/** @throws {Error} naming the line that is not `id | names | site` */
function readLine(line: string): Outlet {
  const [id, names, url] = line.split(" | ");
  const marked = names?.split("، ") ?? [];
  const [name, ...aliases] = marked.map((text) => text.replace(/[*=]$/u, ""));
  if (id === undefined || name === undefined || url === undefined) throw new Error(`no outlet: ${line}`);
  const outlet = url === "-" ? { id, name, aliases } : { id, name, url, aliases };
  for (const text of marked) index(outlet, text);
  return outlet;
}

function index(outlet: Outlet, marked: string): void {
  const weight = marked.endsWith("=") ? "kind" : marked.endsWith("*") ? "word" : "free";
  const name = marked.replace(/[*=]$/u, "");
  const hasKind = bareName(name) !== plainName(name);
  if (hasKind) byKindAndName.set(fold(name), outlet);
  if (hasKind && weight === "kind") return;
  if (!byName.has(outletKey(name))) byName.set(outletKey(name), { outlet, weight });
}

/** What was asked last: readers ask several things of one name, and of the same names again. */
const asked = new Map<string, Outlet | undefined>();
const MOST_ASKED = 10_000;

/**
 * The well-known outlet of a name, with the kind of outlet before it or without. A long name may be off by one letter
 * («آسوشیتدپریس»).
 */
export function wellKnownOutlet(name: string): Outlet | undefined {
  if (asked.has(name)) return asked.get(name);
  if (asked.size >= MOST_ASKED) asked.clear();
  const outlet = lookUp(name);
  asked.set(name, outlet);
  return outlet;
}

function lookUp(name: string): Outlet | undefined {
  const plain = plainName(name);
  const bare = bareName(plain);
  const hasKind = bare !== plain;
  const whole = hasKind ? byKindAndName.get(fold(plain)) : undefined;
  if (whole !== undefined) return whole;
  const key = fold(bare) || fold(plain);
  const entry = byName.get(key) ?? nearEntry(bare, key);
  return entry !== undefined && (entry.weight !== "kind" || hasKind) ? entry.outlet : undefined;
}

/** Whether the bare name of a well-known outlet is also a common word: «مهر», «شرق». */
export function isCommonWord(name: string): boolean {
  return byName.get(outletKey(name))?.weight === "word" && bareName(name) === plainName(name);
}

/** Below this length one other letter makes another name («جهان نیوز», «جوان نیوز»); the usual endings do not count. */
const LONG_NAME = 7;

/** Long names, by what is left of each without one of its letters: two names of one letter's difference share one such. */
let shortened: ReadonlyMap<string, readonly string[]> | undefined;

function nearEntry(bare: string, key: string): Entry | undefined {
  if (key.length < LONG_NAME || stemLength(bare) < LONG_NAME) return undefined;
  shortened ??= shortenedNames();
  for (const form of [key, ...withoutOne(key)]) {
    const near = shortened.get(form)?.find((other) => distance(other, key) === 1);
    if (near !== undefined) return byName.get(near);
  }
  return undefined;
}

function shortenedNames(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [key, { outlet, weight }] of byName) {
    if (weight !== "free" || stemLength(outlet.name) < LONG_NAME) continue;
    for (const form of [key, ...withoutOne(key)]) names.set(form, [...(names.get(form) ?? []), key]);
  }
  return names;
}

function withoutOne(key: string): readonly string[] {
  return [...key].map((_, at) => key.slice(0, at) + key.slice(at + 1));
}

function stemLength(name: string): number {
  return fold(endsLikeOutlet(bareName(name))?.stem ?? bareName(name)).length;
}
