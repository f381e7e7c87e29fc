import { describe, expect, it } from "vitest";
import { all, attribute, type Element, hasClass, one, type Rendered, renderAll, text } from "./sample-site.ts";

const pages = renderAll();
const withLayout = pages.filter((page) => page.kind !== "redirects");
/** Pages that others make: an editor's own page, the feeds, the search page. */
const ELSEWHERE =
  /^\/(?:about\/|search\/|feeds\/|assets\/.*|[^/]+\.(?:txt|webmanifest)|(?:.*\/)?(?:rss\.xml|atom\.xml|feed\.json))$/u;

describe.each(withLayout.map((page) => [`${page.kind} ${page.path}`, page] as const))("the page %s", (_, page) => {
  it("is Persian, from right to left, with title, description and canonical address", () => {
    expect(attribute(page.root, "lang")).toBe("fa");
    expect(attribute(page.root, "dir")).toBe("rtl");
    expect(text(one(page.root, "title"))).not.toBe("");
    expect(metaContent(page, "description")).toBeTruthy();
    const canonical = one(page.root, "link", (link) => attribute(link, "rel") === "canonical");
    expect(attribute(canonical, "href")).toBe(`https://example.org${encodeURI(page.path)}`);
  });

  it("has the landmarks and a way past the masthead", () => {
    const body = one(page.root, "body");
    const landmarks = body.childNodes.flatMap((node) => ("tagName" in node ? [node.tagName] : []));
    expect(landmarks.filter((tag) => ["header", "main", "footer"].includes(tag))).toEqual(["header", "main", "footer"]);
    expect(attribute(one(page.root, "a", hasClass("skip")), "href")).toBe("#main");
    expect(attribute(one(page.root, "main"), "id")).toBe("main");
    const labels = all(page.root, "nav").map((nav) => attribute(nav, "aria-label"));
    expect(labels.every((label) => label !== undefined && label !== "")).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("has one first heading and leaves out no level", () => {
    const levels = all(page.root, "*", ({ tagName }) => /^h[1-6]$/u.test(tagName)).map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  it("has no inline style, no handler, and no script but the comforts", () => {
    const names = all(page.root).flatMap((element) => element.attrs.map((entry) => entry.name));
    expect(names.filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    const data = (script: Element) => attribute(script, "type") === "application/ld+json";
    const scripts = all(page.root, "script");
    expect(scripts.filter((script) => !data(script)).map((script) => attribute(script, "src"))).toEqual([
      "/assets/js/comforts.js",
    ]);
    expect(() => scripts.filter(data).map((script) => JSON.parse(text(script)))).not.toThrow();
  });

  it("has no id twice, a label for each field, and a size and alt on each picture", () => {
    const ids = all(page.root).flatMap((element) => attribute(element, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const labelled = all(page.root, "label").map((label) => attribute(label, "for"));
    for (const input of all(page.root, "input")) expect(labelled).toContain(attribute(input, "id"));
    for (const image of all(page.root, "img")) {
      for (const name of ["width", "height", "alt"]) expect(attribute(image, name)).toBeDefined();
    }
  });

  it("leads to pages that are there", () => {
    const known = new Set(pages.map(({ path }) => path));
    const own = addresses(page).filter((address) => address.startsWith("/"));
    expect(own.filter((address) => !known.has(decodeURI(address)) && !ELSEWHERE.test(address))).toEqual([]);
  });

  it("dates everything for machines in ASCII", () => {
    for (const time of all(page.root, "time")) {
      expect(attribute(time, "datetime")).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/u);
    }
  });
});

describe("a site below a path", () => {
  it("puts the path before every address of its own, in bodies and introductions too", () => {
    for (const page of renderAll({ site: { pathPrefix: "/خبر/" } })) {
      const own = addresses(page).filter((address) => address.startsWith("/"));
      expect(own.filter((address) => !address.startsWith(encodeURI("/خبر/")))).toEqual([]);
      expect(own.filter((address) => address.includes(encodeURI("خبر/خبر")))).toEqual([]);
    }
  });

  it("finds the fonts below the path", () => {
    const [home] = renderAll({ site: { pathPrefix: "/x/" } });
    expect(home?.html).toContain('src:url("/x/assets/fonts/vazirmatn-400.woff2")');
  });
});

describe("a digest without articles", () => {
  it("has a home page that says so", () => {
    const empty = renderAll({ articles: [] });
    const home = empty.find((page) => page.kind === "home");
    if (home === undefined) throw new Error("no home");
    expect(text(one(home.root, "main"))).toContain("هنوز شماره‌ای منتشر نشده است");
  });
});

function metaContent({ root }: Rendered, name: string): string | undefined {
  return attribute(
    one(root, "meta", (meta) => attribute(meta, "name") === name),
    "content",
  );
}

/** What a page links to and loads. */
function addresses({ root }: Rendered): readonly string[] {
  const names = ["href", "src", "action"];
  return all(root).flatMap((element) => names.flatMap((name) => attribute(element, name) ?? []));
}
