import { describe, expect, test } from "vitest";
import { type Desk, desk } from "../gather/desk-day.ts";
import { gozide } from "../run-gozide.ts";

const TEXT = `وزارت بازرگانی واردات برنج را آزاد کرد و بهای برنج در بازار پایین آمد.
مریم آرازی، سخنگوی وزارتخانه، گفت: «برنج تا پایان ماه به همهٔ شهرها می‌رسد.»
بازرگانان می‌گویند که برنج وارداتی در بندر مانده است و کامیون نیست.
هوا در بندر این روزها بارانی است و کار کندتر پیش می‌رود.`;

/** A desk with an article and a candidate of its section and thread. */
async function riceDesk(): Promise<Desk> {
  const day = desk("isna");
  day.write("data/sections.yaml", "- id: economy\n  title: اقتصاد\n- id: news\n  title: خبر\n");
  day.write("data/threads.yaml", "- id: rice\n  title: برنج\n");
  day.write(
    "articles/1405/1405-09-05-rice.md",
    "---\ntitle: واردات برنج آزاد می‌شود\ndate: 1405-09-05\nsection: economy\nthread: rice\n---\n\nوزارت بازرگانی می‌خواهد واردات برنج را آزاد کند تا بهای آن در بازار پایین بیاید.\n",
  );
  day.feeds.set("https://isna.example/feed", [{ id: "1", title: "واردات برنج آزاد شد", text: TEXT }]);
  await day.gather();
  return day;
}

function idOf(day: Desk): string {
  return day.candidates()[0]?.data.id ?? "";
}

describe("suggestions", () => {
  test("are shown as such by `show` and `inbox`, and are not in the candidate's file", async () => {
    const day = await riceDesk();
    const before = day.snapshot("inbox");
    const { out } = gozide(day, "show", idOf(day));
    expect(out).toContain("suggested, not in the file");
    expect(out).toContain("section: economy, like «واردات برنج آزاد می‌شود»");
    expect(out).toContain("thread: rice");
    expect(out).toContain("key point: ");
    expect(out).toContain("quote, مریم آرازی، سخنگوی وزارتخانه: «برنج تا پایان ماه");
    expect(gozide(day, "inbox").out).toContain("[economy?]");
    const [listed] = JSON.parse(gozide(day, "inbox", "--json").out);
    expect(listed.suggested.section.id).toBe("economy");
    expect(day.snapshot("inbox")).toEqual(before);
  });

  test("get into an article where they are asked for, and are named", async () => {
    const day = await riceDesk();
    const { out } = gozide(day, "accept", idOf(day), "--suggested");
    expect(out).toContain("taken as suggested:");
    const article = day.read("articles/1405/1405-09-06-واردات-برنج-آزاد-شد.md");
    expect(article).toContain("section: economy\n");
    expect(article).toContain("thread: rice\n");
  });

  test("give way to what an editor chose", async () => {
    const day = await riceDesk();
    gozide(day, "accept", idOf(day), "--suggested", "--section", "news", "--tags", "برنج");
    const article = day.read("articles/1405/1405-09-06-واردات-برنج-آزاد-شد.md");
    expect(article).toContain("section: news\n");
    expect(article).toContain("tags:\n  - برنج\n");
  });

  test("stay out of an article where nobody asked for them", async () => {
    const day = await riceDesk();
    gozide(day, "accept", idOf(day));
    expect(day.read("articles/1405/1405-09-06-واردات-برنج-آزاد-شد.md")).not.toMatch(/section:|thread:/u);
  });
});
