import * as z from "zod";
import { FIELDS } from "../words/fields.ts";
import { checkYamlValue } from "./check.ts";
import type { Problem } from "./problem.ts";
import { lineFinder, readYaml } from "./yaml.ts";

/** The data folder as texts: file name (`site.yaml`) to what it holds. */
export type DataTexts = ReadonlyMap<string, string>;

/** Reads the files of a data folder, and collects what is wrong with them. */
export class DataReader {
  readonly problems: Problem[] = [];
  readonly #texts: DataTexts;
  readonly #folder: string;
  readonly #unread: ReadonlySet<string>;
  readonly #values = new Map<string, unknown>();
  readonly #lines = new Map<string, ReturnType<typeof lineFinder>>();

  /** @param unread files that are there and could not be read, which was said already */
  constructor(texts: DataTexts, folder: string, unread: ReadonlySet<string> = new Set()) {
    this.#texts = new Map([...texts].map(([name, text]) => [name, text.normalize("NFC")]));
    this.#folder = folder;
    this.#unread = unread;
  }

  /**
   * The file's value, which fits its schema; undefined where it does not.
   * @param absent the value of a file that is not there; without it, that there is none is an error
   */
  read<T>(name: string, schema: z.ZodType<T>, absent?: T): T | undefined {
    const file = this.fileOf(name);
    const text = this.#texts.get(name);
    if (text === undefined && this.#unread.has(name)) return undefined;
    if (text === undefined && absent !== undefined) {
      this.#values.set(name, absent);
      return absent;
    }
    if (text === undefined) {
      this.problems.push({
        severity: "error",
        file,
        message: FIELDS.fileMissing,
        fix: FIELDS.createFile({ name }),
      });
      return undefined;
    }
    const yaml = readYaml(text);
    if (!yaml.ok) {
      const { ok: _, ...said } = yaml;
      this.problems.push({ severity: "error", file, ...said });
      return undefined;
    }
    const value = yaml.value || (schema instanceof z.ZodArray ? [] : {});
    this.#values.set(name, value);
    const checked = checkYamlValue(schema, value, { file, yaml: text, firstLine: 1 });
    this.problems.push(...checked.problems);
    return checked.ok ? checked.value : undefined;
  }

  /** Adds errors, each in place of what was warned of on its line. */
  addErrors(errors: readonly Problem[]): void {
    for (const error of errors) {
      const at = this.problems.findIndex(
        ({ severity, file, line }) => severity === "warning" && file === error.file && line === error.line,
      );
      if (at === -1) this.problems.push(error);
      else this.problems[at] = error;
    }
  }

  /** What a file that was read holds, whether it fits its schema or not; undefined where it is not YAML. */
  valueOf(name: string): unknown {
    return this.#values.get(name);
  }

  has(name: string): boolean {
    return this.#texts.has(name);
  }

  /** The file as messages name it. */
  fileOf(name: string): string {
    return `${this.#folder}/${name}`;
  }

  /** The line of the file, from 1, on which the value at a path is. */
  lineOf(name: string, path: readonly PropertyKey[]): number {
    const find = this.#lines.get(name) ?? lineFinder(this.#texts.get(name) ?? "");
    this.#lines.set(name, find);
    return find(path);
  }

  /**
   * The rows of a list that was read, each by itself, so that what a row says is looked at though others have faults.
   * Undefined for a row that does not fit.
   */
  rowsOf<Row>(name: string, row: z.ZodType<Row>): readonly (Row | undefined)[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? value.map((item: unknown) => row.safeParse(withoutBlanks(item)).data) : [];
  }

  /** Tells of items of the file whose `field` is that of an earlier one. */
  requireUnique(name: string, ids: readonly (string | undefined)[], field: string): void {
    const seen = new Map<string, number>();
    for (const [index, id] of ids.entries()) {
      if (id === undefined) continue;
      const first = seen.get(id);
      if (first === undefined) {
        seen.set(id, index);
        continue;
      }
      this.problems.push({
        severity: "error",
        file: this.fileOf(name),
        line: this.lineOf(name, [index, field]),
        field,
        message: FIELDS.twice({ id, first: String(this.lineOf(name, [first, field])) }),
        fix: FIELDS.giveAnother,
      });
    }
  }
}

/** A row without the fields that are left empty: they count as absent. */
function withoutBlanks(row: unknown): unknown {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(Object.entries(row).filter(([, item]) => typeof item !== "string" || item.trim() !== ""));
}
