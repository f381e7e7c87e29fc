import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vitest/node";
import { HOME } from "../support/run-build.ts";

/** What makes messages, and is no catalogue of them. */
const MACHINERY = ["entry.ts", "for-terminal.ts", "message.ts", "worded-error.ts"];

/** A text as its source has it. */
export interface WrittenText {
  readonly file: string;
  readonly line: number;
  /** With U+0001 in the place of each value. */
  readonly text: string;
}

/** An entry as its source has it: the texts of each language, and the parameters that they use. */
export interface WrittenEntry {
  readonly english: readonly WrittenText[];
  readonly persian: readonly WrittenText[];
  readonly englishNames: readonly string[];
  readonly persianNames: readonly string[];
}

/** A node of the source's tree, as ESTree names it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every entry of the catalogue. */
export function writtenEntries(): readonly WrittenEntry[] {
  const folder = path.join(HOME, "src/words");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !MACHINERY.includes(name))
    .flatMap((name) => entriesIn(name, readFileSync(path.join(folder, name), "utf8")));
}

function entriesIn(file: string, source: string): readonly WrittenEntry[] {
  const textsOf = (node: Node): readonly WrittenText[] =>
    textsIn(node).map(({ start, text }) => ({ file, line: source.slice(0, start).split("\n").length, text }));
  return nodesIn(parseAst(source, { lang: "ts" })).flatMap((node): readonly WrittenEntry[] => {
    if (node.type !== "CallExpression" || !isNode(node.callee) || node.callee.name !== "entry") return [];
    const [english, persian] = Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
    if (english === undefined || persian === undefined) throw new Error(`${file}: an entry without a text`);
    return [
      {
        english: textsOf(english),
        persian: textsOf(persian),
        englishNames: namesIn(english),
        persianNames: namesIn(persian),
      },
    ];
  });
}

/** A node and all below it, in the order of the source. */
function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(nodesIn)];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** The texts of one language: a literal, or the templates of a function, those within others too. */
function textsIn(node: Node): readonly { readonly start: number; readonly text: string }[] {
  if (node.type === "Literal") return [{ start: node.start, text: String(node.value) }];
  return nodesIn(node).flatMap(({ type, start, quasi }) => {
    if (type !== "TaggedTemplateExpression" || !isNode(quasi) || !Array.isArray(quasi.quasis)) return [];
    return [{ start, text: quasi.quasis.map(cookedOf).join("\u0001") }];
  });
}

function cookedOf(piece: unknown): string {
  const value = isNode(piece) ? piece.value : undefined;
  return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : "";
}

/** The parameters of a function that its body uses; of a text alone, none. */
function namesIn(node: Node): readonly string[] {
  const bound = nodesIn(node.params).filter(({ type }) => type === "Property");
  const used = new Set(nodesIn(node.body).flatMap(({ type, name }) => (type === "Identifier" ? [name] : [])));
  return bound.flatMap(({ key }) => (isNode(key) && used.has(key.name) ? [String(key.name)] : [])).sort();
}
