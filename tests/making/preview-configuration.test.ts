import type { ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";
import { startPreview } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
const configuration = path.join(digest.folder, "eleventy.config.ts");
let port = 0;
let preview: ChildProcess;

beforeAll(async () => {
  digest.article("a.md", { slug: "a" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  await until("the page is shown", async () => ended() || (await page()).includes("</body>"));
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** A preview that has ended is waited for no longer: what is asked of it then fails. */
const ended = (): boolean => preview.exitCode !== null;

async function page(): Promise<string> {
  try {
    return await (await fetch(`http://localhost:${port}/1395/12/07/a/`)).text();
  } catch {
    return "";
  }
}

async function shows(text: string): Promise<void> {
  await until(`the page shows ${text}`, async () => ended() || (await page()).includes(text));
  expect(await page()).toContain(text);
}

it("a preview follows a digest's own configuration: that it comes, changes, what it imports, and that it goes", async () => {
  const words = path.join(digest.folder, "lib/words.ts");
  const lines = (end: string): string => `import { word } from "./lib/words.ts";
export default (config) => config.addTransform("word", (text) => text.replace("</body>", "<!-- " + word + "${end} --></body>"));
`;
  mkdirSync(path.dirname(words));
  writeFileSync(words, 'export const word = "first";\n');
  writeFileSync(configuration, lines("!"));
  await shows("<!-- first! -->");
  writeFileSync(configuration, lines("?"));
  await shows("<!-- first? -->");
  writeFileSync(words, 'export const word = "second";\n');
  await shows("<!-- second? -->");
  rmSync(configuration);
  await until("ours alone show", async () => ended() || !(await page()).includes("<!--"));
  expect(await page()).toContain("</body>");
});
