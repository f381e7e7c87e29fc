import { execFileSync } from "node:child_process";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatProblem } from "../support/english.ts";
import { build } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { readFile } from "./article-file.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
});
afterEach(() => digest.dispose());

async function problems(): Promise<readonly string[]> {
  return (await build(digest)).problems.map((problem) => formatProblem(problem).split("\n")[0] ?? "");
}

const front = (fields: string): string => `---\ntitle: آزمون\ndate: 1404-01-01\n${fields}\n---\nمتن`;

/** Front matter that would take the time or memory of a build, and the message about it. */
const HOSTILE: readonly (readonly [what: string, source: string, says: string])[] = [
  [
    "a bomb of aliases",
    front(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`)
        .join("\n")}`,
    ),
    "the front matter is not YAML",
  ],
  ["lists in lists in lists", front(`tags: ${"[".repeat(5000)}${"]".repeat(5000)}`), "the front matter is not YAML"],
  ["fields in fields", front(`image: ${"{a: ".repeat(5000)}x${"}".repeat(5000)}`), "the front matter is not YAML"],
  ["a million tags", front(`tags: [${"x,".repeat(1_000_000)}x]`), "the front matter is 1954 kB long"],
  ["ten thousand tags", front(`tags: [${"x,".repeat(10_000)}x]`), "tags: "],
  [
    "ten thousand unknown fields",
    front(Array.from({ length: 5000 }, (_, index) => `f${index}: 1`).join("\n")),
    "unknown field",
  ],
  ["a slug of 10,000 letters", front(`slug: ${"ا".repeat(10_000)}`), "slug: `"],
  ["a title of 10,000 letters", front("").replace("آزمون", "ا".repeat(10_000)), "title: `"],
  ["quotations in quotations", `${front("")}\n\n${">".repeat(5000)} متن`, "nested more than 20 deep"],
  ["lists in lists of the text", `${front("")}\n\n${"- ".repeat(5000)}متن`, "nested more than 20 deep"],
  [
    "thousands of footnotes",
    `${front("")}\n\n${Array.from({ length: 5000 }, (_, index) => `متن[^${index}]\n\n[^${index}]: شرح\n`).join("\n")}`,
    "has 5000 footnotes",
  ],
  ["footnotes in footnotes", `${front("")}\n\n${"^[".repeat(5000)}`, "has 5000 footnotes"],
];

describe("a limit with a clear error", () => {
  it.each(HOSTILE)("meets %s", (_what, source, says) => {
    const { html, problems: found } = readFile(source);
    expect(html).toBe("");
    expect(found[0]).toContain("a.md:");
    expect(found[0]).toContain(says);
    expect(found.length).toBeLessThanOrEqual(25);
  });

  it("meets an article, a data file and a picture of 50 MB", async () => {
    for (const file of ["articles/big.md", "data/tags.yaml", "articles/big.svg"]) {
      const handle = openSync(path.join(digest.folder, file), "w");
      ftruncateSync(handle, 50 * 1024 * 1024);
      closeSync(handle);
    }
    digest.article("a.md", {}, "![بزرگ](big.svg)");
    expect(await problems()).toEqual([
      "articles/a.md:6: error: `big.svg`: is larger than 20 MB",
      "articles/big.md: error: is 51200 kB",
      "data/tags.yaml: error: is 51200 kB",
    ]);
  });

  it("meets a picture whose parts name one another until a browser would never end", async () => {
    const part = (index: number): string =>
      `<g id="a${index}">${index === 0 ? '<path d="M0 0h9v9z"/>' : `<use href="#a${index - 1}"/>`.repeat(10)}</g>`;
    const parts = Array.from({ length: 12 }, (_, index) => part(index));
    const picture = (inside: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`;
    digest.write("bomb.svg", picture(parts.join("")));
    digest.write("circle.svg", picture('<g id="a"><use href="#b"/></g><g id="b" fill="url(#a)"><use href="#a"/></g>'));
    digest.article("a.md", {}, "![بمب](bomb.svg) ![دایره](circle.svg)");
    expect(await problems()).toEqual([
      expect.stringMatching(/^articles\/a\.md:6: error: `bomb\.svg`: asks a browser to draw \d{9,} elements/u),
    ]);
  });

  it("meets a picture that would take gigabytes of a reader's memory, and those that browsers cannot show", async () => {
    const png = (width: number, height: number): Buffer => {
      const header = Buffer.from("89504E470D0A1A0A0000000D4948445200000000000000000802000000", "hex");
      header.writeUInt32BE(width, 16);
      header.writeUInt32BE(height, 20);
      return header;
    };
    digest.write("vast.png", png(30_000, 30_000));
    digest.write("none.png", png(0, 9));
    digest.write("large.png", png(5000, 4000));
    digest.write("named.jpg", png(9, 9));
    digest.write("drawing.png", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    digest.write("photo.svg", png(9, 9));
    digest.write(
      "scan.jpg",
      Buffer.from("49492A0008000000020000010400010000000900000001010400010000000900000000000000", "hex"),
    );
    const shown = ["vast.png", "none.png", "large.png", "named.jpg", "drawing.png", "photo.svg", "scan.jpg"];
    digest.article("a.md", {}, shown.map((file) => `![الف](${file})`).join("\n"));
    expect(await problems()).toEqual([
      "articles/a.md:6: error: `vast.png`: cannot be read: it is damaged, or no picture",
      "articles/a.md:7: error: `none.png`: cannot be read: it is damaged, or no picture",
      "articles/a.md:8: error: `large.png`: cannot be read: it is damaged, or no picture",
      "articles/a.md:9: error: `named.jpg`: cannot be read: it is damaged, or no picture",
      "articles/a.md:10: error: `drawing.png`: is SVG by its content, and its name says something else",
      "articles/a.md:11: error: `photo.svg`: is PNG by its content: save it as its name says",
      "articles/a.md:12: error: `scan.jpg`: cannot be read: it is damaged, or no picture",
    ]);
  });

  it("meets a data file that is no text", async () => {
    writeFileSync(path.join(digest.data, "tags.yaml"), Buffer.from([0x2d, 0x20, 0xe0, 0xe1]));
    expect(await problems()).toEqual(["data/tags.yaml: error: is not UTF-8 text"]);
  });
});

describe("paths", () => {
  it.each([
    "../secret.svg",
    "../../etc/passwd.svg",
    "/etc/passwd.svg",
    "/assets/../../package.svg",
    "file:///etc/x.svg",
    "https://evil.example/x.svg",
    "//evil.example/x.svg",
    "..\\secret.svg",
    "%2e%2e/secret.svg",
  ])("of pictures stay inside the articles folder: %s", async (src) => {
    writeFileSync(
      path.join(digest.folder, "secret.svg"),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
    );
    digest.article("a.md", { image: `{src: '${src}', alt: الف}` });
    const [first] = await problems();
    expect(first).toContain(`articles/a.md:4: error: image.src: \`${src}\`: `);
    expect(filesOf(digest.output).size).toBe(0);
  });

  it("are no pipes, and have names that can be opened; others are reported", async () => {
    digest.article("a.md", { title: "الف" });
    execFileSync("mkfifo", [path.join(digest.articles, "pipe.md"), path.join(digest.data, "pipe.yaml")]);
    const inFolder = (...name: readonly number[]): Buffer =>
      Buffer.from([...Buffer.from(`${digest.articles}/`), ...name]);
    writeFileSync(inFolder(0xff, 0x2e, 0x6d, 0x64), "x");
    mkdirSync(inFolder(0xfe));
    expect(await problems()).toEqual([
      "articles/pipe.md: warning: is a pipe, a socket or a device and is passed over",
      "articles/\uFFFD: warning: has a name that is no Unicode text and is passed over",
      "articles/\uFFFD.md: warning: has a name that is no Unicode text and is passed over",
      "data/pipe.yaml: warning: is a pipe, a socket or a device and is passed over",
    ]);
  });

  it("write no message of their own by a line break in their name", async () => {
    digest.write("a\nb.md: error: x\ny.md", "متن");
    expect(await problems()).toEqual(["articles/a\\nb.md: error: x\\ny.md:1: error: has no front matter"]);
  });

  it("do not leave the folder by symbolic links, which are reported", async () => {
    const outside = mkdtempSync(path.join(tmpdir(), "gozide-outside-"));
    writeFileSync(path.join(outside, "secret.md"), "---\ntitle: راز\ndate: 1404-01-01\n---\nراز");
    writeFileSync(path.join(outside, "secret.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    symlinkSync(path.join(outside, "secret.md"), path.join(digest.articles, "link.md"));
    symlinkSync(outside, path.join(digest.articles, "folder"));
    symlinkSync(path.join(outside, "secret.svg"), path.join(digest.articles, "link.svg"));
    digest.article("a.md", { title: "الف" });
    expect(await problems()).toEqual([
      "articles/folder: warning: is a symbolic link and is passed over",
      "articles/link.md: warning: is a symbolic link and is passed over",
      "articles/link.svg: warning: is a symbolic link and is passed over",
    ]);
    expect([...filesOf(digest.output).values()].join("")).not.toContain(Buffer.from("راز").toString("latin1"));
    digest.article("b.md", { image: "{src: link.svg, alt: الف}" });
    expect((await problems())[0]).toBe(
      "articles/b.md:4: error: image.src: `link.svg`: no such file in the articles folder",
    );
    rmSync(outside, { recursive: true });
  });

  it("of earlier addresses stay inside the site", async () => {
    digest.article("a.md", {
      aliases: '["/../../outside/", "../../../../../outside2/", "/%2e%2e/outside3/", "https://evil.example/../x/"]',
    });
    expect((await problems()).map((problem) => problem.split("\n")[0])).toEqual(
      ["/../../outside/", "../../../../../outside2/", "/%2e%2e/outside3/", "https://evil.example/../x/"].map(
        (alias, index) =>
          `articles/a.md:4: error: aliases.${index + 1}: \`${alias}\`: has \`.\` or \`..\` in it: write the path from the site's root`,
      ),
    );
    expect(filesOf(digest.output).size).toBe(0);
    expect([...filesOf(digest.folder).keys()].filter((file) => file.includes("outside"))).toEqual([]);
  });
});
