import { z } from "zod";
import { withoutDeceptions } from "./deceptions.ts";
import { didYouMean } from "./nearest.ts";
import { inOneLine, type Problem } from "./problem.ts";
import { lineFinder } from "./yaml.ts";

/** Where a YAML text stands, so that a problem can name the file and the line. */
export interface YamlPlace {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly firstLine: number;
}

/** A value that fits its schema, with warnings; or every problem it has. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a schema's custom check says besides its message; read by {@link checkYamlValue}. */
export interface CustomIssue {
  readonly expected?: string;
  readonly fix?: string;
}

/**
 * Checks a value read from YAML against a schema and says all its problems at once. A field left empty
 * (`kicker:` with nothing or only spaces behind it) counts as absent; deceptive characters are left out with a warning.
 */
export function checkYamlValue<T>(schema: z.ZodType<T>, value: unknown, place: YamlPlace): Checked<T> {
  const warnings: Problem[] = [];
  const lineOf = linesIn(place);
  const places: Places = new Map();
  const cleaned = cleanValue(value, [], { file: place.file, lineOf, places }, warnings);
  const result = schema.safeParse(cleaned);
  if (result.success) return { ok: true, value: result.data, problems: warnings };
  // A hostile file has thousands, and each is sought among all known names.
  const issues = result.error.issues.flatMap(single);
  const problems = issues
    .slice(0, MOST_PROBLEMS)
    .flatMap((issue) => problemsOf(issue, cleaned, schema, { file: place.file, lineOf, places }));
  const more = issues.length - MOST_PROBLEMS;
  if (more > 0) problems.push({ severity: "error", file: place.file, message: `and ${more} more faults of this kind` });
  return { ok: false, problems: [...warnings, ...problems] };
}

const MOST_PROBLEMS = 20;

/** Which items of the file's lists were kept, by the list without the others. */
type Places = Map<unknown, readonly number[]>;

/** A file, and the line of it on which the value at a path stands. */
interface Lines {
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly places: Places;
}

function linesIn({ yaml, firstLine }: YamlPlace): Lines["lineOf"] {
  let find: Lines["lineOf"] | undefined;
  return (path) => {
    find ??= lineFinder(yaml);
    return firstLine - 1 + find(path);
  };
}

/** One issue a problem: a schema tells all unknown fields of an object as one. */
function single(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

function problemsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodType,
  { file, lineOf, places }: Lines,
): readonly Problem[] {
  const at = (path: readonly PropertyKey[]): Pick<Problem, "severity" | "file" | "line" | "field"> => ({
    severity: "error",
    file,
    line: lineOf(path),
    ...(path.length === 0 ? {} : { field: path.map(String).join(".") }),
  });
  const { path, found } = written(value, issue.path, places);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const known = knownKeys(schema, path);
        return {
          ...at([...path, key]),
          message: `unknown field \`${key}\``,
          expected: `one of ${known.join(", ")}`,
          fix: didYouMean(key, known) ?? "remove it, or correct its name",
        };
      });
    case "invalid_type": {
      const expected = typeName(issue.expected);
      if (found === undefined) return [{ ...at(path), ...missing(path, schema, expected) }];
      const torn = issue.expected === "string" ? tornByColon(found) : undefined;
      const fix = torn === undefined ? {} : { fix: inOneLine(`put it in quotes: ${quoted(torn)}`) };
      return [{ ...at(path), message: `${shown(torn ?? found)} stood here`, expected, ...fix }];
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      const oneOf = `one of ${values.join(", ")}`;
      const near = typeof found === "string" ? didYouMean(found, values) : undefined;
      return [
        {
          ...at(path),
          message: `${shown(found)} stood here`,
          expected: oneOf,
          ...(near === undefined ? {} : { fix: near }),
        },
      ];
    }
    case "custom": {
      const params: CustomIssue = issue.params ?? {};
      return [{ ...at(path), message: `${shown(found)}: ${issue.message}`, ...params }];
    }
    default:
      return [{ ...at(path), message: `${shown(found)} stood here`, expected: issue.message }];
  }
}

/** What to say of a field that must be there: the schema's own words on it tell what is expected. */
function missing(
  path: readonly PropertyKey[],
  schema: z.ZodType,
  type: string,
): Pick<Problem, "message" | "expected" | "fix"> {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  const description = at instanceof z.ZodType ? at.description : undefined;
  return {
    message: "is missing",
    expected: description ?? type,
    fix: `add a line \`${String(path.at(-1))}: …\``,
  };
}

/** The line that YAML took for a field and its value, for its colon; undefined where it is not that. */
function tornByColon(found: unknown): string | undefined {
  if (!isRecord(found) || Array.isArray(found)) return undefined;
  const [[key, value] = [], ...others] = Object.entries(found);
  return others.length === 0 && typeof value === "string" ? `${key}: ${value}` : undefined;
}

/** A text as YAML takes it whatever it holds. */
function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: "one line of text",
  array: "a list",
  object: "fields, each on a line of its own",
};

function typeName(type: string): string {
  return TYPE_NAMES[type] ?? type;
}

/** A value as a person would quote it in a message: cut at 60 characters. */
function shown(value: unknown): string {
  const text = inOneLine(typeof value === "string" ? value : String(JSON.stringify(value)));
  const cut = text.length > 60 ? `${text.slice(0, 60)}\u2026` : text;
  return `\`${cut}\``;
}

/** What stands at a path, and the path as the file has it: with all items, and without the `0` of a single one. */
function written(
  value: unknown,
  path: readonly PropertyKey[],
  places: Places,
): { readonly path: readonly PropertyKey[]; readonly found: unknown } {
  let found = value;
  const keys: PropertyKey[] = [];
  for (const key of path) {
    // A single value counts as a list of one.
    if (typeof found === "string") break;
    if (key === 0 && isRecord(found) && !Array.isArray(found)) continue;
    keys.push(places.get(found)?.[Number(key)] ?? key);
    found = isRecord(found) ? found[String(key)] : undefined;
  }
  return { path: keys, found };
}

/** The field names that the object at a path of the schema may have. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const key of path) at = inner(at, key);
  return Object.keys(shapeOf(at) ?? {});
}

function inner(schema: unknown, key: PropertyKey): unknown {
  const bare = unwrapped(schema);
  if (!(bare instanceof z.ZodArray)) return shapeOf(schema)?.[String(key)];
  // The path of a single item does not name its place.
  return typeof key === "number" ? bare.element : inner(bare.element, key);
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  const bare = unwrapped(schema);
  return bare instanceof z.ZodObject ? bare.shape : undefined;
}

/** The schema inside optional, default and pipe wrappers. */
function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.out) : schema;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The value without fields left empty and without deceptive characters, of which the first of each field is told. */
function cleanValue(value: unknown, path: readonly PropertyKey[], lines: Lines, warnings: Problem[]): unknown {
  if (typeof value === "string") {
    const { text, found } = withoutDeceptions(value);
    const [first] = found;
    if (first !== undefined && warnings.length < MOST_PROBLEMS) {
      warnings.push({
        severity: "warning",
        file: lines.file,
        line: lines.lineOf(path),
        field: path.map(String).join("."),
        message: `${first.name} is left out: it could make a reader read other than what is written`,
      });
    }
    return text;
  }
  if (Array.isArray(value)) {
    const kept = [...value.keys()].filter((index) => !isBlank(value[index]));
    const cleaned = kept.map((index) => cleanValue(value[index], [...path, index], lines, warnings));
    lines.places.set(cleaned, kept);
    return cleaned;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      isBlank(item) ? [] : [[key, cleanValue(item, [...path, key], lines, warnings)] as const],
    ),
  );
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
