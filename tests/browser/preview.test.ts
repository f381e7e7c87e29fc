import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundledScript } from "../../src/making/assets/assets.ts";
import { compiledCode } from "../../src/making/code/compiled-code.ts";
import { PreviewServer } from "../../src/making/preview/server.ts";
import { ViewSwitch } from "../../src/making/preview/view-switch.ts";
import { HOME } from "../support/run-build.ts";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-preview-"));
const site = path.join(folder, "site");
let browser: Browser;
let server: PreviewServer;
let address: string;
/** What pages asked for. */
const chosen: string[] = [];
let kind: "all" | "day" = "all";
const views = {
  shown: () => ({ kind, day: "۱۴۰۴/۰۱/۱۵", texts: new ViewSwitch(path.join(HOME, "_data"), HOME).shown(0).texts }),
  choose: async (asked: string) => {
    chosen.push(asked);
    if (asked.includes("فردا")) return "no day" as const;
    kind = "day";
    return "shown" as const;
  },
};

beforeAll(async () => {
  cpSync(await builtSite("sample"), site, { recursive: true });
  server = new PreviewServer({
    folder: site,
    views,
    language: "fa",
    script: await bundledScript(HOME, "js/preview/reload.ts", (await compiledCode(HOME)).names),
  });
  address = `http://localhost:${await server.listen(0, "127.0.0.1")}/`;
  server.open();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page of the preview. */
async function opened(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}

test("a page loads anew when the site changed", async () => {
  // An error that is reported at once shows that the socket is open.
  server.report(["a.md:1: x"]);
  const page = await opened();
  await page.locator('[role="alert"]').waitFor();
  const home = path.join(site, "index.html");
  writeFileSync(home, readFileSync(home, "utf8").replace(/<title>[^<]*/u, "<title>نسخهٔ نو"));
  server.report([]);
  server.reload();
  await page.waitForFunction(() => document.title === "نسخهٔ نو");
  expect(await page.locator('[role="alert"]').count()).toBe(0);
});

test("an error is shown over the page until it is mended, in the page's own font", async () => {
  const problem =
    "articles/1404-01-01.md:3: error: unknown field `titel`\n    fix: write `title`, as in «title: نبرد موصل»";
  const persian = "articles/1404-01-01.md:3: \u2067خطا: title: خالی است\u2069\n    \u2067چاره: عنوان را بنویسید\u2069";
  server.report([problem, "data/tags.yaml: error: <script>alert(1)</script>", persian]);
  const page = await opened();
  const alert = page.locator('[role="alert"]');
  await alert.waitFor();
  expect(await alert.locator("h2").innerText()).toBe("این تغییر نمایش داده نشد");
  expect(await alert.locator("pre").allTextContents()).toEqual([
    problem,
    "data/tags.yaml: error: <script>alert(1)</script>",
    persian,
  ]);
  const directions = await alert
    .locator("pre")
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
  expect(directions).toEqual(["ltr", "ltr", "rtl"]);
  const look = await alert.evaluate((element) => {
    const { position, direction, fontFamily } = getComputedStyle(element);
    return { position, direction, font: fontFamily.split(",")[0] };
  });
  expect(look).toEqual({ position: "fixed", direction: "rtl", font: "Vazirmatn" });
  server.report([]);
  await alert.waitFor({ state: "detached" });
});

test("a site that asks the preview for what no site has does not end it", async () => {
  const evil = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(`<img src="${address}..%2f..%2fx"><img src="${address}%E0%A4%A"><iframe src="${address}"></iframe>`);
  });
  await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
  const own = evil.address();
  const port = typeof own === "object" ? own?.port : undefined;
  const page = await opened();
  await page.goto(`http://127.0.0.1:${port}/`);
  const [, framed] = page.frames();
  expect(await framed?.locator("h1").count(), "nor is it framed").toBe(0);
  await page.goto(address);
  expect(await page.locator("h1").count()).toBe(1);
  evil.close();
});

test("a bar below the page chooses what is shown, and says what is", async () => {
  const page = await opened();
  await page.setViewportSize({ width: 320, height: 640 });
  const bar = page.getByRole("region", { name: "پیش‌نمایش" });
  await bar.waitFor();
  expect(await bar.locator('[aria-pressed="true"]').allInnerTexts()).toEqual(["با پیش‌نویس‌ها و آینده"]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const field = bar.getByLabel("در پایان روزِ");
  expect(await field.inputValue()).toBe("۱۴۰۴/۰۱/۱۵");
  await field.fill("فردا");
  await field.press("Enter");
  await bar.getByText("چنین روزی نیست").waitFor();
  await field.fill("۱۴۰۴/۰۱/۰۲");
  await field.press("Enter");
  await bar.locator('[aria-pressed="true"]', { hasText: "نشان بده" }).waitFor();
  expect(chosen.map((asked) => JSON.parse(asked))).toEqual([
    { kind: "day", day: "فردا" },
    { kind: "day", day: "۱۴۰۴/۰۱/۰۲" },
  ]);
});
