import { FAILSAFE_SCHEMA, loadAll, YAMLException } from "js-yaml";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Message } from "../words/message.ts";
import { YAML, yamlReason } from "../words/yaml.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import type { Problem } from "./problem.ts";
import { yamlHint } from "./yaml-hints.ts";

/** Why a text could not be read as YAML, with the line of its file, from 1. */
export interface YamlFault extends Pick<Problem, "message" | "expected" | "fix"> {
  readonly ok: false;
  readonly line: number;
}

/** YAML read, or why it could not be. */
export type YamlResult = { readonly ok: true; readonly value: unknown } | YamlFault;

/**
 * Reads YAML with every scalar kept as the text the editor wrote: dates stay strings (YAML would make UTC dates of
 * them), `no` stays a word. A text without a value, or of comments only, is undefined. Depth and aliases are limited:
 * a file may come from a stranger. A key `__proto__` is a field of its own in what is read, and an
 * error to those who check it.
 * @param firstLine the line of its file on which the text begins
 * @param said what is reported of what is no YAML
 */
export function readYaml(text: string, firstLine = 1, said: NotYaml = YAML.notYaml): YamlResult {
  const plain = readPlainYaml(text);
  if (plain !== undefined) return { ok: true, value: plain };
  const result = valueIn(text, firstLine, said);
  return result.ok ? result : { ...result, line: firstLine - 1 + result.line };
}

/** What is reported of a text, with the reason why it is no YAML. */
type NotYaml = (why: { readonly reason: Message }) => Message;

function valueIn(text: string, firstLine: number, said: NotYaml): YamlResult {
  const notYaml = (line: number, reason: Message): YamlFault => ({
    ok: false,
    line,
    message: said({ reason }),
    expected: YAML.expected,
  });
  try {
    const [value, ...more]: readonly unknown[] = loadAll(text, {
      schema: FAILSAFE_SCHEMA,
      maxDepth: CONTENT_LIMITS.yamlDepth,
      maxAliases: CONTENT_LIMITS.yamlAliases,
    });
    if (more.length > 0) return notYaml(secondDocument(text), YAML.splitInTwo);
    if (holdsItself(value)) return notYaml(1, YAML.aliasInItself);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    const reason = quoted(yamlReason(error.reason), text.split("\n")[line - 1]);
    if (/ exceeded max/u.test(error.reason))
      return { ok: false, line, message: said({ reason }), fix: YAML.writeFlatter };
    const hint = yamlHint(text, line, error.reason, firstLine);
    return hint === undefined ? notYaml(line, reason) : { ok: false, ...hint };
  }
}

function secondDocument(text: string): number {
  const lines = text.split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  const at = lines.findIndex((line, index) => index > first && /^(?:---|\.\.\.)(?:\s|$)/u.test(line));
  return Math.max(0, at) + 1;
}

/** A key that is no field of anything: what copies it into an object would change what the object is. */
export const PROTOTYPE = "__proto__";

/** Whether a value, or anything in it, has the key `__proto__`. */
export function holdsPrototype(value: unknown, seen: Set<unknown> = new Set()): boolean {
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.hasOwn(value, PROTOTYPE) || Object.values(value).some((item) => holdsPrototype(item, seen));
}

/** A reason with what is on its line, cut at 60 characters; nothing of an empty one, such as the end of a text. */
function quoted(reason: Message, text = ""): Message {
  const line = text.trim().slice(0, 60);
  return line === "" ? reason : YAML.onLine({ reason, line });
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
 * Finds the line (from 1) where the value at a path is in a YAML text; the nearest parent's line where the path
 * itself does not exist. Reads the text again with positions, so it is for messages only.
 */
export function lineFinder(text: string): (path: readonly PropertyKey[]) => number {
  const lines = new LineCounter();
  // Keys that are there twice were refused when the value was read; here each would be compared with every other.
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

/** Whether the value at a path of a YAML text is `""`, as somebody writes it who means nothing, and not left out. */
export function isWrittenEmpty(text: string, path: readonly PropertyKey[]): boolean {
  const node = parseDocument(text, { schema: "failsafe", logLevel: "silent", uniqueKeys: false }).getIn(path, true);
  return isScalar(node) && node.value === "" && node.type !== "PLAIN";
}

/** Where the key of a path begins, so that a block value is reported at its key and not at its first item. */
function keyRange(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const last = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === last) : undefined;
  const node = pair === undefined ? document.getIn(path, true) : pair.key;
  return isNode(node) ? node.range?.[0] : undefined;
}
