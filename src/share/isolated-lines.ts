import { hasArabicScript, ltrPieces, splitLatin } from "../persian/bidi.ts";

const RLI = "\u2067";
const LRI = "\u2066";
const PDI = "\u2069";
/** Arabic letter mark: behind it a number is set as behind a Persian letter, with its «٪» at the left. */
const ALM = "\u061C";

/** A stretch of a text, and the isolates around it, from the outermost. */
interface Stretch {
  readonly text: string;
  readonly isolates: string;
}

/**
 * The lines of a text as plain text with isolates, each as it would be set within the whole: resvg shapes Persian but passes
 * over `direction`, so a line is isolated from right to left and its Latin runs from left to right. A run, such as an address,
 * may go on over several lines, and a number that begins a line still follows the letters of the line above.
 * @param lines what {@link titleLines} made of the text
 * @see https://www.unicode.org/reports/tr9/#W2
 */
export function isolatedLines(text: string, lines: readonly string[]): readonly string[] {
  const stretches = stretchesOf(text);
  let at = 0;
  return lines.map((line) => {
    while (text.charAt(at) === " ") at++;
    const end = at + (text.startsWith(line, at) ? line.length : line.length - 1);
    const cut = `${isolated(stretches, at, end)}${line.slice(end - at)}`;
    const whole = behindPersian(stretches, at) ? ALM + cut : cut;
    at = end;
    return stretches[0]?.isolates === LRI && stretches.length === 1 ? cut : RLI + whole + PDI;
  });
}

function stretchesOf(text: string): readonly Stretch[] {
  if (!hasArabicScript(text) && /\p{L}/u.test(text)) return [{ text, isolates: LRI }];
  return splitLatin(text).flatMap((run): readonly Stretch[] => {
    if (!run.latin) return [{ text: run.text, isolates: "" }];
    return ltrPieces(run.text).map((piece) => ({ text: piece.text, isolates: piece.persian ? LRI + RLI : LRI }));
  });
}

/** What is in `[start, end)`, in its isolates; neighbouring pieces of one run share the outer one. */
function isolated(stretches: readonly Stretch[], start: number, end: number): string {
  let result = "";
  let open = "";
  let from = 0;
  for (const { text, isolates } of stretches) {
    const part = text.slice(Math.max(0, start - from), Math.max(0, end - from));
    from += text.length;
    if (part === "") continue;
    const [outer = "", inner = ""] = isolates;
    if (outer !== open) result += open === "" ? outer : PDI;
    open = outer;
    result += inner === "" ? part : inner + part + PDI;
  }
  return open === "" ? result : result + PDI;
}

/** Is there a Persian letter before `at`, outside of Latin runs? */
function behindPersian(stretches: readonly Stretch[], at: number): boolean {
  let from = 0;
  return stretches.some(({ text, isolates }) => {
    const before = text.slice(0, Math.max(0, at - from));
    from += text.length;
    return isolates === "" && hasArabicScript(before);
  });
}
