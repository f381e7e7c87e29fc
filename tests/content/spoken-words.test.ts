import { describe, expect, it } from "vitest";
import { captionParagraphs, transcriptParagraphs } from "../../src/content/spoken-words.ts";

describe("what captions say", () => {
  it("is a paragraph for each speaker, without times, notes, styles and tags", () => {
    const vtt =
      "\uFEFFWEBVTT - عنوان\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nNOTE\r\nیادداشت\r\n\r\n1\r\n00:00.000 --> 00:01.000 align:start\r\n<v.loud مینا>سلام <b>به همه</b>\r\n\r\n00:01.000 --> 00:02.000\r\n<v مینا>امروز\r\nاز پل می‌گوییم.\r\n\r\n00:02.000 --> 00:03.000\r\n<v کاوه>درود &amp; سپاس\r\n";
    expect(captionParagraphs(vtt)).toEqual(["مینا: سلام به همه امروز از پل می‌گوییم.", "کاوه: درود & سپاس"]);
  });

  it("is cut where a sentence ends, once a paragraph is long", () => {
    const cue = (words: string): string => `00:00.000 --> 00:01.000\n${words}\n`;
    const long = "جمله‌ای که دراز است. ".repeat(25).trim();
    expect(captionParagraphs(`WEBVTT\n\n${[long, "دنباله."].map(cue).join("\n")}`)).toEqual([long, "دنباله."]);
  });

  it("says once what is shown twice in turn", () => {
    const vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nسلام\n\n00:01.000 --> 00:02.000\nسلام\n";
    expect(captionParagraphs(vtt)).toEqual(["سلام"]);
  });

  it("is read in one go where what begins a speaker never ends", () => {
    // By the square of their number this would take minutes.
    const open = ["<v ", "<v.", "<v. "].map((text) => text.repeat(100_000)).join("\n");
    expect(captionParagraphs(`WEBVTT\n\n00:00.000 --> 00:01.000\n<v مینا>سلام\n${open}`)[0]).toMatch(/^مینا: سلام/u);
  });

  it("is nothing where there are no captions", () => {
    expect(captionParagraphs("WEBVTT\n\nNOTE\nسلام\n")).toEqual([]);
  });
});

describe("a transcript", () => {
  it("has its paragraphs between empty lines, typeset, without what deceives", () => {
    expect(transcriptParagraphs("سلام ,\nبه  همه\r\n \r\nاين \u202Eدو\n\n\n")).toEqual(["سلام، به همه", "این دو"]);
  });
});
