import { describe, expect, it } from "vitest";
import type { Tag } from "../../src/content/article.ts";
import { buildDigest } from "../../src/digest/digest.ts";
import { renderTextFile } from "../../src/discovery/text-files.ts";
import { outputsByKind } from "../../src/making/plan/plan.ts";
import { article, digestOf } from "../feeds/digest-fixture.ts";

function tag(label: string, more: Partial<Tag> = {}): Tag {
  return { slug: label, label, aliases: [], formerSlugs: [], ...more };
}

const OFTEN = tag("water");
const SELDOM = tag("rose");
const UNUSED = tag("stone", { formerSlugs: ["rock"] });

type Site = NonNullable<Parameters<typeof digestOf>[2]>;

/** The lines of `_redirects` that lead to the index of tags. */
function lines(tags: readonly Tag[], site: Site = {}, articles = [article("a", "1404-01-01", { tags })]) {
  const { digest, shell } = digestOf(articles, {}, { tagPageMin: 2, ...site });
  // Without the tags that all digests of these tests declare.
  const file = outputsByKind(buildDigest({ ...digest.content, tags })).discovery.texts.find(
    ({ path }) => path === "/_redirects",
  );
  return file === undefined ? [] : renderTextFile(file.view, shell).trimEnd().split("\n");
}

const used = [article("a", "1404-01-01", { tags: [OFTEN, SELDOM] }), article("b", "1404-01-02", { tags: [OFTEN] })];

describe("the address of a tag without a page", () => {
  it("leads to the index for as long as the tag has none: unused, or of too few articles", () => {
    expect(lines([OFTEN, SELDOM, UNUSED], { pathPrefix: "/x/" }, used)).toEqual([
      "/x/tags/stone/ /x/tags/ 302",
      "/x/tags/rock/ /x/tags/ 302",
      "/x/tags/rose/ /x/tags/ 302",
    ]);
  });

  it("is not led away from an article that had it", () => {
    const [first, ...others] = used;
    const claiming = [article("a", "1404-01-01", { tags: first?.tags ?? [], aliases: ["/tags/rose/"] }), ...others];
    expect(lines([OFTEN, SELDOM], {}, claiming)).toEqual(["/tags/rose/ /1404/01/01/a/ 301"]);
  });

  it.each([
    ["no host that is named", {}, 799],
    ["GitLab Pages", { host: "gitlab" as const }, 799],
    ["Cloudflare Pages", { host: "cloudflare" as const }, 1000],
    ["GitHub Pages, which reads no `_redirects`,", { host: "github" as const }, 0],
  ])("takes no more lines than are read without a warning by %s", (_, site, most) => {
    const many = Array.from({ length: 1000 }, (_, index) => tag(`t${index}`));
    expect(lines(many, site)).toHaveLength(most);
  });

  it("takes no more than 64 kB", () => {
    const many = Array.from({ length: 700 }, (_, index) => tag(`${"گ".repeat(30)}${index}`));
    const found = lines(many);
    const bytes = Buffer.byteLength(`${found.join("\n")}\n`);
    expect(bytes).toBeLessThanOrEqual(64 * 1024);
    expect(bytes).toBeGreaterThan(60 * 1024);
  });

  it("comes first where more articles have the tag, and where they are older", () => {
    const [one, two, three] = [tag("one"), tag("two"), tag("three")];
    const articles = [
      article("a", "1404-01-01", { tags: [one] }),
      article("b", "1404-01-02", { tags: [three] }),
      article("c", "1404-01-03", { tags: [two] }),
      article("d", "1404-01-04", { tags: [two] }),
    ];
    const from = lines([one, two, three], { tagPageMin: 3 }, articles).map((line) => line.split(" ")[0]);
    expect(from).toEqual(["/tags/two/", "/tags/one/", "/tags/three/"]);
  });
});
