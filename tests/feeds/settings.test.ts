import { describe, expect, it } from "vitest";
import type { MeasureAsset } from "../../src/content/asset-picture.ts";
import { checkData, type DataReading, type SiteFlags } from "../../src/content/data-files.ts";
import { asFound } from "../../src/words/message.ts";
import { english } from "../support/english.ts";

const BASE = "title: گزیده\ndescription: آزمون\nurl: https://Digest.example/x/\n";

/** An assets folder with one picture in it. */
const measure: MeasureAsset = (address) =>
  address === "/assets/icons/logo.png" ? { width: 300, height: 80 } : { fault: asFound("no such file") };

function read(site: string, flags: SiteFlags = {}): DataReading {
  const files = ["sections", "sources", "tags", "threads"].map((name) => [`${name}.yaml`, "[]\n"] as const);
  const texts = new Map([["site.yaml", BASE + site], ["strings.yaml", "{}\n"], ...files]);
  return checkData(texts, "_data", texts, flags, measure);
}

describe("the authority that names items", () => {
  it("is the domain of `url` by itself, and a build for another address leaves it", () => {
    expect(read("").data?.site.feedAuthority).toBe("digest.example,2025");
    expect(read("", { baseUrl: "https://preview.example/" }).data?.site.feedAuthority).toBe("digest.example,2025");
  });

  it("is what site.yaml says, after a move too", () => {
    expect(read("feed_authority: old.example,2019-03-21\n").data?.site.feedAuthority).toBe("old.example,2019-03-21");
  });

  it.each(["old.example", "old.example,۱۳۹۸", "https://old.example/,2019", "Old.example,2019"])(
    "refuses %s",
    (value) => {
      const [problem] = read(`feed_authority: ${value}\n`).problems;
      expect(problem).toMatchObject({ severity: "error", field: "feed_authority", line: 4 });
      expect(english(problem)?.expected).toContain("example.org,2024");
    },
  );
});

describe("the other settings of feeds and discovery", () => {
  it("draw pictures unless told not to", () => {
    expect(read("").data?.site.shareImages).toBe(true);
    expect(read("share_images: no\n").data?.site.shareImages).toBe(false);
  });

  it("name a publisher and a logo of the assets folder", () => {
    const { data } = read("publisher: بنیاد\nlogo: /assets/icons/logo.png\n");
    expect(data?.site).toMatchObject({ publisher: "بنیاد", logo: { path: "/assets/icons/logo.png", width: 300 } });
    expect(read("logo: https://e.org/logo.png\n").problems[0]).toMatchObject({ severity: "error", field: "logo" });
  });
});

describe("the settings of which feeds there are", () => {
  it("are a list or one of it, and nothing by themselves", () => {
    expect(read("").data?.site).not.toHaveProperty("feedKinds");
    expect(read("").data?.site).not.toHaveProperty("feedFormats");
    expect(read("feeds: [site, tags]\nfeed_formats: rss\n").data?.site).toMatchObject({
      feedKinds: ["site", "tags"],
      feedFormats: ["rss"],
    });
  });

  it.each([
    ["feeds", "[tags]", "lacks `site`"],
    ["feeds", "[]", "lacks `site`"],
    ["feed_formats", "[atom]", "lacks `rss`"],
  ])("report %s: %s, which lacks what is always there", (field, value, said) => {
    const [problem] = read(`${field}: ${value}\n`).problems;
    expect(problem).toMatchObject({ severity: "error", field, line: 4 });
    expect(english(problem)?.message).toContain(said);
  });

  it("report a kind that there is not, with the nearest", () => {
    const [problem] = read("feeds: [site, tag]\n").problems;
    expect(problem).toMatchObject({ severity: "error", field: "feeds.2", line: 4 });
    expect(JSON.stringify(english(problem))).toContain("tags");
  });
});
