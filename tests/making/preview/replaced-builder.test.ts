import type { ChildProcess } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { freePort } from "../../support/free-port.ts";
import { until } from "../../support/patience.ts";
import { startPreview } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const digest = new SmallDigest();
const configuration = path.join(digest.folder, "eleventy.config.ts");
let port = 0;
let preview: ChildProcess;
let said = "";
/** What the page shows over itself. */
let shown = "";

beforeAll(async () => {
  digest.article("a.md", { slug: "a" });
  digest.writeData("site.yaml", "title: آزمون\ndescription: آزمون.\nurl: https://example.org/\nmessages: en\n");
  configure("  for (;;) config.x = 1;");
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  preview.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

function configure(line: string): void {
  writeFileSync(configuration, `export default function (config) {\n${line}\n}\n`);
}

function alive(): void {
  if (preview.exitCode !== null) throw new Error(`the preview ended: ${said}`);
}

/** Saves a configuration, and waits until the terminal and the page say something about it. */
async function says(line: string, words: string): Promise<void> {
  said = "";
  configure(line);
  await heard(words);
}

async function heard(words: string): Promise<void> {
  await until(`${words} is said`, () => {
    alive();
    return said.includes(words);
  });
  await until(`the page says ${words}`, async () => {
    alive();
    await listen();
    return shown.includes(words);
  });
}

/** Asks what a page is told when it opens. */
async function listen(): Promise<void> {
  const socket = new WebSocket(`ws://localhost:${port}/`);
  shown = await new Promise<string>((resolve) => {
    socket.on("message", (data) => resolve(String(data)));
    socket.on("error", () => resolve(""));
    socket.on("open", () => setTimeout(() => resolve(""), 200));
  });
  socket.terminate();
}

async function shows(text: string): Promise<void> {
  await until(`the page shows ${text}`, async () => {
    alive();
    const answer = await fetch(`http://localhost:${port}/1395/12/07/a/`).catch(() => undefined);
    return answer !== undefined && (await answer.text()).includes(text);
  });
}

it("a preview begins another builder where code of the digest's own never ends, ends it, or throws later", async () => {
  await heard("the function of `eleventy.config.ts` has been running for");
  await says("  return new Promise(() => config.x);", "the function of `eleventy.config.ts` never ended");
  await says("  config.x;\n  process.exit(0);", "the function of `eleventy.config.ts` ended the process");
  configure('  config.addTransform("x", (text) => text.replace("</body>", "<!-- one --></body>"));');
  await shows("<!-- one -->");
  await says(
    '  config.addFilter("x", String);\n  setInterval(() => {\n    if (config.ended) throw new Error("no wind");\n  }, 50);\n  config.on("eleventy.after", () => {\n    config.ended = true;\n  });',
    "eleventy.config.ts:4: error: cannot be run: no wind",
  );
  expect(said.match(/no wind/gu)).toHaveLength(1);
  rmSync(configuration);
  digest.article("b.md", { slug: "b", title: "دومی" });
  await until("the second article is shown", async () => {
    alive();
    const answer = await fetch(`http://localhost:${port}/1395/12/07/b/`).catch(() => undefined);
    return answer?.status === 200;
  });
});
