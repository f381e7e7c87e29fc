import { FIELDS } from "../words/fields.ts";
import type { DataReader, DataTexts } from "./data-reader.ts";
import { didYouMean } from "./nearest.ts";
import type { Problem } from "./problem.ts";
import { stringsSchema } from "./site-schema.ts";
import { PROTOTYPE, readYaml } from "./yaml.ts";

export const STRINGS_FILE = "strings.yaml";

/**
 * The generator's own texts of the interface, with the editor's over them. A key that no page asks for is an error, and
 * so is a `{name}` that the generator's text of that key does not have: nothing would be filled in there.
 * @param ours the generator's own data folder
 */
export function stringsOf(reader: DataReader, ours: DataTexts): Readonly<Record<string, string>> {
  const own = readYaml(ours.get(STRINGS_FILE) ?? "");
  const defaults = own.ok ? stringsSchema.parse(own.value || {}) : {};
  if (!reader.has(STRINGS_FILE)) return defaults;
  const given = reader.read(STRINGS_FILE, stringsSchema) ?? {};
  // A text that is none of them hides no fault of another.
  for (const [key, text] of textsIn(reader.valueOf(STRINGS_FILE))) {
    const at = {
      severity: "error",
      file: reader.fileOf(STRINGS_FILE),
      line: reader.lineOf(STRINGS_FILE, [key]),
      field: key,
    } as const;
    const original = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (original === undefined) {
      const fix = didYouMean(key, Object.keys(defaults)) ?? FIELDS.remove;
      reader.problems.push({ ...at, message: FIELDS.noSuchText, fix });
    } else reader.problems.push(...unknownPlaces(text, original).map((said) => ({ ...at, ...said })));
  }
  return { ...defaults, ...given };
}

function textsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" && key !== PROTOTYPE ? [[key, text] as const] : [],
  );
}

/** Every `{…}` of a text that is filled in by nothing. */
function unknownPlaces(text: string, original: string): readonly Pick<Problem, "message" | "expected" | "fix">[] {
  const known = placesOf(original);
  const strange = placesOf(text).filter((place) => !known.includes(place));
  return [...strange, ...misbraced(text, known)].map((place) => ({
    message: FIELDS.notFilledIn({ place }),
    expected: known.length === 0 ? FIELDS.noBraces : FIELDS.placesOrNone({ known }),
    fix: didYouMean(place, known) ?? FIELDS.remove,
  }));
}

/** Places of the text that lack a brace or have it twice: `{title`, `title}`, `{{title}}`. */
function misbraced(text: string, known: readonly string[]): readonly string[] {
  const doubled = text.match(/\{{2,}[^{}]*\}{2,}/gu) ?? [];
  const halves = text.replace(/\{+[^{}]*\}+/gu, " ").match(/\{ *\w+|\w+ *\}/gu) ?? [];
  return [...new Set([...doubled, ...halves])].filter((place) => known.includes(`{${place.replace(/[{} ]/gu, "")}}`));
}

/** What is in braces, each once, with the braces. */
function placesOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^{}]*\}/gu) ?? [])];
}
