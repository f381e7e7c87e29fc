import { readFileSync } from "node:fs";
import path from "node:path";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import RssParser from "rss-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { validatorSays } from "../../feeds/w3c-rules.ts";
import { CAPTIONS, pdf, recording } from "../../support/offered-files.ts";
import { photograph } from "../../support/photographs.ts";
import { build } from "../../support/run-build.ts";
import { Page, textOf } from "../../support/site.ts";
import { SmallDigest } from "../../support/small-digest.ts";

let digest: SmallDigest;
beforeAll(async () => {
  digest = new SmallDigest();
  digest.write("گزارش سال.pdf", pdf(3000));
  digest.write("talk.mp3", recording("mp3"));
  digest.write("talk.txt", "سلام به شنوندگان.");
  digest.write("film.mp4", recording("mp4"));
  digest.write("film.jpg", await photograph({ width: 900, height: 600 }));
  digest.write("film.vtt", CAPTIONS);
  digest.article(
    "a.md",
    {},
    "متن [گزارش & پیوست](گزارش سال.pdf).\n\n![گفت‌وگو](talk.mp3)\n\n![گشایش پل](film.mp4)\n\n[گزارش](گزارش سال.pdf)",
  );
  digest.article("b.md", { title: "دیگر" });
  const { problems } = await build(digest, { pathPrefix: "/digest/" });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
});
afterAll(() => digest.dispose());

const text = (file: string): string => readFileSync(path.join(digest.output, file), "utf8");
const ROOT = "https://example.org/digest/files";
const REPORT = `${ROOT}/${encodeURIComponent("گزارش")}%20${encodeURIComponent("سال")}.pdf`;
const sizes = { pdf: pdf(3000).length, mp3: recording("mp3").length, mp4: recording("mp4").length };

describe("the feeds of an article with files and recordings", () => {
  it("pass the validator's rules", () => {
    for (const file of ["rss.xml", "atom.xml"]) expect([file, validatorSays(text(file))]).toEqual([file, []]);
  });

  it("have the first recording as RSS's enclosure, and all of them as media", async () => {
    const sound = { url: `${ROOT}/talk.mp3`, type: "audio/mpeg", length: sizes.mp3 };
    const { items = [] } = parseRssFeed(text("rss.xml"));
    const item = items.find(({ link }) => link?.endsWith("/a/"));
    expect(item?.enclosures).toEqual([sound]);
    expect(item?.media?.contents).toEqual([
      expect.objectContaining({ url: sound.url, medium: "audio", fileSize: sizes.mp3, duration: 2, type: sound.type }),
      expect.objectContaining({
        url: `${ROOT}/film.mp4`,
        medium: "video",
        type: "video/mp4",
        fileSize: sizes.mp4,
        duration: 2,
        thumbnails: [{ url: expect.stringMatching(/^https:\/\/example\.org\/digest\/images\/film-900-\w+\.jpg$/u) }],
      }),
    ]);
    // Another reader, and an article that offers nothing.
    const other = await new RssParser().parseString(text("rss.xml"));
    expect(other.items.map(({ enclosure }) => enclosure)).toEqual(
      other.items.map(({ link }) => (link?.endsWith("/a/") ? { ...sound, length: String(sizes.mp3) } : undefined)),
    );
  });

  it("have all as enclosures in Atom and as attachments in JSON Feed, once each", () => {
    const { entries = [] } = parseAtomFeed(text("atom.xml"));
    const links = entries.flatMap(({ links: all = [] }) => all.filter(({ rel }) => rel === "enclosure"));
    expect(links.map(({ href, length, type, title }) => [href, length, type, title])).toEqual([
      [REPORT, sizes.pdf, "application/pdf", "گزارش & پیوست"],
      [`${ROOT}/talk.mp3`, sizes.mp3, "audio/mpeg", "گفت‌وگو"],
      [`${ROOT}/film.mp4`, sizes.mp4, "video/mp4", "گشایش پل"],
    ]);
    const { items = [] } = parseJsonFeed(JSON.parse(text("feed.json")));
    expect(items.flatMap(({ attachments = [] }) => attachments)).toEqual([
      { url: REPORT, mime_type: "application/pdf", title: "گزارش & پیوست", size_in_bytes: sizes.pdf },
      expect.objectContaining({ url: `${ROOT}/talk.mp3`, size_in_bytes: sizes.mp3, duration_in_seconds: 2 }),
      expect.objectContaining({ url: `${ROOT}/film.mp4`, size_in_bytes: sizes.mp4, duration_in_seconds: 2 }),
    ]);
  });

  it("lead to them by whole addresses in the text, with transcripts open and without players", () => {
    const { items = [] } = parseJsonFeed(JSON.parse(text("feed.json")));
    const html = items.find(({ url }) => url?.endsWith("/a/"))?.content_html ?? "";
    expect(html).toContain(`<a href="${REPORT}">`);
    expect(html).toContain(`<a href="${ROOT}/talk.mp3">`);
    expect(html).toContain("<p>سلام به شنوندگان.</p>");
    expect(html).not.toMatch(/<(?:audio|video|details|summary|track)/u);
  });
});

describe("the page of an article with files and recordings", () => {
  it("names them to search engines", () => {
    const page = new Page(digest.output, "/1395/12/07/a/");
    const [script] = page.all("script").filter((one) => textOf(one).includes("NewsArticle"));
    const { "@graph": things = [] } = JSON.parse(script === undefined ? "{}" : textOf(script));
    const article = things.find((thing: { "@type"?: string }) => thing["@type"] === "NewsArticle");
    expect(article).toMatchObject({
      audio: [
        { "@type": "AudioObject", contentUrl: `${ROOT}/talk.mp3`, encodingFormat: "audio/mpeg", duration: "PT2S" },
      ],
      video: [
        {
          "@type": "VideoObject",
          name: "گشایش پل",
          contentUrl: `${ROOT}/film.mp4`,
          uploadDate: "1395-12-07T14:25:00+03:30".replace("1395-12-07", "2017-02-25"),
          thumbnailUrl: expect.stringContaining("/images/film-900-"),
        },
      ],
      associatedMedia: [{ "@type": "MediaObject", contentUrl: REPORT, encodingFormat: "application/pdf" }],
    });
  });

  it("lets browsers load recordings of the site itself and of no other", () => {
    const page = new Page(digest.output, "/1395/12/07/a/");
    const [policy] = page
      .all("meta")
      .filter(({ attrs }) => attrs.some(({ value }) => /^content-security-policy$/iu.test(value)));
    expect(policy?.attrs.find(({ name }) => name === "content")?.value).toContain("media-src 'self';");
  });
});
