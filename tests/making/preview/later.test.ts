import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/free-port.ts";
import { until } from "../../support/patience.ts";
import { startPreview } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const digest = new SmallDigest();
let port = 0;
let preview: ChildProcess;

beforeAll(async () => {
  digest.article("a.md", { slug: "a" }, "کبوتر بر بام نشست.");
  digest.article("b.md", { slug: "b" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  await until("the preview answers", async () => (await ask("/"))?.status === 200);
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** Undefined where nobody answers. */
async function ask(address: string): Promise<Response | undefined> {
  return fetch(`http://localhost:${port}${address}`).catch(() => undefined);
}

async function textOf(address: string): Promise<string> {
  return (await (await ask(address))?.text()) ?? "";
}

it("has what was saved in the search", async () => {
  expect(await textOf("/search/month/table.json")).toContain("کبوتر");
  digest.article("a.md", { slug: "a" }, "هدهد بر بام نشست.");
  await until("the page has the new word", async () => (await textOf("/1395/12/07/a/")).includes("هدهد"));
  const words = await textOf("/search/month/table.json");
  expect(words).toContain("هدهد");
  expect(words).not.toContain("کبوتر");
  expect(await textOf("/search/texts/1395-12/07-0.json")).toContain("هدهد");
});

it("draws a share picture when it is asked for, and again when its title changed", async () => {
  const drawn = async (slug: string): Promise<Buffer> =>
    Buffer.from((await (await ask(`/1395/12/07/${slug}/share.png`))?.arrayBuffer()) ?? new ArrayBuffer(0));
  const before = await drawn("b");
  expect(before.subarray(1, 4).toString("latin1")).toBe("PNG");
  digest.article("b.md", { slug: "b", title: "عنوانی دیگر" });
  await until("the page has the new title", async () => (await textOf("/1395/12/07/b/")).includes("عنوانی دیگر"));
  const after = await drawn("b");
  expect(after.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect(after.equals(before)).toBe(false);
  expect((await ask("/1395/12/07/no/share.png"))?.status).toBe(404);
});

it("mends what somebody altered in its folder after the next save", async () => {
  const page = path.join(digest.cache, "preview/1395/12/07/b/index.html");
  const before = readFileSync(page, "utf8");
  writeFileSync(page, "altered");
  digest.article("a.md", { slug: "a" }, "کلاغ بر بام نشست.");
  await until("the page is as it was", () => readFileSync(page, "utf8") === before);
  expect(await textOf("/1395/12/07/a/")).toContain("کلاغ");
});
