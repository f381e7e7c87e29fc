import fc from "fast-check";
import { parseFragment, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { ALLOWABLE_ELEMENTS } from "../../src/content/raw-html.ts";
import { readBody } from "./article-file.ts";

describe("raw HTML in an article", () => {
  it("is shown as text and reported with its line", () => {
    const { html, problems } = readBody("یک\n\n<script>alert(1)</script>\n\nدو <b onclick=x()>سه</b>");
    expect(html).toContain("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    expect(html).toContain("دو &lt;b onclick=x()&gt;سه&lt;/b&gt;");
    expect(problems[0]).toBe("a.md:7: warning: HTML is shown as text: `<script>alert(1)</script>`");
  });

  it("stays where the editor allows its elements, without harmful attributes", () => {
    const { html, problems } = readBody(
      '<figure onclick="x()" style="position:fixed" class="lead" dir="ltr">\n\nمتن\n\n<figcaption>شرح</figcaption>\n</figure>',
      ["figure", "figcaption"],
    );
    expect(html).toBe('<figure dir="ltr">\n<p>متن</p>\n<figcaption>شرح</figcaption>\n</figure>');
    expect(problems).toEqual([]);
  });

  it("is closed where the article leaves it open", () => {
    const { html } = readBody("<table><tr><td>یک\n\nدو", ["table", "tbody", "tr", "td"]);
    expect(html).toBe(
      '<div class="table" role="group" tabindex="0"><table><tbody><tr><td>یک\n<p>دو</p>\n</td></tr></tbody></table></div>',
    );
  });

  it("does not tear a paragraph apart", () => {
    const { html, problems } = readBody("یک <table> دو", ["table"]);
    expect(html).toBe("<p>یک &lt;table&gt; دو</p>\n");
    expect(problems).toHaveLength(1);
  });

  it("is text for every element that is not allowed, beside one that is", () => {
    const { html } = readBody("<div><script>x()</script><img src=x onerror=x()></div>", ["div"]);
    expect(html).toBe("<div>&lt;script&gt;x()&lt;/script&gt;&lt;img src=x onerror=x()&gt;</div>");
  });

  it("cannot be allowed for anything that loads, runs or leads away", () => {
    for (const name of [
      "script",
      "style",
      "iframe",
      "object",
      "embed",
      "form",
      "a",
      "img",
      "svg",
      "math",
      "base",
      "link",
      "meta",
      "template",
      "bdo",
    ]) {
      expect(ALLOWABLE_ELEMENTS).not.toContain(name);
    }
  });

  it("comes out whole and harmless, however its pieces are put together", () => {
    const piece = fc.constantFrom(
      "<div>",
      "</div>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<p>",
      "<b>",
      "</b>",
      "<svg>",
      "<math>",
      "<style>",
      "<script>x()</script>",
      "<!--",
      "-->",
      "<div title='\">",
      '<b title="<script>">',
      "<img src=x onerror=x()>",
      "\n\n",
      "متن",
      " ",
      "<a href=javascript:x()>",
      "&lt;",
      "&#x202E;",
      "<details open ontoggle=x()>",
      "* ",
      "> ",
      "`",
      "|a|\n|-|\n",
      "[y](/z)",
    );
    const elements = ALLOWABLE_ELEMENTS;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const { html } = readBody(`متن\n\n${pieces.join("")}`, elements);
        const tags = [...html.matchAll(/<([a-z0-9]+)((?:\s[^>]*)?)>/gu)];
        for (const [, name, attributes = ""] of tags) {
          expect(name).not.toMatch(/^(?:script|style|svg|math|img|iframe|form)$/u);
          expect(attributes.replace(/"[^"]*"/gu, "")).not.toMatch(/\son|\sstyle/u);
        }
        expect(html).not.toMatch(/href="javascript|\u202E/u);
        // Where a tag was kept the whole is well-formed: reading and writing it again changes nothing but how quotation
        // marks of the text are written.
        const again = serialize(parseFragment(html)).replaceAll("&quot;", '"');
        if (/<(?:div|table|td|b|details)\b/u.test(html)) expect(again).toBe(html.replaceAll("&quot;", '"'));
      }),
      { numRuns: 300 },
    );
  });

  it("does not bring a template to life", () => {
    const { html } = readBody(
      "{{ 7 * 7 }} {% include '/etc/passwd' %} {{ constructor.constructor('return process')() }} <%= 1 %>",
    );
    expect(html).toContain("{{ 7 * 7 }} {% include");
    expect(html).not.toContain("49");
  });
});
