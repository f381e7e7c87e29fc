import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { stripVTControlCharacters } from "node:util";
import type { Page } from "playwright-core";
import { readInbox } from "../../src/desk/inbox/inbox-files.ts";
import { startFeeds } from "../desk/day/feed-servers.ts";
import { KEYS, Terminal } from "../package/terminal.ts";
import { launchChromium } from "./launch.ts";

/*
 * Takes the pictures of docs/day.fa.md: `node --import tsx tests/browser/desk-pictures.ts`. Each is what a command says, run in
 * a digest whose sources are the invented agencies of the tests, as a terminal that knows directions shows it.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(HOME, "docs/images/day");
const PROGRAM = path.join(HOME, "bin/gozide.cjs");
const FONT = readFileSync(path.join(HOME, "node_modules/vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2"));
const QUALITY = 60;
const MOST_LINES = 22;

/** Feeds of the tests, under names of invented agencies. */
const AGENCIES = [
  ["s06", "sepidar", "سپیدار"],
  ["s08", "baran", "باران"],
  ["s14", "chenar", "چنار"],
  ["s15", "nasim", "نسیم کوه"],
  ["s16", "pegah", "پگاه"],
  ["s17", "dasht", "آوای دشت"],
  ["s18", "rood", "رود"],
  ["s24", "kavir", "کویر"],
  ["s25", "saba", "صبا"],
  ["s26", "mehrgan", "مهرگان"],
  ["s27", "arvand", "اروند"],
  ["s28", "alborz", "البرز"],
  ["s29", "zagros", "زاگرس"],
] as const;

/** What a command says in Persian. */
async function said(root: string, ...args: readonly string[]): Promise<string> {
  const run = spawn(process.execPath, [PROGRAM, ...args, "--lang", "fa"], { cwd: root });
  let out = "";
  for (const stream of [run.stdout, run.stderr]) stream.setEncoding("utf8").on("data", (text) => (out += text));
  await once(run, "close");
  return stripVTControlCharacters(out).replace(/^.*… .*\n/gmu, "");
}

async function take(page: Page, name: string, command: string, text: string): Promise<void> {
  const lines = text.trimEnd().split("\n").slice(0, MOST_LINES);
  const rows = [`$ ${command}`, ...lines].map(
    (line) =>
      `<div dir="${/[\u2067\p{Script=Arabic}]/u.test(line) ? "rtl" : "ltr"}">${escaped(line) || "&nbsp;"}</div>`,
  );
  const style = `@font-face{font-family:V;src:url(data:font/woff2;base64,${FONT.toString("base64")})}
    body{margin:0;background:#1d1f21;color:#e6e6e6;font:15px/1.7 V,monospace;padding:16px 20px;width:880px;white-space:pre-wrap}
    div:first-child{color:#8fd18f;direction:ltr;text-align:left}`;
  await page.setContent(`<!doctype html><style>${style}</style><body>${rows.join("")}`);
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewportSize({ width: 920, height });
  const client = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width: 920, height, scale: 1 };
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: QUALITY, clip });
  writeFileSync(path.join(FOLDER, `${name}.webp`), Buffer.from(data, "base64"));
}

function escaped(line: string): string {
  return line.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The list of `gozide choose`, with the second story chosen. */
async function walked(root: string): Promise<string> {
  const { CI: _, ...env } = process.env;
  const terminal = new Terminal(root, process.execPath, [PROGRAM, "choose", "--lang", "fa"], env);
  await terminal.answer("پایان", KEYS.interrupt);
  await terminal.ended();
  const text = terminal.text;
  return text.slice(text.indexOf("\u2067صندوق"));
}

const root = mkdtempSync(path.join(tmpdir(), "gozide-pictures-"));
const feeds = await startFeeds(Date.now());
const browser = await launchChromium();
try {
  mkdirSync(path.join(root, "data"));
  mkdirSync(FOLDER, { recursive: true });
  const site = "title: نشریهٔ نمونه\ndescription: خبرهای ساختگی\nurl: https://example.org/\nmessages: fa\ntags: open\n";
  writeFileSync(path.join(root, "data/site.yaml"), site);
  writeFileSync(path.join(root, "data/sections.yaml"), "- id: news\n  title: خبر\n");
  // Of what the feeds of the tests hold, what is news.
  for (const [source, items] of feeds.items)
    feeds.items.set(
      source,
      items.filter(({ title }) => !title.startsWith("خبر ")),
    );
  const sources = AGENCIES.map(
    ([feed, id, name]) => `- id: ${id}\n  name: ${name}\n  feeds: ["${feeds.addresses.get(feed)}"]\n`,
  );
  writeFileSync(path.join(root, "data/sources.yaml"), sources.join(""));
  const page = await browser.newPage();
  await take(page, "gather", "npx gozide gather", await said(root, "gather", "--allow-private"));
  await take(page, "choose", "npx gozide choose", await walked(root));
  const told = readInbox(path.join(root, "inbox"), "Asia/Tehran").find(({ data }) => data.story !== undefined);
  const id = told?.data.id ?? "";
  await take(page, "show", `npx gozide show ${id}`, await said(root, "show", id));
  await take(
    page,
    "accept",
    `npx gozide accept ${id} --section news`,
    await said(root, "accept", id, "--section", "news"),
  );
  const date = told?.date?.slice(0, 10) ?? "";
  await take(
    page,
    "edition",
    `npx gozide edition ${date} --title «…»`,
    await said(root, "edition", date, "--title", "روز پرخبر"),
  );
} finally {
  await browser.close();
  feeds.close();
  rmSync(root, { recursive: true, force: true });
}
