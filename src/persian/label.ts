import { fold } from "./fold.ts";
import { slugify } from "./slug.ts";

/** What a sign is attached to: a letter or digit, perhaps with other such signs between. Bounded, for hostile labels. */
const AFTER_WORD = "(?<=[\\p{L}\\p{N}]\\p{M}{0,4}[+#\u266F*]{0,4})";
/** Within a word a sign separates two parts of the slug already: «۵+۱» is `5-1`. */
const AT_END = "(?![+#\u266F*]{0,4}[\\p{L}\\p{N}])";

/** Signs at the edge of a word that make another name of it, as they are said: C++ and C# are not C, nor .NET is NET. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^\.(?=\p{L})/gu, "dot "],
  [new RegExp(`${AFTER_WORD}\\+${AT_END}`, "gu"), " plus "],
  [new RegExp(`${AFTER_WORD}[#\u266F]${AT_END}`, "gu"), " sharp "],
  [new RegExp(`(?<=[\\p{Script=Latin}\\p{Nd}][+#\u266F]{0,4})\\*${AT_END}`, "gu"), " star "],
  [/(?<=\p{Script=Latin})[-\u2212]$/gu, " minus"],
];

/** Signs that tell labels apart though they are in no address. */
const TOLD_APART: readonly (readonly [RegExp, string])[] = [
  [/&/gu, "and"],
  [/[%\u066A]/gu, "percent"],
  // «وب ۲٫۰» is not «وب ۲۰», but «۱٬۰۰۰» is «۱۰۰۰». The fold keeps `|`, which is a symbol.
  [/(?<=\p{Nd})(?!\u066C\p{Nd})[\p{P}\p{Z}]+(?=\p{Nd})/gu, "|"],
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Sk}]/gu, ""],
];

/**
 * The key under which two spellings of a tag's label are one tag: folded, but C, C++, C# and .NET stay apart, as do
 * «وب ۲٫۰» and «وب ۲۰». A leading `#`, other punctuation and emoji make no difference.
 *
 * @example labelKey("#بین_الملل") === labelKey("بین\u200Cالملل")
 */
export function labelKey(label: string): string {
  return fold(replaced(said(label), TOLD_APART));
}

/**
 * The last part of the address of a label's page: its slug, in which signs that make another name of it are words.
 * It depends on the label alone, not on the other labels. Empty where there is no letter and no digit.
 *
 * @example labelSlug("C++") // `c-plus-plus`
 */
export function labelSlug(label: string): string {
  return slugify(said(label));
}

function said(label: string): string {
  const text = label.normalize("NFKC").trim();
  return replaced(text.replace(/(?<=[\p{L}\p{N}])\s(?=[+#\u266F*]{1,4}$)/u, ""), SAID);
}

function replaced(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((result, [pattern, word]) => result.replace(pattern, word), text);
}
