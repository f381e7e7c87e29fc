import { type ChildProcess, execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../support/free-port.ts";
import { until } from "../../support/patience.ts";
import { startPreview } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const digest = new SmallDigest();
const article = path.join(digest.articles, "1395/a.md");
let port = 0;
let preview: ChildProcess;
let said = "";

beforeAll(async () => {
  digest.article("1395/a.md", { slug: "a" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  preview.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await shows("متن نوشته");
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** Waits until the article's page holds a text. */
const shows = (text: string): Promise<void> =>
  until(`the page shows ${text}`, async () => {
    if (preview.exitCode !== null || preview.signalCode !== null) throw new Error(`the preview ended: ${said}`);
    return (await pageText()).includes(text);
  });

async function pageText(): Promise<string> {
  const answer = await fetch(`http://localhost:${port}/1395/12/07/a/`).catch(() => undefined);
  return answer?.status === 200 ? answer.text() : "";
}

async function follows(text: string): Promise<void> {
  writeFileSync(article, readFileSync(article, "utf8").replace(/(?<=---\n\n).*\n$/su, `${text}\n`));
  await shows(text);
}

/** Sends bytes as they are, and hangs up. */
async function sendBytes(lines: readonly string[], after: readonly number[] = []): Promise<void> {
  const socket = connect(port, "localhost");
  socket.on("error", () => undefined);
  socket.write(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), Buffer.from(after)]));
  await pause(100);
  socket.destroy();
}

it("goes on after requests and frames that any page of the web can send", async () => {
  const host = `Host: localhost:${port}`;
  for (const address of ["/..%2f..%2fx", "/%E0%A4%A", "/%", "/a%00b", "/../../x", `/${"x".repeat(9000)}`]) {
    await sendBytes([`GET ${address} HTTP/1.1`, host]);
  }
  await sendBytes(["\x16\x03\x01 nonsense"]);
  const upgrade = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
  const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==";
  await sendBytes(["GET / HTTP/1.1", host, ...upgrade, key], [0xff, 0xff, 0xff, 0xff]);
  await sendBytes(["GET / HTTP/1.1", host, ...upgrade, key], [0x81, 0x05]);
  await sendBytes(["GET / HTTP/1.1", host, ...upgrade]);
  await follows("پس از درخواست‌های بد");
});

it("follows edits after the articles folder was removed and put back", async () => {
  const kept = path.join(digest.folder, "kept");
  for (const [pauseMs, text] of [
    [0, "پوشه همان دم بازگشت"],
    [1500, "پوشه دیرتر بازگشت"],
  ] as const) {
    cpSync(digest.articles, kept, { recursive: true });
    rmSync(digest.articles, { recursive: true });
    await pause(pauseMs);
    cpSync(kept, digest.articles, { recursive: true });
    await follows(text);
  }
});

it("follows edits after a folder was renamed, and an editor that replaces files", async () => {
  renameSync(path.join(digest.articles, "1395"), path.join(digest.articles, "kept"));
  await pause(200);
  renameSync(path.join(digest.articles, "kept"), path.join(digest.articles, "1395"));
  const saved = `${article}~`;
  writeFileSync(saved, readFileSync(article, "utf8").replace(/(?<=---\n\n).*\n$/su, "جایگزین شد\n"));
  renameSync(saved, article);
  await shows("جایگزین شد");
  await follows("و باز ویرایش شد");
});

it("takes up a default folder that is made later", async () => {
  digest.writePage("help.md", "---\nlayout: page.11ty.tsx\ntitle: راهنما\n---\n\nمتن راهنما\n");
  await until("the page is there", async () => {
    const answer = await fetch(`http://localhost:${port}/help/`);
    return (await answer.text()).includes("متن راهنما");
  });
});

it("builds again after its builder was killed", async () => {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  const builders = processes.split("\n").flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/u).map(Number);
    return parent === preview.pid && line.includes("builder-process") && pid !== undefined ? [pid] : [];
  });
  expect(builders).toHaveLength(1);
  for (const pid of builders) process.kill(pid, "SIGKILL");
  await follows("سازنده دوباره آمد");
});

it("shows what is right again after an error", async () => {
  await follows("درست بود");
  const right = readFileSync(article, "utf8");
  writeFileSync(article, right.replace("title:", "titel:"));
  await until("the error is printed", () => said.includes("titel"));
  expect((await pageText()).includes("درست بود")).toBe(true);
  writeFileSync(article, right);
  await follows("و درست شد");
});

it("is the only preview of its digest and cache, and says so to a second", async () => {
  const second = startPreview(digest, ["--port", String(await freePort())]);
  let answer = "";
  second.stderr?.on("data", (bytes: Buffer) => {
    answer += bytes.toString("utf8");
  });
  const [code] = await once(second, "close");
  expect([code, answer]).toEqual([
    2,
    `a preview of this digest runs already (process ${preview.pid}): open its address, or end it first; --cache FOLDER lets two run\n`,
  ]);
  await follows("نخستین پیش‌نمایش ماند");
});
