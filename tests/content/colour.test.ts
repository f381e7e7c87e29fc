import { describe, expect, test } from "vitest";
import { contrast, hexColour, leastContrast, readableShade } from "../../src/content/colour.ts";
import { themeOf, unquotedColours } from "../../src/content/theme.ts";
import { english } from "../support/english.ts";

describe("a colour", () => {
  test.each([
    ["#a02a1c", "#a02a1c"],
    ["A02A1C", "#a02a1c"],
    [" #A21\n", "#aa2211"],
    ["fff", "#ffffff"],
    ["000000", "#000000"],
  ])("is six small digits: %j", (text, expected) => {
    expect(hexColour(text)).toBe(expected);
  });

  test.each(["", "#", "#ff", "#ffff", "#fffff", "#fffffff", "#ggg", "##fff", "x#fff", "#fff x", "red", "#ff f"])(
    "is not %j",
    (text) => {
      expect(hexColour(text)).toBeUndefined();
    },
  );
});

describe("the contrast of two colours", () => {
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.478],
    ["#ff0000", "#ffffff", 3.998],
    ["#00ff00", "#ffffff", 1.372],
    ["#0000ff", "#ffffff", 8.592],
    ["#ff0000", "#00ff00", 2.914],
    ["#0a0a0a", "#000000", 1.061],
    ["#0b0b0b", "#000000", 1.067],
    ["#123456", "#fedcba", 9.787],
  ])("%s and %s is %d, whichever comes first", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 3);
    expect(contrast(b, a)).toBeCloseTo(ratio, 3);
  });

  test("and several is the least", () => {
    expect(leastContrast("#777777", ["#ffffff", "#000000"])).toBeCloseTo(4.478, 3);
    expect(leastContrast("#777777", ["#000000", "#787878"])).toBeCloseTo(1.014, 3);
  });
});

describe("a shade that can be read", () => {
  test.each([
    ["is the colour itself where it can", "#0b3d91", ["#ffffff"], 4.5, "#000000", "#0b3d91"],
    ["is the nearest darker one on a light ground", "#ffb000", ["#fffefb"], 4.5, "#000000", "#9c6b00"],
    ["is the nearest lighter one on a dark ground", "#010203", ["#171512"], 4.5, "#ffffff", "#808181"],
    ["can be read on each ground", "#010203", ["#171512", "#211e1a"], 4.5, "#ffffff", "#858686"],
    ["is the end where less is not enough", "#ffffff", ["#ffffff"], 21, "#000000", "#000000"],
    ["is the end where nothing is enough", "#ffffff", ["#ffffff"], 22, "#000000", "#000000"],
    ["is the colour itself where it has just so much", "#000000", ["#ffffff"], 21, "#ffffff", "#000000"],
  ])("%s", (_, colour, grounds, ratio, end, expected) => {
    expect(readableShade(colour, grounds, ratio, end)).toBe(expected);
  });
});

describe("the theme", () => {
  test("is none where everything is as it was", () => {
    expect(themeOf({ density: "normal" })).toBeUndefined();
    expect(themeOf({ density: "normal", accent_dark: "#ff8877" })).toBeUndefined();
  });

  test("has a density alone", () => {
    expect(themeOf({ density: "roomy" })).toStrictEqual({ density: "roomy" });
    expect(themeOf({ density: "compact" })).toStrictEqual({ density: "compact" });
  });

  test("has the accent's shades, and the dark ones of it where none is given", () => {
    expect(themeOf({ density: "normal", accent: "#0b3d91" })).toStrictEqual({
      accent: { light: "#0b3d91", dark: "#859ec8", lightStrong: "#0b3d91", darkStrong: "#94aacf" },
    });
    expect(themeOf({ density: "compact", accent: "#a02a1c", accent_dark: "#ff8877" })).toStrictEqual({
      accent: { light: "#a02a1c", dark: "#ff8877", lightStrong: "#98281b", darkStrong: "#ff8877" },
      density: "compact",
    });
  });
});

describe("a colour without quotes", () => {
  test("is reported with the quotes it needs", () => {
    const yaml = ["title: x", "accent:  #fff", "accent_dark: #A02A1C  ", ""].join("\r\n");
    expect(english(unquotedColours(yaml, "s.yaml"))).toStrictEqual([
      {
        severity: "error",
        file: "s.yaml",
        line: 2,
        field: "accent",
        message: "`#fff` is not in quotes, which makes it a comment",
        fix: 'write `accent: "#fff"`',
      },
      {
        severity: "error",
        file: "s.yaml",
        line: 3,
        field: "accent_dark",
        message: "`#A02A1C` is not in quotes, which makes it a comment",
        fix: 'write `accent_dark: "#A02A1C"`',
      },
    ]);
  });

  test.each([
    'accent: "#fff"',
    "accent: '#fff' # #000",
    "  accent: #fff",
    "my_accent: #fff",
    "accent_darker: #fff",
    "accent:#fff",
    "accent: # fff",
    "accent: #fff or so",
    "accent: #ggg",
    "# accent: #fff",
    "accent:",
  ])("is none in %j", (yaml) => {
    expect(unquotedColours(yaml, "s.yaml")).toEqual([]);
  });
});
