import type { ChildProcess } from "node:child_process";
import { renameSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";
import { startPreview } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

const digest = new SmallDigest();
let port = 0;
let preview: ChildProcess;
let said = "";

beforeAll(async () => {
  digest.article("a.md", { slug: "a" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  preview.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await until("the page is shown", async () => ended() || (await statusOfPage()) === 200);
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** A preview that has ended is waited for no longer: what is asked of it then fails. */
const ended = (): boolean => preview.exitCode !== null;

async function statusOfPage(): Promise<number | undefined> {
  try {
    return (await fetch(`http://localhost:${port}/1395/12/07/a/`)).status;
  } catch {
    return undefined;
  }
}

it("a preview whose articles folder vanishes says so and keeps showing what it built", async () => {
  renameSync(digest.articles, path.join(digest.folder, "aside"));
  await until("the error is printed", () => ended() || said.includes("articles: error: no such folder"));
  expect(said).toContain("articles: error: no such folder");
  expect(await statusOfPage()).toBe(200);
  expect(preview.exitCode).toBeNull();
});
