import { YAML } from "../words/yaml.ts";
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

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
