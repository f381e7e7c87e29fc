import { describe, expect, it } from "vitest";
import { photoWords, setOverPhoto, shadeOf } from "../../src/share/photo-card.ts";
import type { SharePicture } from "../../src/share/share-picture.ts";
import { SHARE_PICTURE } from "../../src/site/addresses.ts";

const { width: WIDTH, height: HEIGHT } = SHARE_PICTURE;
const PICTURE: SharePicture = {
  title: "پژوهشگران راه تازه‌ای برای نگهداری قنات‌های کویر یافتند",
  jalali: "شنبه ۷ اسفند ۱۳۹۵",
  gregorian: "۲۵ فوریهٔ ۲۰۱۷",
  digest: "گزیده",
  accent: "#a02a1c",
};

/** Relative luminance of a grey from 0 to 255. @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(grey: number): number {
  const part = grey / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

describe("a title set over a photograph", () => {
  it.each([
    "کوتاه",
    PICTURE.title,
    `${PICTURE.title}؛ ${PICTURE.title}؛ ${PICTURE.title}`,
    "واژه‌ای‌که‌هیچ‌جا‌پایان‌نمی‌یابد".repeat(8),
    "Iran and the world: a report of HTML 5",
  ])("has a contrast of 7 to 1 on a white photograph, in each of its lines: %s", (title) => {
    const { lines, top } = photoWords({ ...PICTURE, title });
    expect(top).toBeGreaterThan(HEIGHT * 0.3);
    for (const { y, size } of lines) {
      expect(y - size).toBeGreaterThanOrEqual(top - size);
      expect(y + 0.4 * size).toBeLessThanOrEqual(HEIGHT);
      const behind = luminance(255 * (1 - shadeOf(Math.max(top, y - size), top)));
      expect(1.05 / (behind + 0.05)).toBeGreaterThanOrEqual(7);
    }
  });

  it("leaves the upper half of the photograph as it is, writes white letters from the right, and draws the bar", () => {
    const rgb = new Uint8Array(WIDTH * HEIGHT * 3).fill(200);
    setOverPhoto(rgb, PICTURE);
    const at = (x: number, y: number): readonly number[] => [
      ...rgb.subarray((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3),
    ];
    expect(at(100, 100)).toEqual([200, 200, 200]);
    expect(at(WIDTH - 10, 300)).toEqual([0xa0, 0x2a, 0x1c]);
    const { top } = photoWords(PICTURE);
    const white = (from: number, to: number): number => {
      let count = 0;
      for (let y = top; y < HEIGHT - 80; y++) for (let x = from; x < to; x++) if (at(x, y)[0] === 255) count++;
      return count;
    };
    expect(white(WIDTH - 400, WIDTH - 60)).toBeGreaterThan(500);
    expect(Math.max(...rgb.subarray((HEIGHT - 12) * WIDTH * 3, ((HEIGHT - 12) * WIDTH + WIDTH - 40) * 3))).toBeLessThan(
      60,
    );
  });
});
