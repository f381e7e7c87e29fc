import { oneLine } from "./clean-text.ts";

/** What desks write before the parts of a copy that they send: «روتیتر: …», «تیتر: …», «لید: …», «متن خبر:». */
const LABELS = {
  kicker: /^(?:رو ?\u200C?تیتر|بالا ?\u200C?تیتر)[ \u200C]?:[ \u200C]*/u,
  title: /^(?:تیتر|عنوان)(?: (?:خبر|اصلی|مطلب|یادداشت|گزارش))?[ \u200C]?:[ \u200C]*/u,
  lead: /^(?:لید|لید خبر|چکیده|خلاصه\u0654?(?: خبر)?)[ \u200C]?:[ \u200C]*/u,
  text: /^(?:متن\u0650?(?: (?:خبر|کامل|کامل خبر|گزارش))?|شرح(?: خبر)?|مشروح خبر)[ \u200C]?:[ \u200C]*/u,
} as const;
type Part = keyof typeof LABELS;
/** Other labels of such a copy, which are read where they are on pages too. */
const BESIDE =
  /^(?:تاریخ|نویسنده|خبرنگار|منبع|برچسب(?:[ \u200C]?ها)?|کلید[ \u200C]?واژه(?:[ \u200C]?ها)?|کد خبر|گروه|سرویس)[ \u200C]?:/u;
/** The labels are among so many lines. */
const AMONG = 12;

/** A copy without the labels of its parts. */
export interface Unlabelled {
  readonly lines: string[];
  readonly kicker: readonly string[];
  readonly lead?: string;
}

/**
 * Takes the labels off a copy whose title has one: «تیتر: …», or the label on a line of its own. «عنوان: …» alone, without a label for
 * another part, may be a title.
 */
export function withoutLabels(lines: readonly string[]): Unlabelled {
  const parts = lines.slice(0, AMONG).map(partOf);
  const others = parts.filter((part) => part !== undefined && part !== "title").length;
  const isLabelled = parts.includes("title") && (others > 0 || lines.slice(0, AMONG).some((line) => BESIDE.test(line)));
  if (!isLabelled) return { lines: [...lines], kicker: [] };
  const told: string[] = [];
  const kicker: string[] = [];
  let lead: string | undefined;
  let open: Part | undefined;
  for (const [at, line] of lines.entries()) {
    const part = parts[at];
    const words = part === undefined ? line : line.replace(LABELS[part], "");
    if (words === "") {
      open = part;
      continue;
    }
    const of = part ?? open;
    open = undefined;
    if (of === "kicker") kicker.push(oneLine(words));
    else if (of === "lead" && lead === undefined) lead = oneLine(words);
    else told.push(words);
  }
  return { lines: told, kicker, ...(lead === undefined ? {} : { lead }) };
}

const PARTS: readonly Part[] = ["kicker", "title", "lead", "text"];

function partOf(line: string): Part | undefined {
  return PARTS.find((part) => LABELS[part].test(line));
}
