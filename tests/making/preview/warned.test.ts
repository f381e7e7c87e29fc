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

it("shows one error among many warnings: alone over the page, last in the terminal, until it is mended", async () => {
  expect(said.match(/: warning: /gu)?.length, "warnings of the first build").toBe(WARNED);
  const file = path.join(digest.articles, "warned-7.md");
  const right = readFileSync(file, "utf8");
  said = "";
  writeFileSync(file, right.replace(/^title: .*$/mu, "titel: خبر"));
  await until("the pages are told of it", () => told.some((text) => text.includes("warned-7.md")));
  const { problems } = JSON.parse(told.at(-1) ?? "");
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatch(/^\S*warned-7\.md:\d+: \u2067خطا: /u);
  const lines = said.split("\n").filter((line) => /: (?:warning|error): /u.test(line));
  expect(lines.length).toBeGreaterThan(WARNED - 2);
  expect(lines.slice(-problems.length).every((line) => line.includes(": error: "))).toBe(true);
  expect(lines.slice(0, -problems.length).every((line) => line.includes(": warning: "))).toBe(true);

  told.length = 0;
  writeFileSync(file, right);
  await until("it goes", () => told.some((text) => text.includes('"problems":[]')));
});
