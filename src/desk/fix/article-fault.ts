import { frontMatterFault } from "../../content/front-matter.ts";
import type { Problem } from "../../content/problem.ts";
import { readYaml } from "../../content/yaml.ts";
import { ARTICLES } from "../../words/articles.ts";
import { YAML } from "../../words/yaml.ts";
import { articleParts } from "./front-matter.ts";

/**
 * Why the fields of an article file cannot be read, so that their texts are not looked at; undefined where they can.
 * @param file as messages name it
 */
export function articleFault(file: string, source: string): Problem | undefined {
  const { yaml } = articleParts(source);
  if (yaml === undefined) {
    const fault = frontMatterFault(source);
    if (fault !== undefined) return { severity: "error", file, ...fault };
    if (!/^\uFEFF?---[ \t]*\r?\n/u.test(source)) return undefined;
    return { severity: "error", file, line: 1, message: ARTICLES.openFrontMatter, fix: ARTICLES.closeFrontMatter };
  }
  const read = readYaml(source.slice(yaml.start, yaml.end), 2, YAML.frontMatterNotYaml);
  if (read.ok) return undefined;
  const { ok: _, ...fault } = read;
  return { severity: "error", file, ...fault };
}
