import type * as z from "zod";
import { ARTICLES } from "../words/articles.ts";
import { FIELDS } from "../words/fields.ts";
import { cutValues } from "./cut-values.ts";
import { withoutDeceptions } from "./deceptions.ts";
import type { CustomFault } from "./fault.ts";
import { fieldsMeant, missing, notFields, shown, tornByColon, typeName, unknownField } from "./field-faults.ts";
import { CONTENT_LIMITS } from "./limits.ts";
import { didYouMean } from "./nearest.ts";
import { fieldName, hasErrors, inOneLine, type Problem } from "./problem.ts";
import { knownKeys } from "./schema-parts.ts";
import { lineFinder, PROTOTYPE } from "./yaml.ts";
import { quotedYaml } from "./yaml-hints.ts";

/** Where a YAML text is, so that a problem can name the file and the line. */
export interface YamlPlace {
  readonly file: string;
  readonly yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly firstLine: number;
}

/** A value that fits its schema, with warnings; or every problem it has, and what is left of it where that fits. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly value?: T; readonly problems: readonly Problem[] };

/**
 * Checks a value read from YAML against a schema and says all its problems at once. A field left empty
 * (`kicker:` with nothing or only spaces behind it) counts as absent; deceptive characters are left out with a warning.
 */
export function checkYamlValue<T>(schema: z.ZodType<T>, value: unknown, place: YamlPlace): Checked<T> {
  const warnings: Problem[] = [...cutValues(place).slice(0, CONTENT_LIMITS.reportedFaults)];
  const lineOf = linesIn(place);
  const places: Places = new Map();
  const cleaned = cleanValue(value, [], { file: place.file, lineOf, places }, warnings);
  const result = schema.safeParse(cleaned);
  if (result.success && !hasErrors(warnings)) return { ok: true, value: result.data, problems: warnings };
  if (result.success) return { ok: false, value: result.data, problems: warnings };
  // A hostile file has thousands, and each is sought among all known names.
  const issues = withoutMisnamed(result.error.issues.flatMap(single), cleaned, schema);
  const comments = commentFinder(place);
  const commented = new Set<number>();
  const behind: typeof comments = (line, name) => {
    const comment = comments(line, name);
    if (comment !== undefined) commented.add(line);
    return comment;
  };
  const problems = issues
    .slice(0, CONTENT_LIMITS.reportedFaults)
    .flatMap((issue) => problemsOf(issue, cleaned, schema, { file: place.file, lineOf, places }, behind));
  const more = issues.length - CONTENT_LIMITS.reportedFaults;
  if (more > 0) problems.push({ severity: "error", file: place.file, message: FIELDS.moreFaults({ count: more }) });
  // Where a field is missing because YAML skipped it, the error already says so.
  const others = warnings.filter(
    ({ line, severity }) => severity === "error" || line === undefined || !commented.has(line),
  );
  return { ok: false, problems: [...others, ...problems] };
}

/** Finds what is written behind the name of a field, on a line of the file, where YAML reads no value: a comment, or nothing. */
function commentFinder({ yaml, firstLine }: YamlPlace): (line: number, name: string) => string | undefined {
  return (line, name) => {
    const text = yaml.split(/\r?\n/u)[line - firstLine] ?? "";
    const [, key, comment] = /^[ \t]*(?:-[ \t]+)*([\w-]+)[ \t]*:(?:[ \t]+(#.*))?[ \t]*$/u.exec(text) ?? [];
    return key === name ? (comment?.trim() ?? "") : undefined;
  };
}

/** Which items of the file's lists were kept, by the list without the others. */
type Places = Map<unknown, readonly number[]>;

/** A file, and the line of it on which the value at a path is. */
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

/** The issues without those of fields that are missing because their name is misspelt: that is one slip, and said once. */
function withoutMisnamed(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: z.ZodType,
): readonly z.core.$ZodIssue[] {
  const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join("/");
  const misnamed = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.flatMap((key) =>
            fieldsMeant(key, knownKeys(schema, issue.path)).map((meant) => nameOf([...issue.path, meant])),
          )
        : [],
    ),
  );
  return issues.filter(
    ({ code, path }) =>
      code !== "invalid_type" || !misnamed.has(nameOf(path)) || written(value, path, new Map()).found !== undefined,
  );
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
  commentBehind: ReturnType<typeof commentFinder>,
): readonly Problem[] {
  const at = (path: readonly PropertyKey[]): Pick<Problem, "severity" | "file" | "line" | "field"> => ({
    severity: "error",
    file,
    line: lineOf(path),
    ...(path.length === 0 ? {} : { field: fieldName(path) }),
  });
  const { path, found } = written(value, issue.path, places);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ ...at([...path, key]), ...unknownField(key, knownKeys(schema, path)) }));
    case "invalid_type": {
      const expected = typeName(issue.expected);
      if (found === undefined) {
        const comment = commentBehind(lineOf(path), String(path.at(-1)));
        return [{ ...at(path), ...missing(path, schema, expected, comment) }];
      }
      if (issue.expected === "object" || issue.expected === "array") {
        return [{ ...at(path), expected, ...notFields(path, found, schema, issue.path) }];
      }
      const torn = issue.expected === "string" ? tornByColon(found) : undefined;
      const fix = torn === undefined ? {} : { fix: FIELDS.putTextInQuotes({ text: inOneLine(quotedYaml(torn)) }) };
      return [{ ...at(path), message: FIELDS.found({ value: shown(torn ?? found) }), expected, ...fix }];
    }
    case "invalid_value": {
      const values = issue.values.map(String);
      const near = typeof found === "string" ? didYouMean(found, values) : undefined;
      return [
        {
          ...at(path),
          message: FIELDS.found({ value: shown(found) }),
          expected: FIELDS.oneOf({ known: values }),
          ...(near === undefined ? {} : { fix: near }),
        },
      ];
    }
    case "custom": {
      const { said, ...more }: CustomFault = issue.params ?? {};
      const value = shown(found);
      return [{ ...at(path), message: said ? FIELDS.valueIs({ value, said }) : FIELDS.found({ value }), ...more }];
    }
    default:
      return [
        { ...at(path), message: FIELDS.found({ value: shown(found) }), expected: FIELDS.said({ text: issue.message }) },
      ];
  }
}

/** What is at a path, and the path as the file has it: with all items, and without the `0` of a single one. */
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** An address is refused for what is left out of a text: without it, it could lead elsewhere. */
const CONTROL_IN_ADDRESS = /^\s*(?:https?:|mailto:)\S*(?![\t\n\r])\p{Cc}/iu;

/** The value without empty fields and deceptive characters; the first such character of each field is reported. */
function cleanValue(value: unknown, path: readonly PropertyKey[], lines: Lines, warnings: Problem[]): unknown {
  if (typeof value === "string") {
    const { text, found } = withoutDeceptions(value);
    const [first] = found;
    if (first === undefined) return text;
    const at = () => ({ file: lines.file, line: lines.lineOf(path), field: fieldName(path) });
    if (CONTROL_IN_ADDRESS.test(value)) {
      const said = FIELDS.control({ character: first.code });
      const message = FIELDS.valueIs({ value: shown(text), said });
      warnings.push({ severity: "error", ...at(), message, fix: FIELDS.writeWithout });
    } else if (warnings.length < CONTENT_LIMITS.reportedFaults) {
      const message = ARTICLES.leftOut({ character: first.name });
      warnings.push({ severity: "warning", ...at(), message });
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
  if (Object.hasOwn(value, PROTOTYPE)) refusePrototype([...path, PROTOTYPE], lines, warnings);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      isBlank(item) || key === PROTOTYPE ? [] : [[key, cleanValue(item, [...path, key], lines, warnings)] as const],
    ),
  );
}

/** Reports a key `__proto__`. A hostile file has thousands: one at least, and no more than other faults. */
function refusePrototype(path: readonly PropertyKey[], { file, lineOf }: Lines, faults: Problem[]): void {
  if (faults.length >= CONTENT_LIMITS.reportedFaults && hasErrors(faults)) return;
  faults.push({
    severity: "error",
    file,
    line: lineOf(path),
    message: FIELDS.unknown({ field: PROTOTYPE }),
    fix: FIELDS.remove,
  });
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
