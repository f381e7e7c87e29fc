import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { themeStyle } from "../../_includes/components/theme-style.ts";
import { contrast, leastContrast } from "../../src/content/colour.ts";
import { checkData, type DataReading } from "../../src/content/data-files.ts";
import { GROUNDS } from "../../src/content/theme.ts";
import { asFound } from "../../src/words/message.ts";
import { formatProblem } from "../support/english.ts";

const BASE = "title: گزیده\ndescription: آزمون\nurl: https://digest.example/\n";
const CRITICAL = readFileSync(path.resolve(import.meta.dirname, "../../src/assets/css/critical.css"), "utf8");

function read(site: string): DataReading {
  const files = ["sections", "sources", "tags", "threads"].map((name) => [`${name}.yaml`, "[]\n"] as const);
  const texts = new Map([["site.yaml", BASE + site], ["strings.yaml", "{}\n"], ...files]);
  return checkData(texts, "data", texts, {}, () => ({ fault: asFound("no such file") }));
}

const faults = (site: string): readonly string[] => read(site).problems.map(formatProblem);

describe("an accent", () => {
  it("that can be read is taken, and the dark page gets a shade of it that can be read there", () => {
    const accent = read('accent: "#05C"\naccent_dark: "8ab4ff"\n').data?.site.theme?.accent;
    expect(accent?.dark).toBe("#8ab4ff");
    const derived = read('accent: "#0b3d91"\n').data?.site.theme?.accent;
    expect(derived?.light).toBe("#0b3d91");
    expect(leastContrast(derived?.dark ?? "", GROUNDS.dark)).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(derived?.darkStrong ?? "", GROUNDS.dark)).toBeGreaterThanOrEqual(7);
    expect(leastContrast(derived?.lightStrong ?? "", GROUNDS.light)).toBeGreaterThanOrEqual(7);
  });

  it("that cannot be read is an error that names the nearest shade that can", () => {
    expect(faults('accent: "#ffb000"\n')).toEqual([
      'data/site.yaml:4: error: accent: `#ffb000`: has a contrast of 1.6:1 with the page\'s light ground, too little to be read\n    expected: at least 4.5:1 (WCAG 2.2, AA)\n    fix: write `"#916400"`, the nearest shade that can be read',
    ]);
    expect(read('accent: "#916400"\n').problems).toEqual([]);
    expect(faults('accent: "#0b3d91"\naccent_dark: "#0b3d91"\n')[0]).toContain(
      "data/site.yaml:5: error: accent_dark: `#0b3d91`: has a contrast of",
    );
  });

  it("without quotes is an error, since YAML takes it for a comment", () => {
    expect(faults("accent: #a02a1c\n")).toEqual([
      'data/site.yaml:4: error: accent: `#a02a1c` is not in quotes, which makes it a comment\n    fix: write `accent: "#a02a1c"`',
    ]);
  });

  it("that is no colour is an error", () => {
    expect(faults("accent: سرخ\n")[0]).toContain(
      'expected: three or six hexadecimal digits in quotes, such as `"#a02a1c"`',
    );
  });
});

describe("the theme's style", () => {
  it("is nothing where site.yaml says nothing of it", () => {
    expect(themeStyle(read("").data?.site.theme)).toBe("");
  });

  it("is the custom properties that critical.css reads", () => {
    const style = themeStyle(read('accent: "#0b3d91"\ndensity: compact\n').data?.site.theme);
    const names = [...style.matchAll(/(--[a-z-]+):/gu)].map(([, name = ""]) => name);
    expect(names.length).toBe(5);
    for (const name of names) expect(CRITICAL, name).toContain(`var(${name},`);
  });
});

describe("the style sheet's own colours", () => {
  /** The values of a custom property, in order: the light one, then the dark ones. */
  const values = (name: string): readonly string[] =>
    [...CRITICAL.matchAll(new RegExp(`^\\s*${name}: (?:var\\([^,]+, )?(#[0-9a-f]{6})`, "gmu"))].map(
      ([, it = ""]) => it,
    );

  it("have the grounds that an editor's accent is measured on", () => {
    const [light, ...dark] = values("--paper").map((paper, index) => [paper, values("--wash")[index]]);
    expect(light).toEqual(GROUNDS.light);
    expect(dark).toEqual([GROUNDS.dark, GROUNDS.dark]);
  });

  it.each(["--ink", "--soft", "--accent"])("can be read in %s, light and dark", (name) => {
    const colours = values(name);
    expect(colours.length).toBe(3);
    for (const [index, colour] of colours.entries()) {
      for (const ground of index === 0 ? GROUNDS.light : GROUNDS.dark) {
        expect(contrast(colour, ground), `${colour} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe("a logo", () => {
  it("that does not lie in the assets folder is an error", () => {
    expect(faults("logo: /assets/logo.svg\n")).toEqual([
      "data/site.yaml:4: error: logo: `/assets/logo.svg`: no such file\n    expected: a picture in the assets folder, such as `/assets/icons/logo.svg`",
    ]);
  });
});
