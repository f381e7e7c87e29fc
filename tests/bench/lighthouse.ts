import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse, { type RunnerResult } from "lighthouse";
import { LAST_DAYS, writeBigDigest } from "../browser/big-digest.ts";
import { builtSite, siteFolder } from "../browser/built-site.ts";
import { CHROMIUM_FLAGS, chromiumPath } from "../browser/launch.ts";
import { KINDS_OF_PAGES } from "../browser/pages.ts";
import { serve } from "../browser/serve.ts";

const HELP = `Measures the sample digest, or the generated big one, with Lighthouse's mobile settings and says whether the aims are met.

  npm run lighthouse -- [--pages home,article,tag,edition,archive] [--runs 3] [--json FILE]
  npm run lighthouse -- --big [--pages home,tags,feeds,edition,month,search] [--runs 3] [--json FILE]`;

const [BUSY_MONTH, BUSY_DAY] = ["1403/01/", `${LAST_DAYS[2].day.replaceAll("-", "/")}/`];

/** What can be measured of the big digest, in which a day of 300 stories is the newest. */
const BIG_PAGES: Readonly<Record<string, string>> = {
  home: "",
  tags: "tags/",
  feeds: "feeds/",
  edition: BUSY_DAY,
  month: BUSY_MONTH,
  search: "search/",
};
const SAMPLE_PAGES = ["home", "article", "tag", "edition", "archive"];

/** The least score of each category, from 0 to 100. */
const AIMS = { performance: 99, accessibility: 100, "best-practices": 100, seo: 100 } as const;

type Category = keyof typeof AIMS;
const CATEGORIES: readonly Category[] = ["performance", "accessibility", "best-practices", "seo"];

interface Measured {
  readonly page: string;
  /** From 0 to 100; of performance the median of the runs. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Largest contentful paint in milliseconds, of the median run. */
  readonly paint: number;
  /** Cumulative layout shift, the worst of all runs. */
  readonly shift: number;
  /** Bytes sent for a first visit. */
  readonly bytes: number;
  /** Audits that cost points. */
  readonly lost: readonly string[];
}

async function measure(page: string, url: string, port: number, runs: number): Promise<Measured> {
  const results: RunnerResult["lhr"][] = [];
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], logLevel: "error" });
    if (result === undefined) throw new Error(`Lighthouse gave nothing for ${url}`);
    if (result.lhr.runtimeError !== undefined) throw new Error(result.lhr.runtimeError.message);
    results.push(result.lhr);
  }
  const score = (lhr: (typeof results)[number], category: Category): number =>
    Math.round((lhr.categories[category]?.score ?? 0) * 100);
  results.sort((a, b) => score(a, "performance") - score(b, "performance"));
  const median = results[Math.floor(results.length / 2)];
  if (median === undefined) throw new Error("no run");
  const number = (lhr: typeof median, audit: string): number => lhr.audits[audit]?.numericValue ?? 0;
  return {
    page,
    scores: {
      performance: score(median, "performance"),
      accessibility: Math.min(...results.map((lhr) => score(lhr, "accessibility"))),
      "best-practices": Math.min(...results.map((lhr) => score(lhr, "best-practices"))),
      seo: Math.min(...results.map((lhr) => score(lhr, "seo"))),
    },
    paint: Math.round(number(median, "largest-contentful-paint")),
    shift: Math.max(...results.map((lhr) => number(lhr, "cumulative-layout-shift"))),
    bytes: Math.round(number(median, "total-byte-weight")),
    lost: lostAudits(median.audits),
  };
}

function lostAudits(audits: Readonly<Record<string, { readonly score: number | null }>>): readonly string[] {
  return Object.entries(audits).flatMap(([id, { score }]) => (score !== null && score < 0.9 ? [id] : []));
}

function row({ page, scores, paint, shift, bytes }: Measured): string {
  const points = CATEGORIES.map((category) => String(scores[category]).padStart(4)).join("");
  return `${page.padEnd(10)}${points}   LCP ${paint} ms   CLS ${shift.toFixed(3)}   ${(bytes / 1024).toFixed(1)} kB`;
}

async function bigSite(): Promise<string> {
  const { articles, data } = await writeBigDigest(siteFolder("big-source"));
  return builtSite("big", ["--articles", articles, "--data", data]);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      big: { type: "boolean", default: false },
      pages: { type: "string" },
      runs: { type: "string", default: "3" },
      json: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    console.log(HELP);
    return 0;
  }
  const addresses: Readonly<Record<string, string>> = values.big ? BIG_PAGES : KINDS_OF_PAGES;
  const pages = values.pages?.split(",") ?? (values.big ? Object.keys(BIG_PAGES) : SAMPLE_PAGES);
  const host = await serve(values.big ? await bigSite() : await builtSite("sample"));
  const chrome = await launch({ chromePath: await chromiumPath(), chromeFlags: [...CHROMIUM_FLAGS] });
  const measured: Measured[] = [];
  try {
    console.log("          perf a11y best  seo");
    for (const page of pages) {
      const result = await measure(page, host.address + (addresses[page] ?? page), chrome.port, Number(values.runs));
      measured.push(result);
      console.log(row(result));
      if (result.lost.length > 0) console.log(`          ${result.lost.join(", ")}`);
    }
  } finally {
    chrome.kill();
    await host.close();
  }
  if (values.json !== undefined)
    writeFileSync(path.resolve(values.json), `${JSON.stringify(measured, undefined, 2)}\n`);
  const missed = measured.filter(({ scores }) => CATEGORIES.some((category) => scores[category] < AIMS[category]));
  if (missed.length > 0) console.log(`below the aims: ${missed.map(({ page }) => page).join(", ")}`);
  return missed.length === 0 ? 0 : 1;
}

process.exitCode = await main();
