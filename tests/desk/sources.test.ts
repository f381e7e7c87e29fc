import { describe, expect, test } from "vitest";
import { readOpml } from "../../src/desk/sources/opml.ts";
import { digestFolder } from "./digest-folder.ts";
import { gozide } from "./run-gozide.ts";

const OPML = `<?xml version="1.0"?><opml version="1.0"><head><title>x</title></head><body><outline text="ایران">
<outline text="خبرگزاری باغ | صفحه اصلی" xmlUrl="https://garden.example/rss" type="rss"/>
<outline text="روزنامهٔ سپیدار - آخرین خبرها" xmlUrl="https://www.sepidar.example/feed" htmlUrl="https://www.sepidar.example/" type="rss"/>
<outline text="سپیدار دو" xmlUrl="javascript:alert(1)"/></outline></body></opml>`;

describe("gozide sources --import", () => {
  test("gives known sources their feeds, adds the others, and changes nothing the second time", () => {
    const digest = digestFolder();
    const file = digest.write("feeds.opml", OPML);
    const { code, out } = gozide(digest, "sources", "--import", file);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("1 source added, 1 feed given to known ones, 0 known already, 1 with no web address"),
    ]);
    const text = digest.read("data/sources.yaml");
    expect(text).toContain("- id: garden # خود ما\n  name: خبرگزاری باغ\n  feeds:\n    - https://garden.example/rss\n");
    expect(text).toContain("- id: sepidar\n  name: روزنامهٔ سپیدار\n");
    expect(text).toContain("# پایان منبع‌ها");
    gozide(digest, "sources", "--import", file);
    expect(digest.read("data/sources.yaml")).toBe(text);
  });

  test("says of a file that is no OPML what to do, and writes nothing", () => {
    const digest = digestFolder();
    const before = digest.read("data/sources.yaml");
    const { code, err } = gozide(digest, "sources", "--import", digest.write("x.opml", "<rss/>"));
    expect([code, err]).toEqual([1, expect.stringContaining("export the feeds of your reader as OPML")]);
    expect(gozide(digest, "sources", "--import", "nowhere.opml").code).toBe(2);
    expect(digest.read("data/sources.yaml")).toBe(before);
  });
});

describe("readOpml", () => {
  test("reads folders within folders, and no address that is none of the web", () => {
    expect(readOpml(OPML)).toEqual({
      feeds: [
        { name: "خبرگزاری باغ", address: "https://garden.example/rss", site: "https://garden.example/" },
        {
          name: "روزنامهٔ سپیدار",
          address: "https://www.sepidar.example/feed",
          site: "https://www.sepidar.example/",
        },
      ],
      passedOver: 1,
    });
    expect(readOpml("no xml")).toBeUndefined();
  });
});
