import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite } from "./built-site.ts";
import { launchChromium } from "./launch.ts";
import { KINDS_OF_PAGES } from "./pages.ts";
import { type Host, serve } from "./serve.ts";
import { smallTargets } from "./small-targets.ts";

let browser: Browser;
let host: Host;
let page: Page;

beforeAll(async () => {
  host = await serve(await builtSite("sample"));
  browser = await launchChromium();
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

describe.each(Object.entries(KINDS_OF_PAGES))("the %s page", (_, address) => {
  test.each([320, 768, 1280])("has targets that fingers hit, %i pixels wide", async (width) => {
    expect(await smallTargets(page, host.address + address, width)).toEqual([]);
  });
});
