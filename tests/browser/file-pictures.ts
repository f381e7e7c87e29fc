import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CAPTIONS, pdf, recording } from "../support/offered-files.ts";
import { build } from "../support/run-build.ts";
import { SmallDigest } from "../support/small-digest.ts";
import { launchChromium } from "./launch.ts";
import { serve } from "./serve.ts";

/*
 * Takes the pictures of docs/files.md: `node --import tsx tests/browser/file-pictures.ts`. One article with all that may be
 * beside it, on a desk and on a phone; its pictures are the sample's.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const QUALITY = 70;
const SIZES = [
  ["files-desk", { width: 1280, height: 1650 }, 0.75],
  ["files-phone", { width: 320, height: 1440 }, 1],
] as const;

const BODY = `پل پس از سه سال گشوده شد. همهٔ هزینه‌ها در [گزارش شهرداری](report.pdf) آمده و جدول آن را هم [به شکل داده](costs.csv) می‌توان گرفت.

![گفت‌وگو با مینا پارسا، مهندس پل](talk.mp3)

![گشایش پل](bridge.webm)

[![رودخانه از فراز پل](still.png) نخستین تراموا پس از پنجاه سال](https://www.aparat.com/v/abc123)
`;

const digest = new SmallDigest();
const sample = (name: string): Buffer => readFileSync(path.join(HOME, "src/articles", name));
for (const [name, bytes] of Object.entries({
  "report.pdf": pdf(2_400_000),
  "costs.csv": "سال,هزینه\n۱۴۰۲,۱۲۰\n".repeat(400),
  "talk.mp3": recording("mp3"),
  "talk.txt": "سلام به شنوندگان.\n\nامروز از پل می‌گوییم که پس از سال‌ها گشوده شد.",
  "bridge.webm": recording("webm"),
  "bridge.jpg": sample("1405/band-e-amir.jpg"),
  "bridge.vtt": CAPTIONS,
  "still.png": sample("1404/caspian.png"),
})) {
  digest.write(name, bytes);
}
digest.article("bridge.md", { slug: "bridge", title: "پل نو گشوده شد", lead: "پس از سه سال ساخت." }, BODY);
await build(digest);
const host = await serve(digest.output);
const browser = await launchChromium();
try {
  for (const [name, viewport, scale] of SIZES) {
    const page = await browser.newPage({ viewport });
    await page.goto(new URL("/1395/12/07/bridge/", host.address).href, { waitUntil: "networkidle" });
    await page
      .locator("details.transcript")
      .first()
      .evaluate((one) => one.setAttribute("open", ""));
    await page.evaluate(async () => {
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    });
    const client = await page.context().newCDPSession(page);
    const clip = { x: 0, y: 0, ...viewport, scale };
    const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY, clip });
    writeFileSync(path.join(HOME, "docs/images", `${name}.webp`), Buffer.from(data, "base64"));
    await page.close();
  }
} finally {
  await browser.close();
  await host.close();
  digest.dispose();
}
