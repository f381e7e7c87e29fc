import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { YAML } from "../words/yaml.ts";
import { characterName, HIDDEN } from "./hidden-characters.ts";
import { inShort } from "./problem.ts";
import { columnHint } from "./yaml-columns.ts";

/** What an editor did that YAML does not take, and on which line of the text, from 1. */
export interface YamlHint {
  readonly line: number;
  readonly message: Message;
  readonly expected?: Message;
  readonly fix: Message;
}

/** A line as far as hints look at it: what is before the value (`title: `, `- `), and the value. */
interface FieldLine {
  readonly line: number;
  readonly text: string;
  readonly before: string;
  readonly value: string;
}

/**
 * Says in an editor's words why a text is not YAML, where that can be told: a reader of YAML reports where it gave up,
 * which is often a line too late, and in words of its own.
 * @param line where the reader gave up, from 1
 * @param reason what it says of that
 * @param firstLine the line of its file on which the text begins, for what a message says of other lines
 */
export function yamlHint(text: string, line: number, reason: string, firstLine: number): YamlHint | undefined {
  const lines = text.split(/\r?\n/u);
  // The nearest line first: what is wrong there is the cause more often than what is above it.
  const nearest = Array.from(
    { length: Math.min(line, lines.length) },
    (_, back) => Math.min(line, lines.length) - back,
  );
  const above = nearest.map((number) => fieldLine(lines[number - 1] ?? "", number));
  if (reason.startsWith("duplicated")) return writtenTwice(text, firstLine);
  return (
    firstHint(above.slice(0, 2), tabbed) ??
    firstHint(above, hiddenCharacter) ??
    firstHint(above, openQuotation) ??
    firstHint(above, commentInList) ??
    firstHint(above.slice(0, 1), emptyPlace) ??
    firstHint(above.slice(0, 1), valueOfSigns) ??
    firstHint(above, openList) ??
    firstHint(above.slice(0, 2), withoutSpace) ??
    setIn(lines, line) ??
    columnHint(lines, line, reason)
  );
}

function firstHint(lines: readonly FieldLine[], hint: (line: FieldLine) => YamlHint | undefined): YamlHint | undefined {
  for (const line of lines) {
    const found = hint(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fieldLine(text: string, line: number): FieldLine {
  const [, before = "", value = ""] = /^([ \t]*(?:-[ \t]+)*(?:[\p{L}\p{N}_.-]+[ \t]*:[ \t]+)?)(.*)$/u.exec(text) ?? [];
  return { line, text, before, value: value.trim() };
}

/** Whether something is before the value, so that quotes around it would help. */
function hasName({ before }: FieldLine): boolean {
  return before.trim() !== "";
}

function inQuotes({ before, value }: FieldLine, text = value): Message {
  if (text.length > LONGEST_FIX) return YAML.putInQuotes;
  return FIELDS.putInQuotes({ line: `${before.trim()} ${quotedYaml(text)}` });
}

/** A longer value is not written out in a message, in UTF-16 units. */
const LONGEST_FIX = 120;

function writtenTwice(text: string, firstLine: number): YamlHint | undefined {
  const counter = new LineCounter();
  const options = { lineCounter: counter, schema: "failsafe", logLevel: "silent", uniqueKeys: false } as const;
  let hint: YamlHint | undefined;
  visit(parseDocument(text, options), {
    Map(_, map) {
      const seen = new Map<string, number>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (!isScalar(key) || key.range === undefined || key.range === null) continue;
        const name = String(key.value);
        const at = counter.linePos(key.range[0]).line;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, at);
        else {
          const message = YAML.writtenTwice({ name, first: String(firstLine - 1 + first) });
          hint ??= { line: at, message, fix: YAML.keepOne };
        }
      }
    },
  });
  return hint;
}

function tabbed({ line, text }: FieldLine): YamlHint | undefined {
  if (!/^ *\t/u.test(text)) return undefined;
  return {
    line,
    message: YAML.tab({ text: inShort(text) }),
    expected: YAML.spaces,
    fix: YAML.twoSpaces,
  };
}

const HIDDEN_PLACES: readonly RegExp[] = [
  new RegExp(`^[ \\t]*(?:-[ \\t]+)*[\\p{L}\\p{N}_-]+[ \\t]*:[ \\t]*(${HIDDEN})`, "u"),
  new RegExp(`^[ \\t]*(?:-[ \\t]+)*-(${HIDDEN})`, "u"),
  new RegExp(`^[ \\t]*(${HIDDEN})`, "u"),
  new RegExp(`^---[ \\t]*(${HIDDEN})`, "u"),
  new RegExp(`^[ \\t]*(?:-[ \\t]+)*[\\p{L}\\p{N}_-]+(${HIDDEN})+[ \\t]*:`, "u"),
];

function hiddenCharacter({ line, text }: FieldLine): YamlHint | undefined {
  const separator = /[\v\f\u0085\u2028\u2029]/u.exec(text)?.[0];
  if (separator !== undefined) {
    const character = characterName(separator);
    return { line, message: YAML.noLineBreak({ character }), fix: YAML.pressEnter };
  }
  const character = HIDDEN_PLACES.flatMap((place) => place.exec(text)?.[1] ?? [])[0];
  if (character !== undefined) {
    const message = YAML.hidden({ character: characterName(character), text: inShort(text) });
    return { line, message, fix: YAML.spaceInstead };
  }
  const colon = /^[ \t]*(?:-[ \t]+)*[\w-]+[ \t]*([\uFF1A\uFE55\u02D0\uFE13\u061B])/u.exec(text)?.[1];
  if (colon === undefined) return undefined;
  return {
    line,
    message: YAML.noColon({ colon, name: characterName(colon), text: inShort(text) }),
    fix: FIELDS.write({ text: inShort(text.replace(new RegExp(`${colon}\\s*`, "u"), ": ")) }),
  };
}

/** Where a value's own quotation ends, in UTF-16 units; -1 where it does not end on its line. */
function endOfQuotation(value: string): number {
  const ends = value.startsWith("'") ? /^'(?:[^']|'')*'/u.exec(value) : /^"(?:[^"\\]|\\.)*"/u.exec(value);
  return ends === null ? -1 : ends[0].length;
}

/** Two lines of fields cannot be in one quotation that was meant. */
function openQuotation(field: FieldLine): YamlHint | undefined {
  const { line, value } = field;
  if (!hasName(field) || !/^["']/u.test(value) || endOfQuotation(value) !== -1) return undefined;
  const sign = value.charAt(0);
  return {
    line,
    message: YAML.openQuotation({ sign, text: inShort(value) }),
    fix: YAML.closeQuotation({ sign }),
  };
}

function commentInList(field: FieldLine): YamlHint | undefined {
  const { line, before, value } = field;
  const comment = /^[[{](?:"[^"]*"|'[^']*'|[^"'#]|(?<![\s[{,])#)*?((?<=[\s[{,])#.*)$/u.exec(value)?.[1];
  if (!hasName(field) || comment === undefined) return undefined;
  const inner = value.slice(1).replace(/[\]}]\s*$/u, "");
  const items = inner.split(/[,،]/u).map((item) => (item.includes("#") ? quotedValue(item.trim()) : item.trim()));
  const list = value.startsWith("{") ? `{${items.join(", ")}}` : `[${items.join(", ")}]`;
  return {
    line,
    message: YAML.commentInList({ comment: inShort(comment) }),
    fix: value.length > LONGEST_FIX ? YAML.quoteHash : YAML.quoteHashSo({ line: `${before.trim()} ${list}` }),
  };
}

/** `name: "خبر #یک"` of a field between braces; else the whole in quotes. */
function quotedValue(item: string): string {
  const [, name, value = ""] = /^([\w-]+:[ \t]+)(.*)$/u.exec(item) ?? [];
  return name === undefined ? quotedYaml(item) : `${name}${quotedYaml(value)}`;
}

function openList(field: FieldLine): YamlHint | undefined {
  const { line, value } = field;
  const open = value.charAt(0);
  const close = open === "[" ? "]" : "}";
  if (!hasName(field) || !/^[[{]/u.test(value) || value.includes(close)) return undefined;
  const message = YAML.openList({ sign: open, text: inShort(value) });
  return { line, message, fix: YAML.closeList({ sign: close }) };
}

/** A comma too many, which leaves a place of a list empty: `[شهر, , تقویم]`. */
function emptyPlace(field: FieldLine): YamlHint | undefined {
  const { line, before, value } = field;
  const inner = /^\[([^[\]{}]*)\]$/u.exec(value)?.[1];
  if (!hasName(field) || inner === undefined || !/(?:^|,)\s*,/u.test(inner)) return undefined;
  const items = inner.split(",").flatMap((item) => (item.trim() === "" ? [] : [item.trim()]));
  const text = `${before.trim()} [${items.join(", ")}]`;
  return {
    line,
    message: YAML.emptyPlace({ text: inShort(value) }),
    fix: value.length > LONGEST_FIX ? YAML.oneComma : FIELDS.write({ text }),
  };
}

/** A value that begins with a sign of YAML's own, goes on behind its quotation, or has another colon. */
function valueOfSigns(field: FieldLine): YamlHint | undefined {
  const { line, value } = field;
  if (!hasName(field) || value === "") return undefined;
  const sign = value.charAt(0);
  if (/["']/u.test(sign)) {
    const rest = value.slice(endOfQuotation(value)).trim();
    if (rest === "" || rest.startsWith("#")) {
      if (!value.includes("\\")) return undefined;
      const plain = `'${value.slice(1, -1).replaceAll("'", "''")}'`;
      const fix = YAML.singleQuotes({ line: `${field.before.trim()} ${plain}` });
      return { line, message: YAML.backslash, fix };
    }
    const whole = value.endsWith(sign) ? value.slice(1, -1) : value;
    return { line, message: YAML.behindQuotation({ text: inShort(value) }), fix: inQuotes(field, whole) };
  }
  if (/^(?:[@`%*!&|>,\]}[{]|[-?](?:\s|$))/u.test(value)) {
    return { line, message: YAML.ownSign({ sign }), fix: inQuotes(field) };
  }
  if (!/:(?:\s|$)/u.test(value)) return undefined;
  return { line, message: YAML.secondColon, fix: inQuotes(field) };
}

function withoutSpace({ line, text }: FieldLine): YamlHint | undefined {
  const [, name = "", value = ""] = /^([ \t]*(?:-[ \t]+)*[a-z_]+):(?!\/\/)([^\s:].*)$/iu.exec(text) ?? [];
  if (name === "") return undefined;
  return {
    line,
    message: YAML.noSpace({ text: inShort(text) }),
    fix: FIELDS.write({ text: `${name.trim()}: ${inShort(value)}` }),
  };
}

function setIn(lines: readonly string[], line: number): YamlHint | undefined {
  const indent = (text: string): number => text.length - text.trimStart().length;
  const text = lines[line - 1] ?? "";
  const before = lines.slice(0, line - 1).findLast((above) => /^\s*[^\s#]/u.test(above));
  if (text.trim() === "" || before === undefined || indent(text) <= indent(before)) return undefined;
  return {
    line,
    message: YAML.setIn({ text: inShort(text), above: inShort(before) }),
    fix: YAML.oneColumn,
  };
}

/** A text as YAML takes it whatever it holds, on one line. */
export function quotedYaml(text: string): string {
  return /["\\]/u.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
