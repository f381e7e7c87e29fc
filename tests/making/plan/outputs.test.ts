import { describe, expect, it } from "vitest";
import { keyOf } from "../../../src/making/plan/outputs.ts";

describe("the kind of output that a template draws", () => {
  it.each([
    ["articles.11ty.tsx", "pages.articles"],
    ["feeds/opml.11ty.ts", "feeds.opml"],
    ["discovery/news.11ty.js", "discovery.news"],
  ])("is read from its file: %s", (file, key) => {
    expect(keyOf(file)).toBe(key);
  });
});
