import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/launch.ts";
import { type Host, serve } from "../browser/serve.ts";
import { digestFolders, gozideCommand, root } from "./contestants.ts";
import { generateDigest } from "./generate.ts";
import { measure } from "./measure.ts";
import { strideOf } from "./schedule.ts";

const HELP = `Measures what a search costs a reader with a slow line: Chromium, nothing kept, 50 kB/s, 400 ms an answer.

  npm run bench:reading -- [--articles 700,10000] [--runs 3]   of a generated digest over ten years
  npm run bench:reading -- --site DIR                          of a site that is there

From opening /search/?q=… to the first result, and until the list is whole; bytes as the host sends them, compressed.`;

const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** A word, two of them in Arabic letters, one that is written apart, and one that is nowhere. */
const QUERIES = ["زلزله", "قیمت مسكن", "دانش نامه", "خرچنگ"] as const;

/** What must have come, by number of articles: seconds to the first result and kB. */
const AIMS: Readonly<Record<number, readonly [seconds: number, kilobytes: number]>> = {
  700: [5.5, 200],
  10000: [8, 300],
};

interface Reading {
  /** Seconds to the first result; of a query without one, to the word that there is none. */
  readonly first: number;
  readonly whole: number;
  readonly requests: number;
  readonly bytes: number;
  readonly results: number;
}

/** Opens the search with a query in a browser that has nothing of the site. */
async function read(browser: Browser, host: Host, query: string): Promise<Reading> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", LINE);
  host.forget();
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  await page.goto(`${host.address}search/?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
  await page.waitForFunction(() => {
    const shown = document.querySelector("#search-results > li") !== null;
    return shown || /[۰-۹]|نشد/u.test(document.getElementById("search-status")?.textContent ?? "");
  });
  const first = seconds();
  await page.waitForFunction(() => /[۰-۹]|نشد/u.test(document.getElementById("search-status")?.textContent ?? ""));
  const whole = seconds();
  const results = await page.locator("#search-results > li").count();
  const sent = [...host.asked.values()];
  await context.close();
  return { first, whole, requests: sent.length, bytes: sent.reduce((sum, bytes) => sum + bytes, 0), results };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function readSite(site: string, articles: number | undefined, runs: number): Promise<void> {
  const host = await serve(site);
  const browser = await launchChromium();
  try {
    console.log("query | first result | whole list | requests | kB | results");
    for (const query of QUERIES) {
      const readings: Reading[] = [];
      for (let run = 0; run < runs; run++) readings.push(await read(browser, host, query));
      const of = (key: keyof Reading): number => median(readings.map((reading) => reading[key]));
      const kilobytes = of("bytes") / 1000;
      const cells = [`${of("first").toFixed(1)} s`, `${of("whole").toFixed(1)} s`, of("requests")];
      console.log(
        [query, ...cells, kilobytes.toFixed(0), of("results"), verdict(articles, of("first"), kilobytes)].join(" | "),
      );
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

function verdict(articles: number | undefined, seconds: number, kilobytes: number): string {
  const aim = articles === undefined ? undefined : AIMS[articles];
  if (aim === undefined) return "";
  return seconds <= aim[0] && kilobytes <= aim[1] ? "met" : `missed: ${aim[0]} s, ${aim[1]} kB`;
}

async function readGenerated(articles: number, runs: number): Promise<void> {
  const work = await mkdtemp(path.join(tmpdir(), "gozide-reading-"));
  try {
    await generateDigest(1, articles, digestFolders(work), strideOf(articles, 10));
    // Nobody looks at the share pictures here.
    await appendFile(path.join(digestFolders(work).data, "site.yaml"), "share_images: no\n");
    const [site, cache] = [path.join(work, "site"), path.join(work, "cache")];
    await measure(gozideCommand(work, site, cache, []), root, path.join(work, "build.log"));
    console.log(`\n### ${articles} articles of ten years\n`);
    await readSite(site, articles, runs);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "700,10000" },
    runs: { type: "string", default: "3" },
    site: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help === true) console.log(HELP);
else if (values.site !== undefined) await readSite(path.resolve(values.site), undefined, Number(values.runs));
else for (const count of values.articles.split(",")) await readGenerated(Number(count), Number(values.runs));
