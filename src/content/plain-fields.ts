import type { ArticleFields } from "./article-schema.ts";

/** Marks of Markdown and of HTML in a field, and where it is. */
export interface MarkedField {
  readonly path: readonly PropertyKey[];
  /** The marks with what is between them, as it is written. */
  readonly text: string;
}

const PERSIAN = "\\p{Script=Arabic}";
/**
 * What is meant to be seen otherwise than it is written. A tag alone may be what the text speaks of, «برچسب <b>»; one that is
 * closed, a line break and a character by its name are not. Names such as `__init__` have no Persian letter.
 */
const MARKS = new RegExp(
  [
    "\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*",
    `(?<![*\\p{L}\\p{N}])\\*(?=[^*\\n]{0,100}${PERSIAN})[^\\s*\\d][^*\\n]{0,200}(?<!\\s)\\*(?![*\\p{N}])`,
    `(?<![_\\p{L}\\p{N}])__(?=[^_\\n]{0,100}${PERSIAN})[^_\\n]{1,200}__(?![_\\p{N}])`,
    "~~[^\\s~][^~\\n]{0,200}~~",
    "!?\\[[^\\[\\]\\n]{0,200}\\]\\((?:https?:|mailto:|www\\.|/)[^()\\s]{0,300}\\)",
    "<([a-z][a-z0-9]{0,9})(?:\\s[^<>]{0,200})?>[^<]{0,200}</\\1>",
    "<br\\s{0,4}/?>",
    "&(?:nbsp|zwnj|zwj|amp|quot|apos|laquo|raquo|hellip|[lr]dquo|[lr]squo|[mn]dash|#\\d{2,6}|#x[0-9a-f]{2,5});",
  ].join("|"),
  "iu",
);

/** Finds fields that readers would see with marks in them: they are plain text. */
export function markedFields(fields: ArticleFields): readonly MarkedField[] {
  const { title, kicker, lead, key_points = [], image, corrections = [] } = fields;
  const texts: readonly (readonly [path: readonly PropertyKey[], text: string | undefined])[] = [
    [["title"], title],
    [["kicker"], kicker],
    [["lead"], lead],
    ...key_points.map((point, index) => [["key_points", index], point] as const),
    [["image", "alt"], image?.alt],
    [["image", "caption"], image?.caption],
    ...corrections.map(({ note }, index) => [["corrections", index, "note"], note] as const),
  ];
  return texts.flatMap(([path, text]) => {
    const found = text === undefined ? undefined : MARKS.exec(text)?.[0];
    return found === undefined ? [] : [{ path, text: found.slice(0, 60) }];
  });
}
