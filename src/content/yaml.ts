import { FAILSAFE_SCHEMA, loadAll, YAMLException } from "js-yaml";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";

/** YAML read, or why it could not be, with the line in the text (from 1). */
export type YamlResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly line: number; readonly message: string };

/**
 * Reads YAML with every scalar kept as the text the editor wrote: dates stay strings (YAML would make UTC dates of
 * them), `no` stays a word. A text without a value, or of comments only, is undefined. Depth and aliases are limited:
 * a file may come from a stranger.
 */
export function readYaml(text: string): YamlResult {
  try {
    const [value, ...more]: readonly unknown[] = loadAll(text, {
      schema: FAILSAFE_SCHEMA,
      maxDepth: 12,
      maxAliases: 20,
    });
    if (more.length > 0) return { ok: false, line: 1, message: "a line `---` parts it in two" };
    return holdsItself(value)
      ? { ok: false, line: 1, message: "an alias stands inside what it names" }
      : { ok: true, value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return { ok: false, line, message: `${error.reason}${quoted(text.split("\n")[line - 1])}` };
  }
}

/** What stood on a line, cut at 60 characters; nothing of an empty one, such as the end of a text. */
function quoted(line = ""): string {
  const shown = line.trim().slice(0, 60);
  return shown === "" ? "" : `; \`${shown}\` stood here`;
}

/** Whether a value contains itself, as `&a [*a]` does: nothing can be made of that, and walking it would never end. */
function holdsItself(value: unknown): boolean {
  const above = new Set<object>();
  const done = new Set<object>();
  const walk = (at: unknown): boolean => {
    if (typeof at !== "object" || at === null || done.has(at)) return false;
    if (above.has(at)) return true;
    above.add(at);
    const found = Object.values(at).some(walk);
    above.delete(at);
    done.add(at);
    return found;
  };
  return walk(value);
}

/**
 * Finds the line (from 1) where the value at a path stands in a YAML text; the nearest parent's line where the path
 * itself does not exist. Reads the text again with positions, so it is for messages only.
 */
export function lineFinder(text: string): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  // Keys that stand twice were refused when the value was read; here each would be compared with every other.
  const options = { lineCounter: lines, schema: "failsafe", logLevel: "silent", uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  return (path) => {
    for (let depth = path.length; depth > 0; depth--) {
      const range = keyRange(document, path.slice(0, depth));
      if (range !== undefined) return lines.linePos(range).line;
    }
    return 1;
  };
}

/** The line of one path, by {@link lineFinder}. */
export function lineOfPath(text: string, path: readonly PropertyKey[]): number {
  return lineFinder(text)(path);
}

/** Where the key of a path begins, so that a block value is reported at its key and not at its first item. */
function keyRange(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
  const node = pair === undefined ? document.getIn(path, true) : pair.key;
  return isNode(node) ? node.range?.[0] : undefined;
}
