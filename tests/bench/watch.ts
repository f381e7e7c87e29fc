import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { slugify } from "../../src/persian/slug.ts";
import { freePort } from "../support/free-port.ts";
import { articleAt, type BenchArticle, revised } from "./bench-article.ts";
import { digestFolders, root } from "./contestants.ts";
import { gozideArticle, writeFiles } from "./generate.ts";
import { median, table } from "./report.ts";
import type { Digest } from "./rounds.ts";

/** How often the page is asked for, in milliseconds: what a figure is exact to. */
const POLL_MS = 10;
/** Longest wait for a page. */
const PATIENCE_MS = 600_000;

/**
 * Writes articles under `npm start` and measures the time from saving a file until its page is served anew, as a
 * Markdown table. The reader's browser is told to load the page in the same moment.
 *
 * @param digest generated already
 * @param saves how many articles are saved, one after another
 */
export async function watchTable(digest: Digest, saves: number): Promise<string> {
  const port = await freePort();
  const preview = startPreview(digest, port);
  try {
    const middle = Math.floor(digest.count / 2);
    const addressOf = (article: BenchArticle): string => `http://localhost:${port}${articleAddress(article)}`;
    await served(addressOf(articleAt(digest.seed, middle)), "", preview);
    const seconds: number[] = [];
    for (let save = 0; save < saves; save++) {
      const article = articleAt(digest.seed, middle + save);
      const before = await served(addressOf(article), "", preview);
      await pause(1000);
      const start = performance.now();
      await writeFiles(digestFolders(digest.work).articles, [gozideArticle(revised(article))]);
      await served(addressOf(article), before, preview);
      seconds.push((performance.now() - start) / 1000);
      console.error(`  save ${save + 1}: ${seconds.at(-1)?.toFixed(2)} s`);
    }
    const figure = (value: number | undefined): string => value?.toFixed(2) ?? "";
    return table(
      ["from save to page, s", "articles", "least", "median", "most"],
      [
        [
          "npm start",
          String(digest.count),
          ...[Math.min(...seconds), median(seconds), Math.max(...seconds)].map(figure),
        ],
      ],
    );
  } finally {
    preview.kill();
    if (preview.exitCode === null) await once(preview, "exit");
  }
}

function startPreview({ work }: Digest, port: number): ChildProcess {
  const { articles, data } = digestFolders(work);
  const flags = ["--articles", articles, "--data", data, "--cache", join(work, "watch-cache"), "--port", String(port)];
  // As `npm start` starts it.
  return spawn(process.execPath, ["bin/gozide.cjs", "start", ...flags], { cwd: root, stdio: "ignore" });
}

/** `/1393/04/18/<slug>/` */
function articleAddress({ moment, slug }: BenchArticle): string {
  return encodeURI(`/${moment.jalaliDate.replaceAll("-", "/")}/${slugify(slug)}/`);
}

/**
 * Asks for a page until it is there and is not what it was.
 *
 * @returns the page
 * @throws Error when the preview ends or the page does not change
 */
async function served(address: string, before: string, preview: ChildProcess): Promise<string> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    if (preview.exitCode !== null) throw new Error(`The preview ended with ${preview.exitCode}`);
    const page = await fetch(address)
      .then(async (response) => (response.ok ? await response.text() : undefined))
      // Nobody listens before the first build is done.
      .catch(() => undefined);
    if (page !== undefined && page !== before) return page;
    await pause(POLL_MS);
  }
  throw new Error(`${address} did not change`);
}
