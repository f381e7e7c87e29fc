import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../../support/english.ts";
import { CAPTIONS, recording } from "../../support/offered-files.ts";
import { photograph } from "../../support/photographs.ts";
import { build } from "../../support/run-build.ts";
import { attribute, Page, publishedFiles, textOf } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const PAGE = "/1395/12/07/a/";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem));
}

const page = (): Page => new Page(digest.output, PAGE);
const offered = (): readonly string[] =>
  [...publishedFiles(digest.output).keys()].filter((file) => file.startsWith("files/")).sort();
/** An element's attributes. */
const attributes = (name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    page()
      .one(name)
      .attrs.map((one) => [one.name, one.value]),
  );

describe("a sound beside an article", () => {
  it.each([
    ["as a picture is", "![گفت‌وگو با BBC](talk.mp3)"],
    ["as a link that is alone in its paragraph", "[گفت‌وگو با BBC](talk.mp3)"],
  ])("is played where it is written %s", async (_, markdown) => {
    digest.write("talk.mp3", recording("mp3"));
    digest.write("talk.txt", "سلام به شنوندگان BBC.\n\nتا فردا.");
    digest.article("a.md", {}, `یک\n\n${markdown}\n\nدو`);
    expect(await problems()).toEqual([]);
    expect(attributes("audio")).toEqual({
      controls: "",
      preload: "none",
      src: "/files/talk.mp3",
      "aria-label": "گفت‌وگو با BBC",
    });
    expect(textOf(page().one("figcaption"))).toBe("گفت‌وگو با BBC");
    const [save] = page()
      .all("a")
      .filter((one) => attribute(one, "class") === "file");
    expect(save === undefined ? "" : textOf(save)).toBe("دریافت صدا (MP3، ۴ کیلوبایت، ۲ ثانیه)");
    expect(textOf(page().one("details"))).toBe("متن گفتار سلام به شنوندگان BBC. تا فردا.");
    // Its transcript is in the page, and no file of the site.
    expect(offered()).toEqual(["files/talk.mp3"]);
  });

  it("is a link that saves it where there is more in the paragraph or the list", async () => {
    digest.write("talk.ogg", recording("ogg"));
    digest.write("talk.vtt", CAPTIONS);
    digest.article("a.md", {}, "بشنوید: [گفت‌وگو](talk.ogg)\n\n- [گفت‌وگو](talk.ogg)\n- دو");
    expect(await problems()).toEqual([]);
    expect(page().all("audio")).toEqual([]);
    expect(page().text()).toContain("گفت‌وگو (OGG، ۵ کیلوبایت، ۲ ثانیه)");
  });

  it("may have several beside it in one paragraph", async () => {
    for (const ending of ["mp3", "m4a"] as const) digest.write(`${ending}.${ending}`, recording(ending));
    digest.article("a.md", {}, "![یک](mp3.mp3)\n![دو](m4a.m4a)");
    expect((await problems()).map((text) => text.split("\n")[0])).toEqual([
      "articles/a.md:6: warning: `mp3.mp3`: has no transcript: who cannot hear it, and who searches, gets nothing of it",
      "articles/a.md:7: warning: `m4a.m4a`: has no transcript: who cannot hear it, and who searches, gets nothing of it",
    ]);
    expect(page().all("audio")).toHaveLength(2);
    expect(page().all("figure")).toHaveLength(2);
  });
});

describe("a film beside an article", () => {
  it("has a poster, captions and a transcript by the names of the files beside it", async () => {
    digest.write("1395/film.mp4", recording("mp4"));
    digest.write("1395/film.jpg", await photograph({ width: 900, height: 600 }));
    digest.write("1395/film.vtt", CAPTIONS);
    digest.article("1395/a.md", {}, "![گزارش تصویری](film.mp4)");
    expect((await build(digest, { pathPrefix: "/digest/" })).problems).toEqual([]);
    expect(attributes("video")).toMatchObject({
      preload: "none",
      src: "/digest/files/1395/film.mp4",
      width: "900",
      height: "600",
      poster: expect.stringMatching(/^\/digest\/images\/1395\/film-900-[0-9a-f]{12}\.jpg$/u),
    });
    expect(attributes("track")).toMatchObject({ kind: "captions", srclang: "fa", src: "/digest/files/1395/film.vtt" });
    expect(offered()).toEqual(["files/1395/film.mp4", "files/1395/film.vtt"]);
    expect(textOf(page().one("details"))).toBe("متن گفتار مینا: سلام به شنوندگان گزیده. کاوه: درود & سپاس");
  });

  it("is warned of where it has neither poster nor words", async () => {
    digest.write("film.webm", recording("webm"));
    digest.article("a.md", {}, "![گزارش](film.webm)");
    expect(await problems()).toEqual([
      "articles/a.md:6: warning: `film.webm`: has no picture: readers see an empty box until they start it\n    fix: put a picture of it beside it: `film.jpg`",
      "articles/a.md:6: warning: `film.webm`: has no transcript: who cannot hear it, and who searches, gets nothing of it\n    fix: put what is said in it beside it, as `film.txt` or as captions, `film.vtt`",
    ]);
    expect(attributes("video")).toMatchObject({ width: "1280", height: "720" });
  });

  it("is a sound where there is nothing to see in it", async () => {
    digest.write("talk.mp4", recording("m4a"));
    digest.write("talk.txt", "متن");
    digest.article("a.md", {}, "![گفت‌وگو](talk.mp4)");
    expect(await problems()).toEqual([]);
    expect(page().all("video")).toEqual([]);
    expect(page().all("audio")).toHaveLength(1);
  });

  it("is an error where it is cut off, or its captions or its poster are no such thing", async () => {
    digest.write("film.mp4", recording("mp4").subarray(0, 1500));
    digest.write("a.webm", recording("webm"));
    digest.write("a.vtt", "سلام");
    digest.write("b.webm", recording("webm"));
    digest.write("b.png", "no picture");
    digest.article("a.md", {}, "![یک](film.mp4)\n![دو](a.webm)\n![سه](b.webm)");
    expect((await problems()).map((text) => text.split("\n")[0])).toEqual([
      "articles/a.md:6: error: `film.mp4`: cannot be played: it is cut off or damaged",
      "articles/a.md:7: error: `a.webm`: its `a.vtt`: does not begin with `WEBVTT`",
      expect.stringContaining("articles/a.md:8: error: `b.webm`: its `b.png`: "),
    ]);
  });
});

describe("a link to a film at another site", () => {
  it("is a card with the editor's title and picture, and loads nothing from there", async () => {
    digest.write("still.jpg", await photograph({ width: 900, height: 600 }));
    digest.article("a.md", {}, "[![خیابان](still.jpg) پرواز آزمایشی](https://www.aparat.com/v/abc123)");
    expect(await problems()).toEqual([]);
    const [card] = page()
      .all("p")
      .filter((one) => attribute(one, "class") === "elsewhere");
    expect(card === undefined ? "" : textOf(card)).toBe("پرواز آزمایشی تماشا در آپارات");
    const loaded = ["img", "source", "script", "iframe", "video", "link"].flatMap((name) => page().all(name));
    const addresses = loaded.flatMap((one) => ["src", "srcset", "href"].flatMap((name) => attribute(one, name) ?? []));
    expect(addresses.filter((address) => address.includes("aparat"))).toEqual([]);
  });

  it.each(["https://youtu.be/x", "https://m.youtube.com/watch?v=x"])("knows %s", async (address) => {
    digest.article("a.md", {}, `[پرواز](${address})\n\nمتن [پرواز](${address}).\n\n[Tram](${address})`);
    expect(await problems()).toEqual([]);
    expect(page().text()).toContain("پرواز تماشا در یوتیوب");
    expect(
      page()
        .all("p")
        .filter((one) => attribute(one, "class") === "elsewhere"),
    ).toHaveLength(2);
  });

  it("is warned of where it has no title", async () => {
    digest.article("a.md", {}, "https://www.aparat.com/v/abc123");
    expect(await problems()).toEqual([
      expect.stringContaining("articles/a.md:6: warning: the film's address has no title"),
    ]);
  });

  it.each([
    [
      '<style>.h{}</style><div class="h"><iframe src="https://www.aparat.com/video/video/embed/videohash/abc12/vt/frame" allowFullScreen="true"></iframe></div>',
      "https://www.aparat.com/v/abc12",
    ],
    [
      '<div id="1"><script type="text/JavaScript" src="https://www.aparat.com/embed/abc12?data[rnddiv]=1"></script></div>',
      "https://www.aparat.com/v/abc12",
    ],
    [
      '<iframe width="560" src="https://www.youtube-nocookie.com/embed/dQ-w?si=x&amp;t=1"></iframe>',
      "https://www.youtube.com/watch?v=dQ-w",
    ],
    ["متن <iframe src=//player.vimeo.com/video/76979871></iframe>", "https://vimeo.com/76979871"],
  ])("is what the code of a player becomes by the fix that is named: %s", async (code, film) => {
    digest.article("a.md", {}, code);
    const [said = ""] = await problems();
    expect(said).toMatch(/^articles\/a\.md:6: warning: HTML is shown as text/u);
    expect(said).toContain(`write \`[title](${film})\` in a paragraph of its own`);
    expect(
      page().all("iframe").length +
        page()
          .all("script")
          .filter((one) => attribute(one, "src")?.includes("aparat")).length,
    ).toBe(0);
  });
});

describe("plugins of Markdown in Eleventy's configuration", () => {
  it("leave players as they are", async () => {
    writeFileSync(
      path.join(digest.folder, "eleventy.config.js"),
      "export default (config) => { config.amendLibrary('md', (md) => md.enable('linkify')); };\n",
    );
    digest.write("talk.mp3", recording("mp3"));
    digest.write("talk.txt", "سلام");
    digest.write("film.mp4", recording("mp4"));
    digest.write("film.jpg", await photograph({ width: 900, height: 600 }));
    digest.write("film.vtt", CAPTIONS);
    digest.article("a.md", {}, "![گفت‌وگو](talk.mp3)\n\n![فیلم](film.mp4)");
    expect(await problems()).toEqual([]);
    expect(attributes("audio")).toMatchObject({ controls: "", preload: "none", src: "/files/talk.mp3" });
    expect(attributes("video")).toMatchObject({ preload: "none", poster: expect.stringContaining("/images/film-900") });
    expect(attributes("track")).toMatchObject({ src: "/files/film.vtt" });
    expect(page().all("details")).toHaveLength(2);
  });
});
