import { typeset } from "../persian/typeset.ts";
import { type Licence, licenceOf } from "./licence.ts";
import { optional } from "./optional.ts";

/** Who made a picture, as its caption says it. */
export interface PictureCredit {
  /** What was made, without a colon: «عکس», «نقشه». */
  readonly label: string;
  readonly name: string;
}

/** What is shown between a picture's caption, its credit and its licence: as editors write it. */
export const BETWEEN_NOTES = " | ";

/** What is under a picture. */
export interface FigureNotes {
  readonly caption?: string;
  readonly credit?: PictureCredit;
  readonly licence?: Licence;
}

/** What a credit begins with. The short ones come last: of two that fit, the first is taken. */
const CREDITS =
  "عکس و ویدیو|عکس از|عکس|تصویرگر|تصویر از|تصویر|طراحی|طرح|نقشه|نمودار|اینفوگرافیک|کاریکاتور|نگاره|خوشنویسی|منبع|photograph|photo|image|credit";
const LICENCES = "پروانه|مجوز|licen[cs]e";
/** A part that says who made the picture, or how it may be used. */
const SAID = new RegExp(`^(?:(?<what>${CREDITS})|(?:${LICENCES}))\\s*[:：]\\s*(?<text>.+)$`, "isu");
/** Where one part ends: at a bar, or at the end of a sentence that one of the above comes behind. */
const ENDS = new RegExp(`\\s*[|｜]\\s*|(?<=[.!؟؛?])\\s+(?=(?:${CREDITS}|${LICENCES})\\s*[:：])`, "iu");

/**
 * The caption, the credit and the licence that a picture's title in Markdown says, in any order:
 * «بازار تجریش در بامداد | عکس: ایسنا | پروانه: CC BY 4.0».
 */
export function figureNotes(title: string): FigureNotes {
  let notes: FigureNotes = {};
  const captions: string[] = [];
  for (const part of title.split(ENDS).map((text) => typeset(text.replace(/\s+/gu, " ")).trim())) {
    const said = SAID.exec(part)?.groups;
    const text = said?.text?.replace(/[.؛\s]+$/u, "") ?? "";
    if (said?.what !== undefined) notes = { ...notes, credit: { label: said.what, name: text } };
    else if (said !== undefined) notes = { ...notes, licence: licenceOf(text) };
    else if (part !== "") captions.push(part);
  }
  return { ...optional("caption", captions.join(" ") || undefined), ...notes };
}

/** A credit by itself, as `image.credit` has it: with what was made before it, or without. */
export function creditOf(text: string): Partial<PictureCredit> & Pick<PictureCredit, "name"> {
  return figureNotes(text).credit ?? { name: text };
}
