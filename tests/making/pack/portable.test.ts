import { describe, expect, it } from "vitest";
import { isPortable, portablePage } from "../../../src/making/pack/portable.ts";

const page = (html: string, file = "1404/01/02/a/index.html", prefix = "/"): string => portablePage(html, file, prefix);

describe("a page to carry away", () => {
  it.each([
    ['<a href="/">', '<a href="../../../../index.html">'],
    ['<a href="/1404/01/02/b/">', '<a href="../b/index.html">'],
    ['<a href="/1404/01/02/b/?q=1#c">', '<a href="../b/index.html?q=1#c">'],
    ['<img src="/images/a.png">', '<img src="../../../../images/a.png">'],
    [
      '<video src="/files/a.mp4" poster="/images/a.jpg"><track src="/files/a.vtt"></video>',
      '<video src="../../../../files/a.mp4" poster="../../../../images/a.jpg"><track src="../../../../files/a.vtt"></video>',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/x/">',
      '<meta http-equiv="refresh" content="0; url=../../../../x/index.html">',
    ],
    ['<i style="background:url(/a.svg)">', '<i style="background:url("../../../../a.svg")">'],
  ])("has relative addresses that name files: %s", (html, expected) => {
    expect(page(html)).toBe(expected);
  });

  it.each(['<a href="https://example.org/a/">', '<a href="#a">', '<a href="//example.org/">', '<a href="b/">'])(
    "leaves addresses of other sites and of itself: %s",
    (html) => {
      expect(page(html)).toBe(html);
    },
  );

  it("knows the site's own path, and names in Persian letters", () => {
    expect(page('<a href="/digest/tags/"><a href="/tags/">', "index.html", "/digest/")).toBe(
      '<a href="tags/index.html"><a href="/tags/">',
    );
    const tag = encodeURI("/tags/آب/");
    expect(page(`<a href="${tag}page/1/">`, "tags/آب/index.html")).toBe('<a href="page/1/index.html">');
  });

  it("leaves out what needs a server", () => {
    const html = [
      '<meta http-equiv="content-security-policy" content="default-src">',
      '<link rel="preload" href="/f.woff2">',
      '<script defer src="/js/search-1.js"></script>',
      '<search id="search" hidden><form></form></search>',
      '<script data-worker="/sw.js" src="/js/offline.js"></script>',
      "<noscript>بدون اسکریپت</noscript>",
      '<script src="/js/menu.js"></script>',
    ].join("");
    expect(page(html, "index.html")).toBe('بدون اسکریپت<script src="js/menu.js"></script>');
  });
});

describe("a file to carry away", () => {
  it("is none that needs a server", () => {
    const files = [
      "index.html",
      "search/index.html",
      "search/years/table.json",
      "sw.js",
      "_headers",
      ".x",
      "share/a.png",
    ];
    expect(files.filter(isPortable)).toEqual(["index.html", "search/index.html"]);
  });
});
