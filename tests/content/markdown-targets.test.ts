import { describe, expect, test } from "vitest";
import type { FindPicture } from "../../src/content/pictures.ts";
import { spacedTargetAt } from "../../src/persian/spaced-target.ts";
import { typesetMarkdown } from "../../src/persian/typeset.ts";
import { toldOf } from "./reading.ts";

const PICTURE: FindPicture = (src) => ({ path: `/images/${src}`, file: src, width: 4, height: 3 });
const img = (path: string, alt: string): string =>
  `<img src="/images/${path}" alt="${alt}" width="4" height="3" loading="lazy" decoding="async">`;

describe("a target with spaces", () => {
  test.each([
    ["of a picture", "![ن](عکس ۱.png)", img(encodeURI("عکس ۱.png"), "ن")],
    ["of a picture with a title", '![ن](a b.png "ع")', img("a%20b.png", "ن")],
    ["of a picture with brackets", "![ن](a (1) b.png)", img("a%20(1)%20b.png", "ن")],
    ["of a picture with spaces around it", "![ن]( a b.png )", img("a%20b.png", "ن")],
    ["of a picture of some words", "![ن](یک دو)", img(encodeURI("یک دو"), "ن")],
    ["of a link", "[ن](https://x.example/a b)", '<a href="https://x.example/a%20b" rel="noopener">ن</a>'],
    ["of a link to a page of the site", "[ن](/tags/سال کبیسه/)", `<a href="${encodeURI("/tags/سال کبیسه/")}">ن</a>`],
    ["of a link to a file", "[ن](/assets/گزارش سال.pdf)", `<a href="${encodeURI("/assets/گزارش سال.pdf")}">ن</a>`],
    [
      "of a linked picture",
      "[![ن](a b.png)](https://x.example/c d)",
      `<a href="https://x.example/c%20d" rel="noopener">${img("a%20b.png", "ن")}</a>`,
    ],
  ])("%s is one", (_, body, html) => {
    // Alone in its paragraph a picture is a figure, whose title is its caption.
    expect(toldOf(`متن ${body}`, {}, PICTURE)).toMatchObject({ html: `<p>متن ${html}</p>\n`, told: [] });
  });

  test.each(["about.md", "درباره ما.md", "./about us.MD#x", "<../a b.markdown>"])(
    "that is the name of a page's file is warned of: %s",
    (target) => {
      const shown = target.replace(/[<>]/gu, "");
      expect(toldOf(`متن\n\n[ن](${target})`).told).toEqual([
        `a.md:7: warning: \`${shown}\` is the name of a file: the page has another address\n    fix: write the address that readers see, such as \`/about-us/\` for the page \`about us.md\``,
      ]);
    },
  );

  test.each(["www.isna.ir", "isna.ir/news/12", "WWW.isna.ir/?a=1"])(
    "that is a site without its scheme is named as one: %s",
    (target) => {
      expect(toldOf(`[ن](${target})`).told).toEqual([
        `a.md:5: warning: \`${target}\` is read as a file beside the text\n    fix: if it is a site, write \`https://${target}\``,
      ]);
    },
  );

  test.each([
    ["no.pdf", "[ن](no.pdf)"],
    ["../data/secret.yaml", "- [ن](../data/secret.yaml)"],
    ["گزارش سال.pdf#page=2", "[ن](<گزارش سال.pdf#page=2>)"],
    ["./a.mdx?x", "[ن][r]\n\n[r]: ./a.mdx?x"],
  ])("that is a file which is not published is warned of: %s", (shown, body) => {
    expect(toldOf(`متن\n\n${body}`).told).toEqual([expect.stringMatching(/^a\.md:[78]: warning: `/u)]);
    expect(toldOf(`متن\n\n${body}`).told[0]).toContain(
      `\`${shown}\` is a file of a kind that is not published from beside a text\n    fix: save it as one of the kinds in docs/files.md`,
    );
  });

  test.each([
    "/a.pdf",
    "/assets/a.pdf",
    "https://x.example/a.pdf",
    "#a.pdf",
    "?a.pdf",
    "../other/",
    "v1.2/",
    "a.html#x",
    "../../../../feed.xml",
  ])("that may be an address is none: %s", (target) => {
    expect(toldOf(`[ن](${target})`).told).toEqual([]);
  });

  test("that ends like a page's file at an address is none", () => {
    for (const target of ["https://x.example/readme.md", "/notes.md", "#a.md", "mailto:a@x.md"]) {
      expect(toldOf(`[ن](${target})`).told).toEqual([]);
    }
  });

  test("is left alone by typography", () => {
    const body = "![نمای شهر](عکس 2026-01-24 (1).png) و [نشانی](https://x.example/a  b , c)";
    expect(typesetMarkdown(body)).toBe(body);
  });

  test("is none in code, behind a title of its own, or over two lines", () => {
    for (const body of ["`![ن](a b.png)`", "    ![ن](a b.png)", "![ن](a\nb.png)"]) {
      expect(toldOf(body, {}, PICTURE).html).not.toContain("<img");
    }
    expect(toldOf("[ن](a.pdf (b))", {}, PICTURE).html).toBe('<p><a href="a.pdf" title="b">ن</a></p>\n');
  });

  test.each(["[متن](یک دو)", "[متن](see below)", "[متن](ر.ک. به ۲٫۳)"])(
    "that does not look like an address stays text, and is warned of: %s",
    (body) => {
      const { html, told } = toldOf(`متن\n\n${body}`);
      expect(html).not.toContain("<a ");
      expect(told).toEqual([
        `a.md:7: warning: \`${body}\` is shown as it is written: an address has no spaces\n    fix: write it in \`<\` and \`>\``,
      ]);
    },
  );

  test("is looked for in a text without end no longer than that is", () => {
    const text = `[a](${"b ".repeat(20_000)}`;
    expect(spacedTargetAt(text, 4, true)).toBeUndefined();
    expect(toldOf("[a](b c ".repeat(2000)).told).toEqual([]);
  });
});

test("the line of a picture is its own, wherever it is and however often its name is written", () => {
  const body = "x.png\n\n- متن\n- ![یک](x.png)\n\n| ![دو](x.png) |\n|---|\n| ![سه](y%20z.png) |\n\nمتن\n![چهار](x.png)";
  expect(toldOf(body).told).toEqual(
    [
      [8, "x.png"],
      [10, "x.png"],
      [12, "y z.png"],
      [15, "x.png"],
    ].map(([line, src]) => `a.md:${line}: error: \`${src}\`: no such file`),
  );
});
