import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { launchChromium } from "../browser/launch.ts";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";
import { asEditor } from "./packed.ts";

/**
 * Runs `gozide start` in a digest, as the editor who may not write the package, while somebody looks at it in Chromium.
 * @param below where in the digest it is started
 * @param look gets a page of the browser, and the preview's address
 */
export async function previewing(
  digest: string,
  below: string,
  look: (page: Page, home: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const { command, options } = asEditor(digest);
  const preview = spawn(process.execPath, [...command, "start", "--port", String(port)], {
    ...options,
    cwd: path.join(digest, below),
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => preview.once("exit", resolve));
  const browser = await launchChromium();
  try {
    const home = `http://localhost:${port}/`;
    await until("the preview answers", () =>
      fetch(home).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    await look(await browser.newPage(), home);
  } finally {
    await browser.close();
    preview.kill();
    await ended;
  }
}
