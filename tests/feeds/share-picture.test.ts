import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-wasm";
import { afterEach, describe, expect, it, vi } from "vitest";
import { pictureParts, renderSharePicture } from "../../src/share/share-drawing.ts";
import { type SharePicture, sharePicturesOf } from "../../src/share/share-picture.ts";
import { article, digestOf } from "./digest-fixture.ts";

const BASE = { jalali: "شنبه ۷ اسفند ۱۳۹۵", gregorian: "۲۵ فوریهٔ ۲۰۱۷", digest: "گزیده", accent: "#a02a1c" };

/** Pictures that a person looked at: shaping, the order of Latin runs and digits, wrapping and margins. */
const CHECKED: Readonly<Record<string, SharePicture>> = {
  short: { title: "موتور هیدروژنی روسیه در پرواز آزمایش شد", ...BASE },
  mixed: {
    title: "مدل GPT-4 شرکت OpenAI در ۱۲ زبان، از جمله فارسی، آزمون C++ و .NET را گذراند و نمرهٔ ۹۸٫۵ گرفت",
    ...BASE,
  },
  long: {
    title:
      "گزارش کامل نشست سالانهٔ فرهنگستان زبان و ادب فارسی دربارهٔ دستور خط تازه، نیم\u200Cفاصله، نشانه\u200Cگذاری و آیندهٔ واژه\u200Cگزینی در رسانه\u200Cهای فارسی\u200Cزبان جهان با حضور پژوهشگران ایران و افغانستان",
    ...BASE,
  },
};

/** A PNG's pixels, by the drawing library itself. */
function pixels(png: Uint8Array): Uint8Array {
  const image = `<image width="1200" height="630" href="data:image/png;base64,${Buffer.from(png).toString("base64")}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${image}</svg>`;
  return new Resvg(svg, { font: { fontBuffers: [], defaultFontFamily: "none" } }).render().pixels;
}

afterEach(() => vi.restoreAllMocks());

describe("a share picture", () => {
  it.each(Object.entries(CHECKED))("is drawn as the checked one: %s", (name, picture) => {
    const drawn = renderSharePicture(picture);
    const checked = pixels(readFileSync(new URL(`pictures/${name}.png`, import.meta.url)));
    const now = pixels(drawn);
    expect(now.length).toBe(1200 * 630 * 4);
    let different = 0;
    for (let at = 0; at < now.length; at++) if (Math.abs((now[at] ?? 0) - (checked[at] ?? 0)) > 24) different++;
    expect(different / now.length).toBeLessThan(0.001);
  });

  it("fits every title between the margins, whatever it is", () => {
    const titles = ["W".repeat(300), "واژه ".repeat(200).trim(), "https://example.org/".repeat(8), "", "<&\"'>", "😀"];
    for (const title of titles) {
      expect(pictureParts({ title, ...BASE }).flatMap(({ lines }) => lines).length).toBeLessThanOrEqual(8);
      expect(pixelsInMargins(renderSharePicture({ title, ...BASE }))).toBe(0);
    }
  });

  it("has lines of about one width: no word stands alone below a long line", () => {
    const [, title] = pictureParts({ title: "WebSub؛ خوراکی که خودش خبر می\u200Cدهد", ...BASE });
    const lines = title?.lines.map(({ text }) => text.split(" ").length);
    expect(lines).toEqual([3, 3]);
  });

  it("weighs a half of one in full colours", () => {
    for (const picture of Object.values(CHECKED)) expect(renderSharePicture(picture).length).toBeLessThan(30_000);
  });

  it("gives back at once what its drawing took, however many there are, and draws what recurs once", () => {
    const drawings = vi.spyOn(Resvg.prototype, "free");
    const render = Resvg.prototype.render;
    let images = 0;
    let held = 0;
    let mostHeld = 0;
    vi.spyOn(Resvg.prototype, "render").mockImplementation(function (this: Resvg) {
      const image = render.call(this);
      const free = image.free.bind(image);
      mostHeld = Math.max(mostHeld, ++held);
      images++;
      image.free = () => {
        held--;
        free();
      };
      return image;
    });
    for (let number = 0; number < 200; number++) {
      renderSharePicture({ ...BASE, title: `شمارهٔ تازهٔ نشریه، ${number}`, jalali: `روز ${Math.floor(number / 50)}` });
    }
    expect({ held, mostHeld }).toEqual({ held: 0, mostHeld: 1 });
    // 200 titles, 4 days, and the digest's name, unless it was drawn before.
    expect(images).toBeGreaterThanOrEqual(204);
    expect(images).toBeLessThanOrEqual(205);
    expect(drawings.mock.calls.length).toBeGreaterThanOrEqual(images);
  });

  it("is beside each article and edition, with both dates; none where they are switched off", () => {
    const articles = [article("a", "1395-12-07 14:25", { title: "خبر" })];
    const { digest, shell } = digestOf(articles);
    expect(sharePicturesOf(digest, shell)).toEqual([
      { path: "/1395/12/07/a/share.png", picture: { title: "خبر", ...BASE } },
      { path: "/1395/12/07/share.png", picture: { title: "شمارهٔ ۱", ...BASE } },
    ]);
    expect(sharePicturesOf(digest, digestOf(articles, {}, { shareImages: false }).shell)).toEqual([]);
  });
});

/** Dark pixels in the outer 40 at the left and the 40 beside the bar at the right. */
function pixelsInMargins(png: Uint8Array): number {
  const data = pixels(png);
  let count = 0;
  for (let y = 0; y < 630; y++) {
    for (const x of [...Array(40).keys(), ...Array.from({ length: 40 }, (_, index) => 1130 + index)]) {
      if ((data[(y * 1200 + x) * 4 + 1] ?? 0) < 200) count++;
    }
  }
  return count;
}
