import { isPair, isScalar, isSeq, LineCounter, parseDocument, type Scalar, visit } from "yaml";
import { FIELDS } from "../words/fields.ts";
import type { Message } from "../words/message.ts";
import { YAML } from "../words/yaml.ts";
import type { YamlPlace } from "./check.ts";
import { fieldName, inOneLine, type Problem } from "./problem.ts";
import { quotedYaml } from "./yaml-hints.ts";

/** A comment that a word is glued to, as in a hashtag; one that is meant as a comment has a space behind its `#`. */
const HASHTAG = /(?:^|[ \t])#[\p{L}\p{N}_]/mu;
/** Such a comment on the line of a value; begins with the value's last sign, or with the space before an empty one. */
const BEHIND = /^(?:[ \t]|[^\n][ \t]+)(#[\p{L}\p{N}_][^\r\n]*)/u;
/** An item of a list below an item that has a value, and further in: to YAML the two are one text. */
const ITEM_SET_IN = /^([ \t]*)-[ \t]+\S.*\n\1[ \t]+-[ \t]/mu;
/** What YAML takes for a name by which the value can be called elsewhere. */
const NAME = /[ \t]&\S/u;

/**
 * Warns of values that YAML reads otherwise than they look, without a word: from ` #` on it sees a comment
 * («موج #همدلی»), a word that begins with `&` is a name to it, and items of a list in two columns are one. Texts in quotes and in blocks keep both, and comments with a space behind
 * their `#` are meant.
 */
export function cutValues(place: YamlPlace): readonly Problem[] {
  const { yaml } = place;
  if (!HASHTAG.test(yaml) && !NAME.test(yaml) && !ITEM_SET_IN.test(yaml)) return [];
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema: "failsafe", logLevel: "silent", uniqueKeys: false });
  const called = new Set<string>();
  visit(document, { Alias: (_, { source }) => void called.add(source) });
  const problems: Problem[] = [];
  visit(document, {
    Scalar(key, scalar, path) {
      if (key === "key" || scalar.type !== "PLAIN" || !scalar.range) return;
      const [begin, end] = scalar.range;
      const { line } = lineCounter.linePos(begin);
      if (path.some(isSeq) && /\n[ \t]*-[ \t]/u.test(yaml.slice(begin, end))) {
        problems.push(runTogether(place, scalar, path, line));
        return;
      }
      const comment = BEHIND.exec(yaml.slice(Math.max(0, end - 1)))?.[1];
      const name = scalar.anchor === undefined || called.has(scalar.anchor) ? undefined : `&${scalar.anchor}`;
      if (comment === undefined && name === undefined) return;
      problems.push(problemOf(place, scalar, path, { name, comment }, line));
    },
  });
  return problems;
}

/** Two items of a list that YAML reads as one. */
function runTogether({ file, firstLine }: YamlPlace, scalar: Scalar, path: readonly unknown[], line: number): Problem {
  const said = { message: YAML.twoItems({ text: inOneLine(String(scalar.value)) }), fix: YAML.oneColumn };
  return { severity: "warning", file, line: firstLine - 1 + line, field: fieldOf(scalar, path), ...said };
}

/** What was passed over before and behind a value. */
interface Lost {
  readonly name: string | undefined;
  readonly comment: string | undefined;
}

function problemOf(
  { file, firstLine }: YamlPlace,
  scalar: Scalar,
  path: readonly unknown[],
  { name, comment }: Lost,
  line: number,
): Problem {
  const text = inOneLine(String(scalar.value));
  const whole = [name, text, comment?.trim()].filter((part) => part !== undefined && part !== "").join(" ");
  const quoted = `${nameOf(path.at(-1))}${quotedYaml(whole)}`;
  return {
    severity: "warning",
    file,
    line: firstLine - 1 + line,
    field: fieldOf(scalar, path),
    message: messageOf(text, name, comment),
    fix: comment === undefined ? FIELDS.putInQuotes({ line: quoted }) : YAML.quoteOrSpace({ line: quoted }),
  };
}

function messageOf(text: string, name: string | undefined, comment: string | undefined): Message {
  if (comment === undefined) return YAML.readOnly({ text, name: name ?? "" });
  return text === "" ? YAML.readNothing({ comment: comment.trim() }) : YAML.cutAtHash({ text });
}

/** The path of a value, such as `tags.1`. */
function fieldOf(scalar: Scalar, path: readonly unknown[]): string {
  const names = path.flatMap((parent, index): readonly PropertyKey[] => {
    if (isPair(parent)) return isScalar(parent.key) ? [String(parent.key.value)] : [];
    return isSeq(parent) ? [parent.items.indexOf(path[index + 1] ?? scalar)] : [];
  });
  return fieldName(names);
}

/** What a value is written behind: `title: ` of a field, `- ` of a list, nothing within brackets. */
function nameOf(parent: unknown): string {
  if (isPair(parent)) return isScalar(parent.key) ? `${String(parent.key.value)}: ` : "";
  return isSeq(parent) && parent.flow !== true ? "- " : "";
}
