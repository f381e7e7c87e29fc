import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eject } from "../../src/desk/eject/eject.ts";
import { ejectedChanges } from "../../src/desk/eject/ejected.ts";
import { ejectable, sourceForDigest } from "../../src/making/code/own-source.ts";
import { textIn } from "../../src/words/message.ts";
import { build, HOME } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a", tags: "[عراق]", source: "mowj" });
});
afterEach(() => digest.dispose());

/** Runs the command for the small digest. */
function ejected(...args: readonly string[]): { readonly code: number; readonly message: string } {
  const { code, message } = eject([...args, "--includes", digest.includes]);
  return { code, message: typeof message === "function" ? message("en") : textIn(message, "en") };
}

function own(module: string): string {
  return path.join(digest.includes, `${module}.tsx`);
}

/** The pages of the site that is made of the digest now. */
async function pages(): Promise<ReadonlyMap<string, string>> {
  expect((await build(digest)).problems).toEqual([]);
  return new Map([...filesOf(digest.output)].filter(([name]) => name.endsWith(".html")));
}

describe("gozide eject", () => {
  it("copies what it is asked for, with what it came from, and says so", () => {
    const { code, message } = ejected("components/share");
    expect([code, message]).toEqual([
      0,
      expect.stringContaining(`${own("components/share")}: components/share of gozide`),
    ]);
    const text = readFileSync(own("components/share"), "utf8");
    expect(text).toMatch(/^\/\*\n \* gozide eject: components\/share of gozide \d+\.\d+\.\d+\S*, [0-9a-f]{16}\n/u);
    expect(text).toContain('import { type Article, has, ownAddress } from "gozide/digest";\n');
    expect(text).not.toMatch(/from "\.|preact/u);
  });

  it("gives code editors a project file, and leaves the digest's own as it is", () => {
    expect(ejected("share").message).toContain("tsconfig.json: ");
    const file = path.join(digest.folder, "tsconfig.json");
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      compilerOptions: { jsxImportSource: "gozide" },
      include: ["includes", "pages", "eleventy.config.ts"],
    });
    writeFileSync(file, "{}");
    expect(ejected("text").message).not.toContain("tsconfig.json");
    expect(readFileSync(file, "utf8")).toBe("{}");
  });

  it("keeps what --force writes over, each time under a name of its own", () => {
    ejected("components/share");
    const copy = readFileSync(own("components/share"), "utf8");
    expect(ejected("components/share").code).toBe(1);
    for (const [text, kept] of [
      ["// mine\n", ".old"],
      ["// mine again\n", ".old2"],
    ]) {
      writeFileSync(own("components/share"), text ?? "");
      expect(ejected("components/share", "--force").message).toContain(`share.tsx${kept}`);
      expect(readFileSync(`${own("components/share")}${kept}`, "utf8")).toBe(text);
      expect(readFileSync(own("components/share"), "utf8")).toBe(copy);
    }
    expect(ejected("components/share", "--force").message).not.toContain(".old3");
  });

  it("names the folder of texts that a digest has", () => {
    ejected("components/share");
    const text = readFileSync(own("components/share"), "utf8");
    expect(text).toContain("`data/strings.yaml`");
    expect(text).not.toContain("_data");
  });

  it("writes nothing behind a link that leads out of the digest", () => {
    const outside = path.join(digest.folder, "outside");
    const root = path.join(digest.folder, "own");
    mkdirSync(outside);
    mkdirSync(path.join(root, "data"), { recursive: true });
    writeFileSync(path.join(root, "data/site.yaml"), "title: x\n");
    symlinkSync(outside, path.join(root, "includes"));
    const before = process.cwd();
    process.chdir(root);
    try {
      expect(eject(["components/share"])).toMatchObject({
        code: 1,
        message: { en: expect.stringContaining("includes: is a link") },
      });
    } finally {
      process.chdir(before);
    }
    expect(readdirSync(outside)).toEqual([]);
  });

  it("takes a component by the last part of its name, and by its file", () => {
    expect(ejected("share", "includes/components/story.tsx", "layout").code).toBe(0);
    for (const module of ["components/share", "components/story", "layouts/layout"]) {
      expect([module, existsSync(own(module))]).toEqual([module, true]);
    }
  });

  it("takes a page of ours by its name, and a change of it shows", async () => {
    expect(ejected("pages/article").code).toBe(0);
    const text = readFileSync(own("pages/article-page"), "utf8");
    expect(text).toContain('import type { PageProps } from "gozide/page";\n');
    writeFileSync(own("pages/article-page"), text.replace("<Breadcrumbs", '<p class="mine">1</p>\n      <Breadcrumbs'));
    const site = await pages();
    expect(site.get("1395/12/07/a/index.html")).toContain('<p class="mine">1</p><nav class="crumbs"');
    expect(site.get("index.html")).not.toContain('class="mine"');
    writeFileSync(own("pages/article-page"), text.replace(/, [0-9a-f]{16}$/mu, ", 0123456789abcdef"));
    expect(ejectedChanges(digest.includes, HOME)).toMatchObject([{ module: "pages/article-page", kind: "changed" }]);
  });

  it("imports only what its own modules offer", () => {
    const offered = (module: string): string => {
      const file = path.join(HOME, "_includes", module);
      return readFileSync(existsSync(`${file}.tsx`) ? `${file}.tsx` : `${file}.ts`, "utf8");
    };
    const missing = ejectable(HOME).flatMap((component) =>
      [
        ...(sourceForDigest(HOME, component) ?? "").matchAll(/^import .*?\{([^}]*)\} from "gozide\/([^"]+)"/gmu),
      ].flatMap(([, names = "", module = ""]) =>
        (names.replace(/\btype /gu, "").match(/\w+/gu) ?? [])
          .filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(offered(module)))
          .map((name) => `${component}: ${name} of gozide/${module}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("draws the same pages with every component ejected", async () => {
    const before = await pages();
    expect(ejected(...ejectable(HOME)).code).toBe(0);
    expect(ejectable(HOME).length).toBeGreaterThan(15);
    expect(await pages()).toEqual(before);
  });

  it("copies nothing where a file is there, unless it is told to write over it", () => {
    ejected("components/share");
    writeFileSync(own("components/share"), "mine");
    const { code, message } = ejected("components/text", "components/share");
    expect([code, message]).toEqual([1, expect.stringMatching(/share\.tsx: is there already\n {4}fix: .*--force/u)]);
    expect(existsSync(own("components/text"))).toBe(false);
    expect(readFileSync(own("components/share"), "utf8")).toBe("mine");
    expect(ejected("components/share", "--force").code).toBe(0);
    expect(readFileSync(own("components/share"), "utf8")).toContain("export function Share");
  });

  it.each([
    ["components/shere", "did you mean `components/share`?"],
    ["shere", "did you mean `share`?"],
    ["pages/artcle", "did you mean `pages/article`?"],
    ["SiteFooter", "did you mean `components/site-footer`?"],
    ["../../package", "npx gozide eject --list says which there are"],
  ])("says of %s that there is none, and what is near", (word, near) => {
    const { code, message } = ejected(word);
    expect([code, message]).toEqual([2, expect.stringContaining(`${word}: Gozide has no such component; ${near}`)]);
    expect(existsSync(digest.includes)).toBe(false);
  });

  it("lists what there is, with what each draws", () => {
    expect(ejected("--list").message).toMatch(/^components\/dates +DateTime, ShortDate, Clock$/mu);
    expect(ejected("--list").message).toMatch(/^pages\/home-page +HomePage$/mu);
  });
});

describe("an ejected component", () => {
  it("shows the digest's own components too", async () => {
    ejected("components/story");
    mkdirSync(path.dirname(own("components/text")), { recursive: true });
    writeFileSync(
      own("components/text"),
      'import { Text as Ours } from "gozide/components/text";\nexport function Text({ children }: { children: string }) { return <i><Ours>{children}</Ours></i>; }\n',
    );
    expect((await pages()).get("index.html")).toMatch(/<a href="\/1395\/12\/07\/a\/"><i>/u);
  });

  it("is reported once ours has changed since, and where ours is gone", () => {
    ejected("components/share", "components/text", "components/story");
    expect(ejectedChanges(digest.includes, HOME)).toEqual([]);
    const edit = (module: string, from: RegExp, to: string): void =>
      writeFileSync(own(module), readFileSync(own(module), "utf8").replace(from, to));
    edit("components/share", /, [0-9a-f]{16}$/mu, ", 0123456789abcdef");
    edit("components/text", /eject: \S+ of gozide \S+,/u, "eject: components/texts of gozide 0.0.9,");
    edit("components/story", /class=\{size\}/u, 'class="mine"');
    expect(ejectedChanges(digest.includes, HOME)).toEqual([
      expect.objectContaining({ module: "components/share", kind: "changed", file: "components/share.tsx" }),
      expect.objectContaining({ module: "components/texts", kind: "gone", version: "0.0.9" }),
    ]);
  });
});
