import { describe, expect, it } from "vitest";
import { ArticleHead, CollectionHead, HomeHead } from "../../_includes/head/cards.tsx";
import { SiteLinks } from "../../_includes/head/site-links.tsx";
import type { Drawn } from "../../_includes/jsx-runtime.ts";
import { drawWith } from "../../_includes/shell.ts";
import { article, at, digestOf, ENERGY, MOWJ, NOVOSTI, SCIENCE, site } from "./digest-fixture.ts";

const WHOLE = article("whole", "1395-12-07 14:25", {
  title: "موتور </script><b> هیدروژنی",
  kicker: "هوافضا",
  lead: "لید خبر.",
  source: MOWJ,
  via: [NOVOSTI],
  url: "https://mowj.example/1",
  section: SCIENCE,
  tags: [ENERGY],
  updated: at("1395-12-08 09:00"),
  corrections: [{ date: at("1395-12-09"), note: "نام درست شد." }],
  image: { path: "/assets/images/engine.png", alt: "موتور", width: 640, height: 360, credit: { name: "نووستی" } },
});
const SOURCELESS = article("plain", "1404-01-01");
const WAY = [{ path: "/1395/", text: "۱۳۹۵" }];
const ASSETS = {
  "icons/gozide.svg": "/assets/icons/gozide.svg",
  "icons/gozide-512.png": "/assets/icons/gozide-512.png",
};

function head(node: Drawn, over = {}): string {
  const { shell } = digestOf([WHOLE], {}, { pathPrefix: "/x/", ...over });
  return drawWith({ ...shell, assets: ASSETS }, node);
}

type Thing = Readonly<Record<string, unknown>>;

/** The things of a page's JSON-LD, by type. */
function things(html: string): Readonly<Record<string, Thing>> {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? "";
  const graph: { "@context": string; "@graph": Thing[] } = JSON.parse(json);
  expect(graph["@context"]).toBe("https://schema.org");
  return Object.fromEntries(graph["@graph"].map((thing) => [String(thing["@type"]), thing]));
}

function meta(html: string, property: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`, "u").exec(html)?.[1];
}

describe("an article's JSON-LD", () => {
  const html = head(<ArticleHead article={WHOLE} way={WAY} />);

  it("has every property that news search asks for, dates with their offset", () => {
    expect(things(html).NewsArticle).toMatchObject({
      headline: WHOLE.title,
      description: "لید خبر.",
      datePublished: "2017-02-25T14:25:00+03:30",
      dateModified: "2017-02-27T00:00:00+03:30",
      mainEntityOfPage: "https://digest.example/x/1395/12/07/whole/",
      inLanguage: "fa-IR",
      author: [{ "@type": "Organization", name: "خبرگزاری موج", url: "https://mowj.example/" }],
      publisher: {
        "@type": "Organization",
        name: "گزیده",
        logo: { "@type": "ImageObject", url: "https://digest.example/x/assets/icons/gozide-512.png" },
      },
      articleSection: "دانش",
      keywords: ["انرژی"],
    });
  });

  it("says that the digest wrote an article without a source", () => {
    const own = head(<ArticleHead article={article("own", "1395-12-07 14:25")} way={WAY} />);
    expect(things(own).NewsArticle).toMatchObject({
      author: [{ "@type": "Organization", name: "تحریریه", url: "https://digest.example/about/" }],
    });
  });

  it("names the original, the source chain and the corrections", () => {
    expect(things(html).NewsArticle).toMatchObject({
      isBasedOn: { url: "https://mowj.example/1", publisher: { name: "خبرگزاری موج" } },
      citation: [{ "@type": "CreativeWork", publisher: { name: "نووستی", url: "https://novosti.example/" } }],
      correction: [{ "@type": "CorrectionComment", text: "نام درست شد.", datePublished: "2017-02-27T00:00:00+03:30" }],
    });
  });

  it("shows the way from the home page to the article", () => {
    expect(things(html).BreadcrumbList).toMatchObject({
      itemListElement: [
        { position: 1, item: "https://digest.example/x/" },
        { position: 2, name: "۱۳۹۵", item: "https://digest.example/x/1395/" },
        { position: 3, name: WHOLE.title, item: "https://digest.example/x/1395/12/07/whole/" },
      ],
    });
  });

  it("cannot be ended by a title", () => {
    expect(html.match(/<\/script>/gu)).toHaveLength(1);
  });

  it("says nothing of what the article does not have", () => {
    const thing = things(head(<ArticleHead article={SOURCELESS} way={[]} />, { shareImages: false })).NewsArticle ?? {};
    expect(Object.keys(thing)).not.toEqual(
      expect.arrayContaining(["isBasedOn", "citation", "correction", "image", "articleSection", "description"]),
    );
    for (const name of ["isBasedOn", "citation", "correction", "image", "articleSection", "description"]) {
      expect(thing).not.toHaveProperty(name);
    }
  });
});

describe("cards", () => {
  it("of an article show its share picture", () => {
    const html = head(<ArticleHead article={WHOLE} way={[]} />);
    expect(meta(html, "og:type")).toBe("article");
    expect(meta(html, "og:url")).toBe("https://digest.example/x/1395/12/07/whole/");
    expect(meta(html, "og:locale")).toBe("fa_IR");
    expect(meta(html, "og:image")).toBe("https://digest.example/x/1395/12/07/whole/share.png");
    expect(meta(html, "og:image:width")).toBe("1200");
    expect(meta(html, "twitter:card")).toBe("summary_large_image");
    expect(meta(html, "article:published_time")).toBe("2017-02-25T14:25:00+03:30");
    expect(meta(html, "article:modified_time")).toBe("2017-02-27T00:00:00+03:30");
  });

  it("show the article's own picture where none is drawn, and the icon where it is an SVG", () => {
    const drawn = head(<ArticleHead article={WHOLE} way={[]} />, { shareImages: false });
    expect(meta(drawn, "og:image")).toBe("https://digest.example/x/assets/images/engine.png");
    const svg = { ...WHOLE, image: { path: "/assets/map.svg", alt: "نقشه", width: 10, height: 10 } };
    const icon = head(<ArticleHead article={svg} way={[]} />, { shareImages: false });
    expect(meta(icon, "og:image")).toBe("https://digest.example/x/assets/icons/gozide-512.png");
    expect(meta(icon, "twitter:card")).toBe("summary");
  });

  it("of an edition show its share picture, and its articles as a list", () => {
    const html = head(
      <CollectionHead path="/1395/12/07/" title="شمارهٔ ۱" articles={[WHOLE, SOURCELESS]} way={[]} drawn={true} />,
    );
    expect(meta(html, "og:image")).toBe("https://digest.example/x/1395/12/07/share.png");
    expect(things(html).CollectionPage).toMatchObject({
      name: "شمارهٔ ۱",
      mainEntity: { itemListElement: [{ position: 1, name: WHOLE.title }, { position: 2 }] },
    });
  });

  it("of the home page describe the digest", () => {
    const html = head(<HomeHead />);
    expect(meta(html, "og:type")).toBe("website");
    expect(things(html).WebSite).toMatchObject({ name: site().title, url: "https://digest.example/x/" });
  });
});

describe("a page's links", () => {
  it("name its own feeds in three formats, then the digest's, the editions', icons, the manifest and the makers", () => {
    const html = head(<SiteLinks feed={{ path: "/tags/انرژی/", name: "انرژی" }} />);
    const links = [...html.matchAll(/<link rel="([^"]*)"[^>]* href="([^"]*)"/gu)].map(
      (match) => `${match[1]} ${match[2]}`,
    );
    const tag = encodeURI("/x/tags/انرژی/");
    expect(links).toEqual([
      "icon /x/assets/icons/gozide.svg",
      "manifest /x/manifest.webmanifest",
      "author /x/humans.txt",
      `alternate ${tag}rss.xml`,
      `alternate ${tag}atom.xml`,
      `alternate ${tag}feed.json`,
      "alternate /x/rss.xml",
      "alternate /x/atom.xml",
      "alternate /x/feed.json",
      "alternate /x/editions/rss.xml",
    ]);
  });
});
