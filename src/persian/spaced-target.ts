/** A word of an address or file name; brackets in it close again, and quotation marks are none of it. */
const WORD = '(?:[^\\s<>()\\\\"\u00AB\u00BB\u201C-\u201F]|\\\\[^\\n]|\\([^()\\n]*\\))+';
const SPACED = new RegExp(`[ \\t]*(${WORD}(?:[ \\t]+${WORD})+)(?:[ \\t]+"[^"\\n]*")?[ \\t]*\\)`, "uy");
/** What CommonMark takes between the brackets of a link: an address without spaces, and perhaps a title. */
const ORDINARY =
  /[ \t\r\n]*[^ \t\r\n]*(?:[ \t\r\n]+(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\((?:[^()\\]|\\[\s\S])*\)))?[ \t\r\n]*\)/uy;
/** What nobody writes in brackets but an address or a file's name: a scheme, a folder, an ending. */
const ADDRESS = /^(?:https?:\/\/|mailto:|\.{0,2}\/|[^\s/]+\/)|\.[a-z0-9]{2,5}(?:[?#]\S*)?$/iu;

/** A link's target with spaces in it: offsets in the text. */
export interface SpacedTarget {
  readonly start: number;
  /** Where the address ends. */
  readonly end: number;
  /** Behind the closing bracket. */
  readonly close: number;
}

/**
 * A target with spaces in it, which CommonMark leaves as text and editors mean as what it is: `](نمای شهر.png)`,
 * `](https://x.example/a b)`. Of a link it must look like an address; of a picture it is one.
 * @param at behind the opening bracket
 */
export function spacedTargetAt(text: string, at: number, isPicture: boolean): SpacedTarget | undefined {
  SPACED.lastIndex = at;
  const [whole = "", target = ""] = SPACED.exec(text) ?? [];
  if (target === "" || !(isPicture || ADDRESS.test(target))) return undefined;
  ORDINARY.lastIndex = at;
  if (ORDINARY.test(text)) return undefined;
  const start = at + whole.indexOf(target);
  return { start, end: start + target.length, close: at + whole.length };
}
