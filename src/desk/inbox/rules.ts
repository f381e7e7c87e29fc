import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { checkYamlValue } from "../../content/check.ts";
import type { Problem } from "../../content/problem.ts";
import { readYaml } from "../../content/yaml.ts";
import { foldWords } from "../../persian/fold.ts";
import { withEntries } from "../import/data-additions.ts";
import { replaceFile } from "../write-files.ts";

const rulesSchema = z.array(z.union([z.strictObject({ source: z.string() }), z.strictObject({ word: z.string() })]));

/** What an editor does not want to see: everything of a source, or whatever has a word in its title. */
export type InboxRule = z.infer<typeof rulesSchema>[number];

/** The file of the rules, below the inbox. */
export const RULES_FILE = "reject.yaml";

/** Reads what an editor does not want to see; without a file there is nothing of the kind. */
export function readRules(inbox: string): {
  readonly rules: readonly InboxRule[];
  readonly problems: readonly Problem[];
} {
  const file = path.join(inbox, RULES_FILE);
  if (!existsSync(file)) return { rules: [], problems: [] };
  const text = readFileSync(file, "utf8");
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const { ok: _, ...said } = yaml;
    return { rules: [], problems: [{ severity: "error", file, ...said }] };
  }
  const checked = checkYamlValue(rulesSchema, yaml.value ?? [], { file, yaml: text, firstLine: 1 });
  return checked.ok ? { rules: checked.value, problems: [] } : { rules: [], problems: checked.problems };
}

/** Adds rules at the end of the file; those that it has already stay as they are. */
export function addRules(inbox: string, added: readonly InboxRule[]): void {
  const file = path.join(inbox, RULES_FILE);
  const known = new Set(readRules(inbox).rules.map((rule) => JSON.stringify(rule)));
  const fresh = added.filter((rule) => !known.has(JSON.stringify(rule)));
  if (fresh.length > 0) replaceFile(file, withEntries(existsSync(file) ? readFileSync(file, "utf8") : "", fresh));
}

/** Whether a rule turns an item away. @param source the id of the source whose feed it came in */
export function isUnwanted(rules: readonly InboxRule[], source: string, title: string): boolean {
  const words = wordsOf(title);
  return rules.some((rule) => ("source" in rule ? rule.source === source : words.includes(wordsOf(rule.word))));
}

/** A text's words, with a space before and behind each. */
function wordsOf(text: string): string {
  return ` ${foldWords(text)} `;
}
