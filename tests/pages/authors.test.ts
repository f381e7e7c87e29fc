import { describe, expect, it } from "vitest";
import type { Author } from "../../src/content/article.ts";
import {
  AGENCY,
  all,
  article,
  attribute,
  hasClass,
  one,
  pageAt,
  type Rendered,
  renderAll,
  text,
} from "./sample-site.ts";

const MINA: Author = {
  id: "mina",
  name: "مینا باغبان",
  kind: "person",
  url: "https://mina.example/",
  role: "خبرنگار علم",
  picture: { path: "/assets/images/mina.jpg", width: 300, height: 400 },
  description: "از زمین و آسمان می‌نویسد.",
};
const DESK: Author = { id: "desk", name: "میز Data", kind: "organisation" };
const REZA: Author = { id: "reza", name: "رضا کوه", kind: "person" };

const pages = renderAll({
  articles: [
    article("alone", "1395-12-07", { authors: [MINA], source: AGENCY }),
    article("both", "1395-12-08", { authors: [DESK, MINA] }),
    article("agency", "1395-12-09", { source: AGENCY }),
    article("nobody", "1395-12-10"),
  ],
  site: { authors: [{ name: "تحریریه" }], origin: "https://digest.example" },
});

/** What a page's JSON-LD says under a key of its first thing. */
function said(page: Rendered, key: string): unknown {
  const script = text(one(page.root, "script", (element) => attribute(element, "type") === "application/ld+json"));
  const data: { readonly "@graph": readonly Readonly<Record<string, unknown>>[] } = JSON.parse(script);
  return data["@graph"][0]?.[key];
}

const PERSON = {
  "@type": "Person",
  name: "مینا باغبان",
  url: "https://digest.example/authors/mina/",
  sameAs: "https://mina.example/",
  image: "https://digest.example/assets/images/mina.jpg",
  description: "از زمین و آسمان می‌نویسد.",
  jobTitle: "خبرنگار علم",
};
const ORGANISATION = { "@type": "Organization", name: "میز Data", url: "https://digest.example/authors/desk/" };

describe("an article's byline", () => {
  it("names its author and leads to the author's page", () => {
    const byline = one(pageAt(pages, "/1395/12/07/alone/").root, "p", hasClass("byline"));
    expect(text(byline)).toBe("نویسنده: مینا باغبان");
    const link = one(byline, "a");
    expect([attribute(link, "href"), attribute(link, "rel")]).toEqual(["/authors/mina/", "author"]);
  });

  it("names several authors in their order", () => {
    const three = renderAll({ articles: [article("three", "1395-12-07", { authors: [DESK, MINA, REZA] })] });
    const all = one(pageAt(three, "/1395/12/07/three/").root, "p", hasClass("byline"));
    expect(text(all)).toBe("نویسندگان: میز Data، مینا باغبان و رضا کوه");
    const byline = one(pageAt(pages, "/1395/12/08/both/").root, "p", hasClass("byline"));
    expect(text(byline)).toBe("نویسندگان: میز Data و مینا باغبان");
  });

  it("is absent where nobody is named", () => {
    expect(all(pageAt(pages, "/1395/12/09/agency/").root, "p", hasClass("byline"))).toEqual([]);
  });
});

describe("the author for machines", () => {
  it("is the person or organisation whom the article names", () => {
    expect(said(pageAt(pages, "/1395/12/07/alone/"), "author")).toEqual([PERSON]);
    expect(said(pageAt(pages, "/1395/12/08/both/"), "author")).toEqual([ORGANISATION, PERSON]);
    const metas = all(pageAt(pages, "/1395/12/07/alone/").root, "meta");
    const contentOf = (name: string) =>
      metas.flatMap((meta) =>
        [attribute(meta, "name"), attribute(meta, "property")].includes(name) ? [attribute(meta, "content")] : [],
      );
    expect(contentOf("author")).toEqual(["مینا باغبان"]);
    expect(contentOf("article:author")).toEqual(["https://digest.example/authors/mina/"]);
  });

  it("is the source of an article that names none, and else the digest's own", () => {
    expect(said(pageAt(pages, "/1395/12/09/agency/"), "author")).toEqual([
      { "@type": "Organization", name: "خبرگزاری نمونه", url: "https://agency.example/" },
    ]);
    expect(said(pageAt(pages, "/1395/12/10/nobody/"), "author")).toEqual([
      { "@type": "Organization", name: "تحریریه" },
    ]);
  });
});

describe("an author's page", () => {
  const page = pageAt(pages, "/authors/mina/");

  it("says who the author is and lists the articles, newest first", () => {
    const head = one(page.root, "header", hasClass("topic"));
    expect(text(one(head, "h1"))).toBe("مینا باغبان");
    expect(text(one(head, "p", hasClass("kicker")))).toBe("نویسنده");
    expect(text(one(head, "div", hasClass("about")))).toMatch(/^خبرنگار علموبگاه: mina\.example۲ نوشته\./u);
    expect(attribute(one(head, "img"), "src")).toBe("/assets/images/mina.jpg");
    expect(all(page.root, "h3").flatMap((title) => all(title, "a").map((link) => attribute(link, "href")))).toEqual([
      "/1395/12/08/both/",
      "/1395/12/07/alone/",
    ]);
  });

  it("offers its feed, and tells machines of whom it is", () => {
    const feeds = all(page.root, "link", (link) => attribute(link, "rel") === "alternate");
    expect(feeds.map((feed) => attribute(feed, "href"))).toContain("/authors/mina/rss.xml");
    expect(said(page, "about")).toEqual(PERSON);
  });
});

describe("the index of authors", () => {
  it("has them by the alphabet, and the footer leads there", () => {
    const index = pageAt(pages, "/authors/");
    expect(all(index.root, "h2").map(text)).toEqual(["میز Data ۱ نوشته", "مینا باغبان ۲ نوشته"]);
    const links = all(one(index.root, "footer"), "a").map((link) => attribute(link, "href"));
    expect(links).toContain("/authors/");
  });

  it("does not exist in a digest without authors, nor does a link to it", () => {
    const plain = renderAll();
    expect(plain.filter(({ path }) => path.startsWith("/authors/"))).toEqual([]);
    expect(plain.filter(({ html }) => html.includes("/authors/"))).toEqual([]);
  });
});
