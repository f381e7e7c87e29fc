import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

const LINE = "زبان C++ و سکوی .NET و مدل GPT-4 در 2025-11-12 (۲۵ فوریهٔ ۲۰۱۷) آمد";
/** Two telephone numbers, and two names that are in more than one element each. */
const MARKED =
  "تلفن +۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵ یا ۰۲۱-۸۸۷۷۶۶۵۵ روزنامهٔ The [New York](https://a.ir/) Times و **iPhone** 15 *Pro* Max گران است";
/** Cells of Latin words between cells of Persian ones. */
const TABLE = "| نام | Name | شمار |\n|---|---|---|\n| الف | Alphabet | ۱۲۳۴۵۶۷۸۹ |\n";
/** Begins and ends with what has no direction of its own. */
const LATIN = "100% Rust, 10 years of it (2025)?";

/** Addresses whose Persian letters and numbers would change places, and those that would tear at a sign. */
const ADDRESSES = ["https://isna.ir/?q=1&page=2", "https://fa.wikipedia.org/wiki/نوروز#تاریخ/12", "isna.ir/خبر/?a=1"];
const ADDRESS_LINE = `نشانی ${ADDRESSES.join(" و ")} را ببینید`;
const CODE = 'x = "سلام" + "دنیا"; y = 5';

let browser: Browser;
let host: Host;
let folder: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-mixed-"));
  writeFileSync(
    path.join(folder, "mixed.md"),
    `---\ntitle: ${LINE}\ndate: 1404-01-01\nlead: ${LINE}.\n---\n\n${LINE}.\n\n- ${MARKED}\n\n${TABLE}`,
  );
  writeFileSync(
    path.join(folder, "latin.md"),
    `---\ntitle: "${LATIN}"\ndate: 1404-01-02\n---\n\n| نام بلند ستون | نام بلند ستون | نام بلند ستون |\n|:--|:-:|--:|\n| ۱ | ۱ | ۱ |\n`,
  );
  writeFileSync(
    path.join(folder, "address.md"),
    `---\ntitle: ${JSON.stringify(ADDRESS_LINE)}\ndate: 1404-01-03\nlead: ${JSON.stringify(ADDRESS_LINE)}\n---\n\n${ADDRESS_LINE}.\n\n- ${ADDRESSES[0]}\n\n- [ ] مانده\n- [x] شده API\n\nکد \`${CODE}\` است.\n\n    ${CODE}\n`,
  );
  const comments = path.join(folder, "comments");
  mkdirSync(comments);
  host = await serve(await builtSite("mixed", ["--articles", folder, "--comments", comments, "--pages-only"]));
  browser = await launchChromium();
  // So wide that every line is one line: the places compare.
  page = await (await browser.newContext({ viewport: { width: 2400, height: 800 }, bypassCSP: true })).newPage();
  await page.goto(`${host.address}1404/01/01/mixed/`);
  await page.addStyleTag({ content: "h1, p { white-space: nowrap !important }" });
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The left edge of each character of a piece of an element's text, in CSS pixels, and its top. */
function places(selector: string, piece: string): Promise<readonly { readonly left: number; readonly top: number }[]> {
  return page.evaluate(
    ([where, what]) => {
      const element = document.querySelector(where);
      if (element === null) throw new Error(`no ${where}`);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const all: { readonly node: Node; readonly at: number }[] = [];
      let text = "";
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (const at of (node.textContent ?? "").split("").keys()) all.push({ node, at });
        text += node.textContent ?? "";
      }
      const start = text.indexOf(what);
      if (start === -1) throw new Error(`no ${what} in ${text}`);
      return all.slice(start, start + what.length).map(({ node, at }) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top } = range.getBoundingClientRect();
        return { left, top };
      });
    },
    [selector, piece] as const,
  );
}

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? Number.POSITIVE_INFINITY));

describe.each(["h1", "header .lead", ".body p"])("in %s", (selector) => {
  test.each(["C++", ".NET", "GPT-4"])("%s runs from left to right", async (piece) => {
    expect(rises((await places(selector, piece)).map(({ left }) => left))).toBe(true);
  });

  test("the pieces of the line follow one another from right to left", async () => {
    const pieces = ["زبان", "C++", "سکوی", ".NET", "مدل", "GPT-4", "فوریهٔ"];
    const starts = await Promise.all(pieces.map(async (piece) => (await places(selector, piece))[0]?.left ?? 0));
    expect(rises([...starts].reverse())).toBe(true);
  });

  test("brackets open at the right and close at the left", async () => {
    const [open] = await places(selector, "(۲۵");
    const [close] = await places(selector, ") آمد");
    expect((open?.left ?? 0) > (close?.left ?? 0)).toBe(true);
  });

  test("a date with hyphens reads year, month, day", async () => {
    const text = await page.locator(selector).first().innerText();
    const date = /[0-9۰-۹]{4}-[0-9۰-۹]{2}-[0-9۰-۹]{2}/u.exec(text)?.[0] ?? "";
    expect(rises((await places(selector, date)).map(({ left }) => left)), date).toBe(true);
  });
});

test.each(["The New York Times", "iPhone 15 Pro Max", "+۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵", "۰۲۱-۸۸۷۷۶۶۵۵"])(
  "«%s» runs from left to right over its elements",
  async (name) => {
    const starts = (await places(".body li", name)).map(({ left }) => left);
    expect(rises(starts)).toBe(true);
  },
);

test("a cell of Latin words keeps its distance from the next", async () => {
  const edges = await page.evaluate(() =>
    [...document.querySelectorAll(".body tbody td")].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }),
  );
  expect((edges[1]?.left ?? 0) - (edges[2]?.right ?? 0)).toBeGreaterThanOrEqual(16);
});

/** The left edge of each word and sign of a text that runs from left to right: a Persian word's is that of its last letter. */
async function startsOf(selector: string, text: string): Promise<readonly number[]> {
  const all = await places(selector, text);
  return [...text.matchAll(/\p{Script=Arabic}+|[^\s]/gu)].map(({ 0: word, index }) =>
    Math.min(...all.slice(index, index + word.length).map(({ left }) => left)),
  );
}

describe.each(["screen", "print"] as const)("on a page of addresses, in %s", (media) => {
  beforeAll(async () => {
    await page.goto(`${host.address}1404/01/03/address/`);
    await page.emulateMedia({ media });
    await page.addStyleTag({ content: "h1, p { white-space: nowrap !important }" });
  });
  afterAll(() => page.emulateMedia({ media: "screen" }));

  test.each(["h1", "header .lead", ".body p"])(
    "each runs from left to right in %s, and they follow one another",
    async (selector) => {
      const starts = await Promise.all(ADDRESSES.map((address) => startsOf(selector, address)));
      for (const [index, address] of ADDRESSES.entries()) expect(rises(starts[index] ?? []), address).toBe(true);
      const firsts = starts.map(([first]) => first ?? 0);
      expect(rises([...firsts].reverse())).toBe(true);
    },
  );

  test("one that is an item of its own does, too", async () => {
    expect(rises(await startsOf(".body li", ADDRESSES[0] ?? ""))).toBe(true);
  });

  test.each([".body p code", ".body pre code"])("code keeps its order in %s", async (selector) => {
    expect(rises(await startsOf(selector, CODE))).toBe(true);
  });

  test("a task is a box named by its text, which nobody can change", async () => {
    for (const [name, done] of Object.entries({ مانده: false, "شده API": true })) {
      const box = page.getByRole("checkbox", { name, exact: true });
      expect([await box.isVisible(), await box.isDisabled(), await box.isChecked()]).toEqual([true, true, done]);
    }
  });

  test("none is printed twice", async () => {
    const targets = await page.evaluate(() =>
      [...document.querySelectorAll(".body a")].map((link) => getComputedStyle(link, "::after").content),
    );
    expect(new Set(targets)).toEqual(new Set(["none"]));
  });
});

describe("on a page of its own", () => {
  beforeAll(async () => {
    await page.goto(`${host.address}1404/01/02/latin/`);
    await page.addStyleTag({ content: "h1 { white-space: nowrap !important }" });
  });

  test("a title without a Persian letter runs from left to right, all of it", async () => {
    expect(rises((await places("h1", LATIN)).map(({ left }) => left))).toBe(true);
  });

  test("a table's columns are aligned as its rule says", async () => {
    const aligned = await page.evaluate(() =>
      [...document.querySelectorAll("tbody td")].map((cell) => getComputedStyle(cell).textAlign),
    );
    expect(aligned).toEqual(["left", "center", "right"]);
  });
});
