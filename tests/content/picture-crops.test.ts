import { describe, expect, it } from "vitest";
import type { BodyPicture } from "../../src/content/picture-copies.ts";
import { copiesOf } from "../../src/content/picture-copies.ts";
import { cropsOf, cropTo, plainCrop } from "../../src/content/picture-crops.ts";
import { readFocus } from "../../src/content/picture-focus.ts";
import { told } from "./reading.ts";

describe("what matters most in a picture", () => {
  it.each([
    ["30 20", { x: 30, y: 20 }],
    ["۳۰ ۲۰", { x: 30, y: 20 }],
    ["۳۰٪، ۲۰٪", { x: 30, y: 20 }],
    ["0%,100%", { x: 0, y: 100 }],
    ["top", { x: 50, y: 20 }],
    ["Top Left", { x: 25, y: 20 }],
    ["بالا راست", { x: 75, y: 20 }],
    ["پایین", { x: 50, y: 80 }],
    ["میان", { x: 50, y: 50 }],
    ["101 20", undefined],
    ["30", undefined],
    ["top bottom", undefined],
    ["چهره", undefined],
    ["", undefined],
  ])("is read from «%s»", (text, focus) => {
    expect(readFocus(text)).toEqual(focus);
  });

  it("is an error of the field where it says no place", () => {
    const source = "---\ntitle: عنوان\ndate: 1404-01-01\nimage: { src: a.jpg, alt: ا, focus: چهره }\n---\nمتن";
    const find = () => ({ path: "/images/a.jpg", width: 30, height: 20 });
    expect(told(source, {}, find).told).toEqual([
      "a.md:4: error: image.focus: `چهره`: says no place in the picture\n    expected: two numbers from 0 to 100, from the left and from the top, such as `30 20`, or words such as `top left`",
    ]);
  });
});

describe("a part of a picture", () => {
  it.each([
    [3000, 2000, 1, { x: 50, y: 50 }, { left: 500, top: 0, width: 2000, height: 2000 }],
    [3000, 2000, 1, { x: 0, y: 0 }, { left: 0, top: 0, width: 2000, height: 2000 }],
    [3000, 2000, 1, { x: 100, y: 50 }, { left: 1000, top: 0, width: 2000, height: 2000 }],
    [3000, 2000, 2, { x: 50, y: 30 }, { left: 0, top: 0, width: 3000, height: 1500 }],
    [2000, 3000, 4 / 3, { x: 50, y: 50 }, { left: 0, top: 750, width: 2000, height: 1500 }],
    [2000, 3000, 4 / 3, { x: 50, y: 90 }, { left: 0, top: 1500, width: 2000, height: 1500 }],
  ])(
    "of %i by %i pixels in the shape %f has its focus as near the middle as may be",
    (width, height, ratio, focus, crop) => {
      expect(cropTo({ width, height }, ratio, focus)).toEqual(crop);
    },
  );

  it("is inside of the picture and never larger than what its copies are made of, whatever the picture's shape", () => {
    for (const [width, height] of [
      [1, 1],
      [3, 4000],
      [4000, 3],
      [640, 480],
      [6000, 4000],
      [1200, 3000],
    ] as const) {
      for (const at of [0, 33, 50, 100]) {
        const picture: BodyPicture = {
          path: "/images/a.jpg",
          width,
          height,
          copies: { name: "0123456789ab", tone: "111" },
          focus: { x: at, y: at },
        };
        const widest = Math.max(...copiesOf(picture).map((copy) => copy.width));
        for (const { crop, width: made } of cropsOf(picture)) {
          expect(crop).toBeDefined();
          const { left = -1, top = -1, width: across = 0, height: down = 0 } = crop ?? {};
          expect(
            left >= 0 && top >= 0 && left + across <= width && top + down <= height && across > 0 && down > 0,
          ).toBe(true);
          expect(made).toBeLessThanOrEqual(Math.max(1, widest));
        }
        expect(new Set(cropsOf(picture).map(({ path }) => path)).size).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it("has another address where another part is meant, and is none of a picture that is only in the text", () => {
    const picture: BodyPicture = {
      path: "/images/a.jpg",
      width: 2400,
      height: 1600,
      copies: { name: "0123456789ab", tone: "111" },
    };
    expect(cropsOf(picture)).toEqual([]);
    const path = (x: number, y: number) => plainCrop({ ...picture, focus: { x, y } }, "4x3")?.path;
    expect(path(50, 50)).toBe("/images/a-4x3-1200-0123456789ab.jpg");
    expect(path(30, 20)).toBe("/images/a-4x3-x30y20-1200-0123456789ab.jpg");
  });

  it("is found by its shape whatever the picture's own name says", () => {
    const picture: BodyPicture = {
      path: "/images/a-1x1-or-4x3-b.jpg",
      width: 3000,
      height: 3000,
      copies: { name: "0123456789ab", tone: "111" },
      focus: { x: 50, y: 50 },
    };
    const shapes = ["16x9", "4x3", "1x1"] as const;
    expect(shapes.map((shape) => plainCrop(picture, shape)?.path)).toEqual(
      shapes.map((shape) => `/images/a-1x1-or-4x3-b-${shape}-1200-0123456789ab.jpg`),
    );
  });
});
