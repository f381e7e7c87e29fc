import { describe, expect, it } from "vitest";
import { TopicIndexPage } from "../../_includes/pages/topic-index-page.tsx";
import { renderDocument } from "../../_includes/template.tsx";
import type { Tag, TopicKind } from "../../src/content/article.ts";
import { buildDigest } from "../../src/digest/digest.ts";
import { namesToFilter, pagesOf } from "../../src/digest/pages.ts";
import type { TopicIndexView } from "../../src/digest/views.ts";
import { all, article, hasClass, rootOf, sampleContent, sampleShell } from "./sample-site.ts";

function index(kind: TopicKind, count: number) {
  const topics: TopicIndexView["topics"] = Array.from({ length: count }, (_, at) => ({
    path: `/${kind}/t${at}/`,
    title: `موضوع ${at}`,
    description: "شرح",
    count: at + 1,
    newest: article(`a${at}`, "1400-01-01"),
  }));
  const page = <TopicIndexPage path={`/${kind}/`} view={{ kind, topics }} />;
  const root = rootOf(renderDocument(page, sampleShell(sampleContent())));
  return {
    whole: all(root, "ul", hasClass("topics")).flatMap((list) => all(list, "li")).length,
    brief: all(root, "ul", hasClass("columns")).flatMap((list) => all(list, "li")).length,
  };
}

describe("an index of topics", () => {
  it("shows each with its newest article up to sixty", () => {
    expect(index("sources", 60)).toEqual({ whole: 60, brief: 0 });
  });

  it("shows names and counts of more, of threads the newest whole", () => {
    expect(index("sources", 61)).toEqual({ whole: 0, brief: 61 });
    expect(index("threads", 61)).toEqual({ whole: 20, brief: 41 });
  });
});

describe("the search page of many topics", () => {
  const tags = Array.from(
    { length: 150 },
    (_, at): Tag => ({ slug: `t${at}`, label: `برچسب ${at}`, aliases: [], formerSlugs: [] }),
  );
  const content = sampleContent({
    tags,
    articles: [article("a", "1400-01-01", { tags }), article("b", "1400-01-02", { tags: tags.slice(130) })],
  });
  const digest = buildDigest(content);
  const [page] = pagesOf(digest).search;
  const kind = page?.view.kinds.find((one) => one.kind === "tags");

  it("has the most used to browse by, and leaves the names of all to a file", () => {
    expect(kind?.browse).toHaveLength(24);
    expect(kind?.more).toBe(true);
    expect(namesToFilter(digest).tag).toHaveLength(150);
    const browsed = new Set(kind?.browse.map(({ path }) => path));
    expect(tags.slice(130).filter(({ slug }) => !browsed.has(`/tags/${slug}/`))).toEqual([]);
  });
});
