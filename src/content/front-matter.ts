import { ARTICLES } from "../words/articles.ts";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { YAML } from "../words/yaml.ts";
import { characterName, HIDDEN } from "./hidden-characters.ts";
import { readYaml } from "./yaml.ts";

/** An article file cut in its two parts; the lines are where each begins in the file, from 1. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const OPENING = /^(?:---)[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/m;

/**
 * Cuts `---`, YAML, `---`, Markdown. Undefined where the text does not open with `---` or the block is not closed.
 * A byte order mark before it is passed over.
 */
export function splitFrontMatter(source: string): FrontMatter | undefined {
  const text = source.startsWith("\uFEFF") ? source.slice(1) : source;
  const opening = OPENING.exec(text);
  if (opening === null) return undefined;
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing === null) return undefined;
  const yaml = rest.slice(0, closing.index);
  const body = rest.slice(closing.index + closing[0].length);
  return { yaml, yamlLine: 2, body, bodyLine: 2 + countLines(yaml) + 1 };
}

/** The value of the front matter; where it is no YAML, what is wrong, and on which line of the file. */
export function frontMatterValue({ yaml, yamlLine }: FrontMatter): ReturnType<typeof readYaml> {
  return readYaml(yaml, yamlLine, YAML.frontMatterNotYaml);
}

/** A text's front matter with its value; undefined where it has none, or where that is no YAML. */
export function readFrontMatter(source: string): (FrontMatter & { readonly value: unknown }) | undefined {
  const parts = splitFrontMatter(source);
  const yaml = parts === undefined ? undefined : frontMatterValue(parts);
  return parts === undefined || yaml?.ok !== true ? undefined : { ...parts, value: yaml.value };
}

/** Why a text that was to have front matter has none, and on which line of the file, from 1. */
export interface FrontMatterFault {
  readonly line: number;
  readonly message: Message;
  readonly fix: Message;
}

const DASHES = "[-\\u2010-\\u2015\\u2212]";
/** Looks like `---`, and may have what cannot be seen before it or behind it. */
const NEARLY = new RegExp(`^(?:${HIDDEN}|[ \\t])*(${DASHES}{1,4})(?:${HIDDEN}|[ \\t])*$`, "u");
const FIELD = new RegExp(`^(?:${HIDDEN}|[ \\t])*[A-Za-z_-]+(?:${HIDDEN}|[ \\t])*:`, "u");

/**
 * What keeps a text's front matter from being seen: a character that shows nothing beside `---`, or other dashes in its
 * place, which telephones write. Undefined where it can be cut, and where nothing looks like it.
 */
export function frontMatterFault(source: string): FrontMatterFault | undefined {
  if (splitFrontMatter(source) !== undefined) return undefined;
  const lines = source.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (!FIELD.test(lines[first + 1] ?? "")) return undefined;
  const fault = nearly(lines[first] ?? "", first + 1);
  if (fault !== undefined || first !== 0 || !/^---[ \t]*$/u.test(lines[0] ?? "")) return fault;
  for (const [index, line] of lines.entries()) {
    const closing = index < 2 ? undefined : nearly(line, index + 1);
    if (closing !== undefined) return closing;
  }
  return undefined;
}

function nearly(text: string, line: number): FrontMatterFault | undefined {
  const dashes = NEARLY.exec(text)?.[1];
  if (dashes === undefined || /^---[ \t]*$/u.test(text)) return undefined;
  if (dashes !== "---") return { line, message: ARTICLES.otherDashes({ dashes }), fix: FIELDS.write({ text: "---" }) };
  const hidden = new RegExp(HIDDEN, "u").exec(text)?.[0];
  if (hidden === undefined) return undefined;
  return { line, message: ARTICLES.hiddenBesideDashes({ character: characterName(hidden) }), fix: FIELDS.deleteIt };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
