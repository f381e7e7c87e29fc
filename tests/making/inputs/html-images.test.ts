import { describe, expect, it } from "vitest";
import { withImages } from "../../../src/making/inputs/html-images.ts";

const PICTURE = { path: "/images/pages/عکس.png", width: 8, height: 6 };

/** A template with every picture found, and what was asked for. */
function shown(template: string): { readonly html: string; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const html = withImages(template, (src, line) => {
    asked.push(`${line} ${src}`);
    return PICTURE;
  });
  return { html, asked };
}

const ADDRESS = "/images/pages/%D8%B9%DA%A9%D8%B3.png";

describe("pictures of a template", () => {
  it.each([
    ['<img src="a.png">', `<img src="${ADDRESS}" width="8" height="6">`],
    ["<IMG alt='a > b' src='a.png'/>", `<IMG alt='a > b' src="${ADDRESS}" width="8" height="6"/>`],
    ["<img src=a.png alt>", `<img src="${ADDRESS}" width="8" height="6" alt>`],
    ['<img src="a.png" width="4">', `<img src="${ADDRESS}" width="4">`],
    ['<img data-src="x" src="a.png">', `<img data-src="x" src="${ADDRESS}" width="8" height="6">`],
  ])("get an address, and their size where they have none: %s", (template, html) => {
    expect(shown(template)).toEqual({ html, asked: ["1 a.png"] });
  });

  it.each([
    '<img src="/assets/a.png">',
    '<img src="https://example.org/a.png">',
    '<img src="data:image/png;base64,AA==">',
    '<img src="{{ picture }}">',
    '<img src="">',
    '<img alt="a">',
    '<!-- <img src="a.png"> -->',
    '{# <img src="a.png"> #}',
    '{% comment %}<img src="a.png">{% endcomment %}',
    '<imgs src="a.png">',
  ])("are left alone where they are elsewhere, computed, or no pictures: %s", (template) => {
    expect(shown(template)).toEqual({ html: template, asked: [] });
  });

  it("are asked for with their line, and stay as they are written where there is none", () => {
    const lines: number[] = [];
    const template = '<p>\n<img\n  src="a.png">\n<img src="b&amp;c.png">';
    const html = withImages(template, (src, line) => {
      lines.push(line);
      return src === "b&c.png" ? { ...PICTURE, path: '/a"&b.png' } : undefined;
    });
    expect(lines).toEqual([3, 4]);
    expect(html).toBe('<p>\n<img\n  src="a.png">\n<img src="/a%22&amp;b.png" width="8" height="6">');
  });
});
