import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../src/persian/sentences.ts";

describe("sentencesOf", () => {
  test("cuts at full stops, question marks and lines", () => {
    expect(sentencesOf("باران آمد. آیا سیل می‌آید؟ نه!\nخط دیگر")).toEqual([
      "باران آمد.",
      "آیا سیل می‌آید؟",
      "نه!",
      "خط دیگر",
    ]);
  });

  test("does not cut numbers, initials and what is quoted", () => {
    expect(sentencesOf("نرخ ۳.۵ درصد شد. م. آزاد گفت: «باران آمد. سیل نیامد.» و رفت.")).toEqual([
      "نرخ ۳.۵ درصد شد.",
      "م. آزاد گفت: «باران آمد. سیل نیامد.»",
      "و رفت.",
    ]);
  });

  test("finds none in an empty text", () => {
    expect(sentencesOf(" \n ")).toEqual([]);
  });
});
