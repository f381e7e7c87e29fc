import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";
import { freePort } from "../../support/free-port.ts";
import { until } from "../../support/patience.ts";
import { startPreview } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

/** How many articles have a lead that is too long: each is a warning. */
const WARNED = 60;
/** The line that says so after the first build. */
const REMAIN = `${WARNED} earlier warnings remain\n`;

const digest = new SmallDigest();
let preview: ChildProcess;
let socket: WebSocket | undefined;
/** What the terminal shows. */
let said = "";
/** What the pages are told. */
const told: string[] = [];

beforeAll(async () => {
  for (let index = 0; index < WARNED; index++) {
    digest.article(`warned-${index}.md`, { slug: `warned-${index}`, lead: "واژه ".repeat(120).trim() });
  }
  const port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  preview.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await until("the preview answers", async () => {
    const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
    return answer?.status === 200;
  });
  socket = new WebSocket(`ws://localhost:${port}/`);
  socket.on("message", (bytes) => told.push(String(bytes)));
  await until("the page listens", () => socket?.readyState === WebSocket.OPEN);
});
afterAll(() => {
  socket?.terminate();
  preview.kill();
  digest.dispose();
});

it("says of a save what it brought, and how many warnings are there still", async () => {
  expect(warnings(), "of the first build").toHaveLength(WARNED);
  const file = path.join(digest.articles, "warned-7.md");
  const right = readFileSync(file, "utf8");

  await save(file, right.replace(/^slug: .*$/mu, "$&\nkicker: رو\u202Eتیتر"));
  expect(warnings()).toEqual([expect.stringMatching(/^\S*warned-7\.md:\d+: warning: kicker: /u)]);

  await save(file, right);
  expect(warnings()).toEqual([]);
  expect(said).toBe(REMAIN);
});

it("shows one error among many warnings whole, until it is mended", async () => {
  const file = path.join(digest.articles, "warned-7.md");
  const right = readFileSync(file, "utf8");
  said = "";
  writeFileSync(file, right.replace(/^title: .*$/mu, "titel: خبر"));
  await until("the pages are told of it", () => told.some((text) => text.includes("warned-7.md")));
  const { problems } = JSON.parse(told.at(-1) ?? "");
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/^\S*warned-7\.md:\d+: \u2067خطا: /u);
  const lines = said.split("\n").filter((line) => /: (?:warning|error): /u.test(line));
  expect(lines).toHaveLength(problems.length);
  expect(lines.every((line) => line.includes(": error: "))).toBe(true);

  told.length = 0;
  await save(file, right);
  await until("it goes", () => told.some((text) => text.includes('"problems":[]')));
  expect(warnings(), "what was warned of before the error").toEqual([]);
});

/** The warnings in the terminal since `said` was emptied. */
function warnings(): readonly string[] {
  return said.split("\n").filter((line) => line.includes(": warning: "));
}

/** Saves an article, and waits until the preview has said what it warns of. */
async function save(file: string, text: string): Promise<void> {
  said = "";
  writeFileSync(file, text);
  await until("it says how many warnings remain", () => said.includes(REMAIN));
}
