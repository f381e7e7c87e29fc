import { describe, expect, test } from "vitest";
import { withoutShortcodes } from "../../src/desk/import/html/shortcodes.ts";
import { htmlBlocks } from "../../src/desk/import/html-markdown.ts";
import { readFeed } from "./read-in-english.ts";

function blocksOf(html: string): readonly string[] {
  return htmlBlocks(withoutShortcodes(html));
}

describe("shortcodes that a blog's feed still has", () => {
  test.each([
    [
      '[caption id="a1" align="left"]<img src="https://a.example/a.jpg" alt="دشت" /> دشت گل در غروب[/caption]<p>متن.</p>',
      ["[دشت گل در غروب](https://a.example/a.jpg)", "متن."],
    ],
    ['<p>متن.</p><p>[gallery ids="1,2,3"]</p>', ["متن."]],
    ['[vc_row][vc_column width="1/2"]ستون[/vc_column][/vc_row]', ["ستون"]],
    ['<p>۱۲[vc_separator]۳۴</p>[contact-form-7 id="3"]', ["۱۲ ۳۴"]],
    ['<p>متن.</p>[audio mp3="https://a.example/a.mp3"][/audio]', ["متن."]],
  ])("leave what is between them: %s", (html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test.each(["[گل] و [sic] و [1]", "[caption] و [video] و [audio]", "[embed]"])(
    "do not include words in brackets: %s",
    (text) => {
      expect(withoutShortcodes(text)).toBe(text);
    },
  );

  test("stay where they are shown as code", () => {
    const html = '<p>بنویسید <code>[gallery ids="1"]</code>.</p>';
    expect(withoutShortcodes(html)).toBe(html);
  });

  test("name the films and sounds that the article's file will name", () => {
    const item = `<item><title>ت</title><description><![CDATA[<p>متن.</p>[embed]https://www.aparat.com/v/abc[/embed]
      [video mp4="https://a.example/v.mp4"][/video]]]></description></item>`;
    const reading = readFeed(`<rss version="2.0"><channel><title>باغ</title>${item}</channel></rss>`);
    expect(reading.ok && reading.articles[0]?.media?.map(({ address }) => address)).toEqual([
      "https://www.aparat.com/v/abc",
      "https://a.example/v.mp4",
    ]);
  });

  test.each(["[caption]<img ", "[caption a=1]<img src=x>", "[audio =http://a", "[vc_a ", "[embed]http://a"])(
    "end however often one is begun: %s",
    (piece) => {
      expect(withoutShortcodes(piece.repeat(8000)).length).toBeGreaterThan(0);
    },
  );
});
