import { describe, expect, it } from "vitest";
import { figureNotes } from "../../src/content/figure-notes.ts";
import { licenceOf } from "../../src/content/licence.ts";
import { SHAPES, shapeOf } from "../../src/content/picture-shape.ts";
import type { Media } from "../../src/content/pictures.ts";
import { told, toldOf } from "./reading.ts";

/** Finds every picture: its name says its size. */
function find(src: string): Media {
  const [, width = "300", height = "200"] = /(\d+)x(\d+)/u.exec(src) ?? [];
  return { path: `/images/${src}`, file: src, width: Number(width), height: Number(height) };
}

function html(body: string): string {
  const reading = toldOf(body, {}, find);
  expect(reading.told).toEqual([]);
  return reading.html.replace(/ width="\d+" height="\d+" loading="lazy" decoding="async"/gu, "");
}

describe("a picture in a text", () => {
  it("is a figure where a paragraph holds nothing else", () => {
    expect(html("پیش\n\n![پل](a.svg)\n\nپس")).toBe(
      '<p>پیش</p>\n<figure><img src="/images/a.svg" alt="پل"></figure>\n<p>پس</p>\n',
    );
  });

  it("stays among words where there are any", () => {
    expect(html("نشان ![پل](a.svg) پیداست")).toBe('<p>نشان <img src="/images/a.svg" alt="پل"> پیداست</p>\n');
  });

  it("has its title as caption, with credit and licence", () => {
    expect(html('![پل](a.svg "پل خواجو در بامداد | عکس: ایسنا | پروانه: CC BY-SA 4.0")')).toBe(
      '<figure><img src="/images/a.svg" alt="پل"><figcaption>پل خواجو در بامداد | <small>عکس: <span class="maker">ایسنا</span></small> | ' +
        '<small><a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license noopener"><bdi lang="en">CC BY-SA 4.0</bdi></a></small></figcaption></figure>\n',
    );
  });

  it("shows a caption as text, whatever signs are in it", () => {
    expect(html('![پل](a.svg "پل < کوه & \\"رود\\"")')).toContain("<figcaption>پل &lt; کوه &amp; «رود»</figcaption>");
  });

  it("is warned of without words, and not where the editor says that it is an ornament", () => {
    expect(toldOf("![](a.svg)", {}, find).told).toHaveLength(1);
    for (const ornament of ['""', "«»", "“”"]) {
      expect(html(`![${ornament}](a.svg)`)).toBe('<figure><img src="/images/a.svg" alt=""></figure>\n');
    }
  });
});

describe("several pictures in a row", () => {
  it("are a gallery, each with its caption and as wide as its shape asks for", () => {
    expect(html('![یک](3000x2000.svg "بالا")\n![دو](600x900.svg)')).toBe(
      '<div class="gallery"><figure class="shape-150"><a href="/images/3000x2000.svg"><img src="/images/3000x2000.svg" alt="یک"></a>' +
        '<figcaption>بالا</figcaption></figure><figure class="shape-67"><a href="/images/600x900.svg"><img src="/images/600x900.svg" alt="دو"></a></figure></div>\n',
    );
  });

  it("are a gallery on one line too, and not with a word between them", () => {
    expect(html("![یک](a.svg) ![دو](b.svg)")).toMatch(/^<div class="gallery">/u);
    expect(html("![یک](a.svg) و ![دو](b.svg)")).toMatch(/^<p>/u);
  });

  it("stay in a gallery where an article has HTML of its own", () => {
    const { html: whole } = toldOf("![یک](a.svg)\n![دو](b.svg)\n\n<u>زیر</u>", { allowedElements: ["u"] }, find);
    expect(whole).toContain('<div class="gallery"><figure class="shape-150"><a href="/images/a.svg">');
  });
});

describe("what a title says", () => {
  it.each([
    ["پل در بامداد", { caption: "پل در بامداد" }],
    ["عکس: ایسنا", { credit: { label: "عکس", name: "ایسنا" } }],
    ["پل در بامداد. عکس: ایسنا", { caption: "پل در بامداد.", credit: { label: "عکس", name: "ایسنا" } }],
    ["نقشه: مینا | گذر", { caption: "گذر", credit: { label: "نقشه", name: "مینا" } }],
    ["Photo: Reuters", { credit: { label: "Photo", name: "Reuters" } }],
    ["مجوز: مالکیت عمومی", { licence: { name: "مالکیت عمومی" } }],
    ["عکس‌های روز: سه نما", { caption: "عکس‌های روز: سه نما" }],
    ["", {}],
    [" | | ", {}],
  ])("is read from «%s»", (title, notes) => {
    expect(figureNotes(title)).toEqual(notes);
  });

  it.each([
    ["CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["cc by-nc-nd ۳.۰", "https://creativecommons.org/licenses/by-nc-nd/3.0/"],
    ["Creative Commons BY-SA", "https://creativecommons.org/licenses/by-sa/4.0/"],
    ["CC0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["همهٔ حقوق محفوظ است", undefined],
    ["CC BY-XX", undefined],
  ])("leads from the licence «%s» to %s", (name, url) => {
    expect(licenceOf(name).url).toBe(url);
  });
});

it("gives every picture the nearest shape, within eight in a hundred of its own up to 1 to 2 and 3 to 1", () => {
  for (let width = 500; width <= 3000; width += 7) {
    const { ratio } = shapeOf({ width, height: 1000 });
    expect(Math.abs(Math.log((ratio * 1000) / width))).toBeLessThan(0.13);
  }
  expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
});

it("takes an empty `alt` of the front matter for an ornament's, and warns of a missing one", () => {
  const article = (image: string) => told(`---\ntitle: عنوان\ndate: 1404-01-01\nimage: ${image}\n---\nمتن`, {}, find);
  expect(article('{ src: a.svg, alt: "" }').told).toEqual([]);
  for (const forgotten of ["{ src: a.svg }", "\n  src: a.svg\n  alt:"]) expect(article(forgotten).told).toHaveLength(1);
});
