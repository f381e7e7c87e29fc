import type { ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { appendFileSync } from "node:fs";
import { get } from "node:http";
import { networkInterfaces } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../support/free-port.ts";
import { until } from "../support/patience.ts";
import { startPreview } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";

/** Addresses at which others reach this machine. */
const OUTSIDE = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === "IPv4")
  .map(({ address }) => address);

const digest = new SmallDigest();
let port = 0;
let preview: ChildProcess;

beforeAll(async () => {
  digest.article("draft.md", { title: "پیش\u200Cنویس", slug: "draft", draft: "true" });
  port = await freePort();
  preview = startPreview(digest, ["--port", String(port)]);
  await until("the preview answers", async () => (await ask("127.0.0.1")) !== undefined);
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** Status and body of a page, by itself the draft's; undefined where nobody answers. */
function ask(
  address: string,
  host = `localhost:${port}`,
  page = "/1395/12/07/draft/",
): Promise<{ status: number; body: string } | undefined> {
  return new Promise((resolve) => {
    const request = get({ host: address, port, path: page, headers: { host } }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (text: string) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on("error", () => resolve(undefined));
  });
}

/** The status with which the socket of what changed is opened or refused. */
function upgrade(host: string, origin?: string): Promise<number | undefined> {
  const headers = {
    host,
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": randomBytes(16).toString("base64"),
    ...(origin === undefined ? {} : { origin }),
  };
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("upgrade", ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    request.on("error", reject);
  });
}

describe("the preview", () => {
  it("shows a draft on this machine", async () => {
    expect(await ask("127.0.0.1")).toMatchObject({ status: 200, body: expect.stringContaining("پیش\u200Cنویس") });
    expect(await ask("127.0.0.1", `127.0.0.1:${port}`)).toMatchObject({ status: 200 });
  });

  it("notices ordinary pages that come and change", async () => {
    for (const text of ["نخست", "سپس"]) {
      digest.writePage("help.md", `---\nlayout: page.11ty.tsx\ntitle: راهنما\n---\n\n${text}\n`);
      await until(`the page says ${text}`, async () =>
        Boolean((await ask("127.0.0.1", undefined, "/help/"))?.body.includes(text)),
      );
    }
  });

  it("does not answer at the machine's other addresses", async () => {
    if (OUTSIDE.length === 0) console.log("no network here: other addresses were not tried");
    for (const address of OUTSIDE) expect(await ask(address)).toBeUndefined();
  });

  it("does not answer to a name of another site that leads here", async () => {
    for (const host of ["evil.example", `evil.example:${port}`, "localhost.evil.example"]) {
      expect(await ask("127.0.0.1", host)).toMatchObject({ status: 403 });
    }
  });

  it("tells what changed to its own pages only", async () => {
    const own = `localhost:${port}`;
    expect(await upgrade(own, `http://${own}`)).toBe(101);
    expect(await upgrade(own)).toBe(101);
    for (const origin of [
      "https://evil.example",
      "http://localhost",
      `http://localhost.evil.example:${port}`,
      "null",
    ]) {
      expect(await upgrade(own, origin), origin).toBe(400);
    }
    const other = `evil.example:${port}`;
    expect(await upgrade(other, `http://${other}`)).toBe(400);
  });

  it("shows what was saved, by itself", async () => {
    appendFileSync(path.join(digest.articles, "draft.md"), "\nسطر تازه\n");
    await until("the page has the new line", async () => Boolean((await ask("127.0.0.1"))?.body.includes("سطر تازه")));
  });

  it("takes an IP address only as --host", async () => {
    const child = startPreview(digest, ["--host", "localhost"]);
    let said = "";
    child.stderr?.on("data", (bytes: Buffer) => {
      said += bytes.toString("utf8");
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(2);
    expect(said).toBe("--host: an IP address is expected, such as 0.0.0.0 for all of this machine\n");
  });
});
