import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { PATIENCE_MS } from "../support/patience.ts";

const SYSTEM_CHROMIUM = "/usr/bin/chromium";

/** No sandbox, since tests run as root in containers; nothing that asks the network by itself. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium to test with: the system's, else the one of the npm package. */
export async function chromiumPath(): Promise<string> {
  if (existsSync(SYSTEM_CHROMIUM)) return SYSTEM_CHROMIUM;
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/**
 * Starts Chromium; the caller closes it. Its pages wait {@link PATIENCE_MS} for whatever they are asked to wait for: by
 * itself Playwright gives up after 30 seconds.
 */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...CHROMIUM_FLAGS],
    timeout: PATIENCE_MS,
  });
  const newContext = browser.newContext.bind(browser);
  // `newPage` asks for a context here too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}
