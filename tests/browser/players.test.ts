import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAPTIONS, pdf, recording, zip } from "../support/offered-files.ts";
import { photograph } from "../support/photographs.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { launchChromium } from "./launch.ts";
import { type Host, serve } from "./serve.ts";

/** Where pictures of the pages are put for somebody to look at them; nowhere by itself. */
const LOOK = process.env.GOZIDE_LOOK;

const BODY = `متن نوشته با [گزارش سال ۱۴۰۴](report.pdf) و [داده‌های خام BBC](data.zip) در میان جمله‌ای که به سطر دوم می‌رسد.

- [گزارش](report.pdf)
- [داده‌ها](data.zip)

![گفت‌وگو با مینا پارسا](talk.ogg)

![گشایش پل](film.webm)

![بی تصویر](plain.webm)

[![خیابان](still.jpg) نخستین تراموا پس از پنجاه سال](https://www.aparat.com/v/abc123)

[تنها عنوان](https://youtu.be/abc123)

دنبالهٔ متن.
`;

let digest: SmallDigest;
let host: Host;
let browser: Browser;
beforeAll(async () => {
  digest = new SmallDigest();
  digest.write("report.pdf", pdf(2_400_000));
  digest.write("data.zip", zip({ "a.txt": "a".repeat(5000) }));
  digest.write("talk.ogg", recording("ogg"));
  digest.write("talk.txt", "سلام به شنوندگان.\n\nامروز از پل می‌گوییم که پس از سال‌ها گشوده شد.");
  for (const name of ["film", "plain"]) digest.write(`${name}.webm`, recording("webm"));
  digest.write("film.jpg", await photograph({ width: 1200, height: 675 }));
  digest.write("film.vtt", CAPTIONS);
  digest.write("still.jpg", await photograph({ width: 1200, height: 675, grain: 2 }));
  digest.article("a.md", { slug: "a", lead: "لید نوشته." }, BODY);
  const { problems } = await build(digest);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  host = await serve(digest.output);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await host.close();
  digest.dispose();
});

/** Opens the article; `asked` gathers every address that the page asks for. */
async function open(
  width: number,
  scheme: "light" | "dark",
): Promise<{ readonly page: Page; readonly asked: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    Reflect.set(globalThis, "shifted", 0);
    Reflect.set(globalThis, "refused", []);
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) =>
      Reflect.get(globalThis, "refused").push(blockedURI),
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        // Within the controls that a browser draws itself something may move; nothing of the page does.
        const moved: readonly { readonly node: Node | null }[] = Reflect.get(entry, "sources");
        if (moved.every(({ node }) => node === null || node.getRootNode() !== document)) continue;
        Reflect.set(globalThis, "shifted", Reflect.get(globalThis, "shifted") + Reflect.get(entry, "value"));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(new URL("/1395/12/07/a/", host.address).href);
  for (const one of await page.locator("main :is(img, video, audio)").all()) await one.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  return { page, asked };
}

describe("a page with recordings, files and a card", () => {
  it.each([
    [320, "light"],
    [320, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("moves nothing, loads nothing of them, and fits its window at %i, %s", async (width, scheme) => {
    const { page, asked } = await open(width, scheme);
    expect(
      asked.filter((address) => /\/files\//u.test(address) || new URL(address).origin !== new URL(host.address).origin),
    ).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(globalThis, "shifted"))).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (LOOK !== undefined) {
      mkdirSync(LOOK, { recursive: true });
      await page.locator("summary").first().click();
      await page.screenshot({ path: path.join(LOOK, `players-${width}-${scheme}.png`), fullPage: true });
    }
    await page.context().close();
  });

  it("plays a sound and a film, whose captions are read", async () => {
    const { page, asked } = await open(1280, "light");
    const played = await page.evaluate(async () => {
      const times: number[] = [];
      for (const one of document.querySelectorAll<HTMLMediaElement>("audio, video[poster]")) {
        one.muted = true;
        await one.play();
        await new Promise((resolve) => one.addEventListener("ended", resolve, { once: true }));
        times.push(Math.round(one.duration));
      }
      return times;
    });
    expect(played).toEqual([2, 2]);
    const cues = await page.evaluate(async () => {
      const track = document.querySelector("track");
      if (track === null) return [];
      const read = new Promise((resolve) => track.addEventListener("load", resolve, { once: true }));
      track.track.mode = "showing";
      await read;
      return [...(track.track.cues ?? [])].map((cue) => Reflect.get(cue, "text"));
    });
    expect(cues).toHaveLength(3);
    expect(asked.map((address) => new URL(address).pathname)).toEqual(
      expect.arrayContaining(["/files/talk.ogg", "/files/film.webm", "/files/film.vtt"]),
    );
    expect(await page.evaluate(() => Reflect.get(globalThis, "refused"))).toEqual([]);
    await page.context().close();
  });

  it("opens a transcript without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL("/1395/12/07/a/", host.address).href);
    expect(await page.getByText("سلام به شنوندگان.").isVisible()).toBe(false);
    await page.locator("summary").first().click();
    expect(await page.getByText("سلام به شنوندگان.").isVisible()).toBe(true);
    await context.close();
  });
});
