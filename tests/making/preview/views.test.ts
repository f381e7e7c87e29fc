import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { all, hasClass, rootOf, text } from "../../pages/sample-site.ts";
import { freePort } from "../../support/free-port.ts";
import { until } from "../../support/patience.ts";
import { startPreview } from "../../support/run-build.ts";
import { SmallDigest } from "../../support/small-digest.ts";

const digest = new SmallDigest();
let address = "";
let preview: ChildProcess;
let said = "";

beforeAll(async () => {
  digest.article("first.md", { slug: "first", title: "نخستین", date: "1395-12-07 09:00" }, "متن نخست.");
  digest.article("second.md", { slug: "second", title: "دومین", date: "1395-12-09 09:00" }, "متن دوم.");
  const draft = { slug: "draft", title: "نانوشته", date: "1395-12-09 12:00", draft: "true", top: "true" };
  digest.article("draft.md", draft, "متن پیش‌نویس.");
  digest.article("between.md", { slug: "between", date: "1395-12-08 12:00", draft: "true" }, "متن میان دو روز.");
  digest.article("future.md", { slug: "future", title: "آینده", date: "1470-01-15 09:00" }, "متن آینده.");
  const port = await freePort();
  address = `http://localhost:${port}/`;
  preview = startPreview(digest, ["--port", String(port)]);
  preview.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await until("the preview is open", async () => {
    if (preview.exitCode !== null) throw new Error(`the preview ended: ${said}`);
    return (await fetch(address).catch(() => undefined))?.status === 200;
  });
});
afterAll(() => {
  preview.kill();
  digest.dispose();
});

/** Asks for a view as a page of the preview does; gives the status. */
async function choose(asked: unknown, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const answer = await fetch(`${address}.preview/view`, { method: "POST", headers, body: JSON.stringify(asked) });
  return answer.status;
}

async function shown(): Promise<unknown> {
  return (await fetch(`${address}.preview/view`)).json();
}

const status = async (page: string): Promise<number> => (await fetch(address + page)).status;

/** What a page says: of its leads, its other stories, its badges, its rubrics, its folio. */
async function page(path: string) {
  const root = rootOf(await (await fetch(address + path)).text());
  const stories = all(root, "article");
  const titles = (of: typeof stories): readonly string[] =>
    of.flatMap((story) => all(story, "a").slice(0, 1).map(text));
  return {
    leads: titles(stories.filter(hasClass("lead"))),
    others: titles(stories.filter((story) => !hasClass("lead")(story))),
    badges: all(root, "mark").map(text),
    rubrics: all(root, "h2").map(text),
    folio: all(root, "*", hasClass("folio")).map(text).join(" "),
  };
}

describe("the preview", () => {
  it("shows drafts and future articles in their place, never as the lead, and counts them for no number", async () => {
    const home = await page("");
    expect(home.leads).toEqual(["دومین"]);
    expect(home.others).toEqual(["نانوشته"]);
    expect(home.badges.slice(0, 2)).toEqual(["پیش‌نویس", "زمان‌بندی‌شده"]);
    expect(home.folio).toContain("شمارهٔ ۲");
    expect(home.rubrics).toContain("هنوز منتشر نشده");
    const future = await page("1470/01/15/");
    expect(future.leads).toEqual([]);
    expect(future.others).toEqual(["آینده"]);
    expect(future.folio).not.toContain("شماره");
    expect(await status("1395/12/08/between/")).toBe(200);
    expect(await shown()).toMatchObject({ kind: "all", texts: { all: "با پیش‌نویس‌ها و آینده" } });
  });

  it("shows the site as readers have it now", async () => {
    expect(await choose({ kind: "now" })).toBe(200);
    expect(await status("1395/12/09/draft/")).toBe(404);
    expect(await status("1470/01/15/future/")).toBe(404);
    const home = await page("");
    expect(home.leads).toEqual(["دومین"]);
    expect(home.badges).toEqual([]);
    expect(home.rubrics).not.toContain("هنوز منتشر نشده");
  });

  it("shows the site as it is at the end of a day, in either calendar and any digits", async () => {
    expect(await choose({ kind: "day", day: "۱۳۹۵/۱۲/۸" })).toBe(200);
    expect((await page("")).leads).toEqual(["نخستین"]);
    expect(await status("1395/12/09/second/")).toBe(404);
    expect(await shown()).toMatchObject({ kind: "day", day: "۱۳۹۵/۱۲/۰۸" });
    expect(await choose({ kind: "day", day: "2091-04-04" })).toBe(200);
    const home = await page("");
    expect(home.leads).toEqual(["آینده"]);
    expect(home.folio).toContain("شمارهٔ ۳");
    expect(await status("1395/12/09/draft/")).toBe(404);
  });

  it("keeps its view when an article is saved, and goes back to drafts", async () => {
    expect(await choose({ kind: "day", day: "1395-12-07" })).toBe(200);
    digest.article("first.md", { slug: "first", title: "بازنویسی", date: "1395-12-07 09:00" }, "متن نخست.");
    await until("the new title is shown", async () => (await page("")).leads[0] === "بازنویسی");
    expect(await status("1395/12/09/second/")).toBe(404);
    expect(await choose({ kind: "all" })).toBe(200);
    expect(await status("1395/12/09/draft/")).toBe(200);
  });

  it("takes no day that there is not, no other site's word, and nothing that is no choice", async () => {
    expect(await choose({ kind: "day", day: "1404-12-30" })).toBe(422);
    expect(await choose({ kind: "day", day: "فردا" })).toBe(422);
    expect(await choose({ kind: "now" }, { origin: "http://evil.example" })).toBe(403);
    expect(await choose({ kind: "yesterday" })).toBe(400);
    expect(await choose({ kind: "now", day: "x".repeat(5000) })).toBe(400);
    expect(await choose([])).toBe(400);
    expect(await shown()).toMatchObject({ kind: "all" });
  });
});
