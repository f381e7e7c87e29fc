import { typeset } from "../persian/typeset.ts";
import { withoutDeceptions } from "./deceptions.ts";

/** Blocks of a WebVTT file that are no captions. */
const NO_CUE = /^(?:WEBVTT|NOTE|STYLE|REGION)(?:[ \t]|$)/mu;
const TIMES = /^.*-->.*$/mu;
/** Who speaks. Nothing in it is a `<`, so that one that is never closed is not searched for to the end each time. */
const SPEAKER = /<v(?:\.[^\s<>]*)?[ \t]+([^<>]+)>/u;
/** Longer paragraphs of captions begin anew where a sentence ends. */
const LONG = 400;

/** The paragraphs of a transcript, a plain text with an empty line between them. */
export function transcriptParagraphs(text: string): readonly string[] {
  return paragraphs(
    text
      .replace(/^\uFEFF/u, "")
      .replace(/\r\n?/gu, "\n")
      .split(/\n[ \t]*\n/u),
  );
}

/**
 * What captions say, as paragraphs: each speaker's words in one, and a long one cut where a sentence ends.
 * @param vtt a WebVTT file. @see https://www.w3.org/TR/webvtt1/#file-structure
 */
export function captionParagraphs(vtt: string): readonly string[] {
  const blocks = vtt
    .replace(/^\uFEFF/u, "")
    .replace(/\r\n?/gu, "\n")
    .split(/\n{2,}/u);
  const found: string[] = [];
  let speaker = "";
  for (const block of blocks) {
    const times = NO_CUE.test(block.split("\n")[0] ?? "") ? null : TIMES.exec(block);
    if (times === null) continue;
    const cue = block.slice(times.index + times[0].length);
    const name = SPEAKER.exec(cue)?.[1]?.trim() ?? "";
    const words = plainCue(cue);
    const last = found.at(-1);
    const goesOn = last !== undefined && name === speaker && !(last.length > LONG && /[.!؟?»…]$/u.test(last));
    if (goesOn) found[found.length - 1] = last.endsWith(words) ? last : `${last} ${words}`;
    else found.push(name === "" || name === speaker ? words : `${name}: ${words}`);
    speaker = name;
  }
  return paragraphs(found);
}

/** A caption's words, without its tags and with its references as what they mean. */
function plainCue(cue: string): string {
  return cue
    .replace(/<[^<>\n]*>/gu, "")
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (whole, name: string) => REFERENCES[name] ?? whole)
    .replace(/\s+/gu, " ")
    .trim();
}

const REFERENCES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "" };

/** Texts as readers see them; what is empty or could deceive goes. */
function paragraphs(texts: readonly string[]): readonly string[] {
  return texts
    .map((text) => typeset(withoutDeceptions(text.normalize("NFC")).text.replace(/\s+/gu, " ").trim()))
    .filter((text) => text !== "");
}
