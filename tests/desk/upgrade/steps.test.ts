import { describe, expect, it } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import type { DigestFiles } from "../../../src/desk/upgrade/digest-files.ts";
import { compareVersions } from "../../../src/desk/upgrade/manifest.ts";
import { MANIFEST } from "../../../src/desk/upgrade/places.ts";
import { ALL_STEPS } from "../../../src/desk/upgrade/steps/all-steps.ts";
import { datesAsBefore } from "../../../src/desk/upgrade/steps/dates-as-before.ts";
import { ownFolders } from "../../../src/desk/upgrade/steps/own-folders.ts";
import { tagFloor } from "../../../src/desk/upgrade/steps/tag-floor.ts";
import { folders, textFiles } from "./made-digest.ts";

describe("the steps of upgrades", () => {
  it("have ids of their own, and come in the order of their versions, up to the package's", () => {
    expect(new Set(ALL_STEPS.map(({ id }) => id)).size).toBe(ALL_STEPS.length);
    const versions = ALL_STEPS.map(({ since }) => since);
    expect(versions).toEqual([...versions].sort(compareVersions));
    for (const since of versions) expect(compareVersions(since, manifest.version)).toBeLessThanOrEqual(0);
  });

  it.each(ALL_STEPS)("$id says what it does in English and in Persian", ({ about }) => {
    expect(about.en).toMatch(/^[A-Z`].*\.$/u);
    expect(about.fa).toMatch(/[\u0600-\u06FF].*\.$/u);
    expect(about.fa).not.toMatch(/[يك]/u);
  });

  it("are all taken by the sample digest", () => {
    expect(manifest.gozide.upgraded).toBe(manifest.version);
  });
});

describe("the step own-folders", () => {
  const former: DigestFiles = {
    folders: { ...folders, data: "_data", articles: "src/articles", editions: "src/editions", pages: "src/pages" },
    files: new Map([
      ...textFiles({ "_data/site.yaml": "title: گل\n", "src/articles/1395/a.md": "---\ntitle: گل\n---\n" }),
      ["src/articles/1395/a.png", { was: "src/articles/1395/a.png", text: undefined }],
    ]),
  };

  it("gives folders the names of today, with all that they hold", () => {
    const { files, folders: now } = ownFolders.apply(former);
    expect([...files.keys()].sort()).toEqual(["articles/1395/a.md", "articles/1395/a.png", "data/site.yaml"]);
    expect(files.get("articles/1395/a.png")).toEqual({ was: "src/articles/1395/a.png", text: undefined });
    expect([now.data, now.articles]).toEqual(["data", "articles"]);
  });

  it("changes nothing of its own result, nor of a digest of today", () => {
    const once = ownFolders.apply(former);
    expect(ownFolders.apply(once)).toEqual(once);
    const today: DigestFiles = { folders, files: textFiles({ "data/site.yaml": "", "_data/x.yaml": "" }) };
    expect(ownFolders.apply(today)).toBe(today);
  });

  it("leaves folders where package.json wants them", () => {
    const wanted = { [MANIFEST]: JSON.stringify({ gozide: { data: "_data" } }) };
    const { files } = ownFolders.apply({ ...former, files: new Map([...former.files, ...textFiles(wanted)]) });
    expect([...files.keys()]).toContain("_data/site.yaml");
    expect([...files.keys()]).toContain("articles/1395/a.md");
  });

  it("moves nothing onto files that are there", () => {
    const both = new Map([...former.files, ...textFiles({ "articles/b.md": "" })]);
    const { files } = ownFolders.apply({ ...former, files: both });
    expect([...files.keys()]).toContain("src/articles/1395/a.md");
  });
});

describe("the step tag-floor", () => {
  const siteAfter = (yaml: string) => {
    const after = tagFloor.apply({ folders, files: textFiles({ "data/site.yaml": yaml }) });
    return after.files.get("data/site.yaml")?.text;
  };

  it("keeps the pages of a digest of open tags", () => {
    expect(siteAfter("title: گل\ntags: open # همه\n")).toMatch(
      /^title: گل\ntags: open # همه\n\n# .+\ntag_page_min: 1\n$/u,
    );
  });

  it("changes nothing of its own result, of a digest that says it, and of strict tags", () => {
    const once = siteAfter("tags: open\n") ?? "";
    for (const yaml of [once, "tags: open\ntag_page_min: 3\n", "tags: strict\n", "title: گل\n"]) {
      expect(siteAfter(yaml)).toBe(yaml);
    }
  });
});

describe("the step dates-as-before", () => {
  it("writes the old default down, once, where the digest says nothing", () => {
    const digest: DigestFiles = { folders, files: textFiles({ "data/site.yaml": "title: گل\n" }) };
    const once = datesAsBefore.apply(digest);
    expect(once.files.get("data/site.yaml")?.text).toMatch(/^title: گل\n\n# .+\nother_calendar: inline\n$/u);
    expect(datesAsBefore.apply(once)).toEqual(once);
  });

  it("leaves what the digest says", () => {
    const digest: DigestFiles = { folders, files: textFiles({ "data/site.yaml": "other_calendar: off\n" }) };
    expect(datesAsBefore.apply(digest)).toEqual(digest);
  });
});
