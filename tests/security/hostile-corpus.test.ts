import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFacts } from "../../src/check/check.ts";
import { formatFinding } from "../../src/check/finding.ts";
import { packFacts } from "../../src/check/packed-facts.ts";
import { readSiteFile } from "../../src/check/read-file.ts";
import { listFiles } from "../../src/making/inputs/scan.ts";
import { launchChromium } from "../browser/launch.ts";
import { type Host, serve } from "../browser/serve.ts";
import { writeHostileDigest } from "./hostile-digest.ts";
import { SVGS, TEXTS } from "./payloads.ts";

/** What a page did that no page may do, collected while it was open. */
interface Misdeeds {
  readonly ran: string[];
  readonly asked: string[];
  readonly refused: string[];
}

/** A page that leads on at once. */
const REFRESH = /http-equiv="refresh"/u;

/** Runs in the page before anything of it: notes what runs and what the policy had to refuse. */
const WATCH = `
  window.alert = window.confirm = window.prompt = () => { console.log("GOZIDE ran"); };
  document.addEventListener("securitypolicyviolation", (event) => {
    console.log("GOZIDE refused " + event.violatedDirective + " " + event.blockedURI);
  });
`;

/** Runs in the page: handlers, script addresses, inline styles and foreign addresses in the finished document. */
const LOOK = `
  [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes].flatMap(({ name, value }) =>
    /^on/i.test(name) || name === "style" || (/^(?:href|src|srcset|action|formaction|data|poster|xlink:href)$/.test(name) && /^[\\s\\u0000-\\u0020]*(?:javascript|data|vbscript):/i.test(value))
      ? ["<" + element.localName + " " + name + "=" + value + ">"] : []))
    .concat([...document.querySelectorAll("iframe,object,embed,base,frame,portal,form:not([action^='/'])")]
      .map((element) => "<" + element.localName + ">"))
    .concat(document.querySelectorAll("main").length === 1 ? [] : ["not one <main>"])
`;

let folder = "";
let site = "";
let host: Host;
let browser: Browser;
let built: { readonly status: number | null; readonly stderr: string };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-hostile-"));
  mkdirSync(path.join(folder, "none"));
  site = path.join(folder, "site");
  const flags = ["--output", site, "--cache", path.join(folder, "cache"), "--editions", path.join(folder, "none")];
  const command = ["bin/gozide.cjs", "build", ...flags, ...writeHostileDigest(folder)];
  built = spawnSync(process.execPath, command, { encoding: "utf8", env: { ...process.env, INIT_CWD: process.cwd() } });
  host = await serve(site);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function watched(page: Page): Promise<Misdeeds> {
  const misdeeds: Misdeeds = { ran: [], asked: [], refused: [] };
  await page.addInitScript(WATCH);
  page.on("dialog", (dialog) => {
    misdeeds.ran.push(page.url());
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.text() === "GOZIDE ran") misdeeds.ran.push(page.url());
    if (/^GOZIDE refused|Content Security Policy/u.test(message.text())) misdeeds.refused.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(host.address)) misdeeds.asked.push(`${page.url()} asked ${request.url()}`);
  });
  return misdeeds;
}

describe("a digest of hostile articles", () => {
  it("has at least 120 payloads, none of them twice", () => {
    expect(new Set([...TEXTS, ...SVGS]).size).toBeGreaterThanOrEqual(120);
    expect(new Set([...TEXTS, ...SVGS]).size).toBe(TEXTS.length + SVGS.length);
  });

  it("is built, with warnings", () => {
    expect(built.stderr).not.toMatch(/: error:|\n {4}at /u);
    expect(built.status).toBe(0);
    expect(built.stderr).toContain("HTML is shown as text");
    expect(built.stderr).toContain("U+202E RIGHT-TO-LEFT OVERRIDE is left out");
    expect(built.stderr).toContain("is left out of the picture");
  });

  it("passes every rule of the check, so that each page and feed parses", () => {
    const facts = [...listFiles(site).keys()].map((file) => readSiteFile(file, readFileSync(path.join(site, file))));
    // Payloads lead nowhere, hold Arabic letters and are many.
    const left = new Set(["dead-link", "missing-fragment", "weight", "arabic-letter"]);
    const findings = checkFacts(packFacts(facts)).filter(({ rule }) => !left.has(rule));
    expect(findings.map((finding) => formatFinding(finding, "en"))).toEqual([]);
  });

  it("runs nothing and asks nothing of others in Chromium, and leaves the policy nothing to refuse", async () => {
    const found: string[] = [];
    // Every tag's page is drawn alike: of those one in six is opened.
    const pages = [...listFiles(site).keys()]
      .filter((file) => /(?:^|\/)(?:index|404)\.html$/u.test(file))
      .filter((file) => !REFRESH.test(readFileSync(path.join(site, file), "utf8")))
      .filter((file, index) => !file.startsWith("tags/") || index % 6 === 0);
    // One context for all tabs: styles, scripts and fonts are loaded once.
    const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
    const open = async (part: readonly string[]): Promise<Misdeeds> => {
      const page = await context.newPage();
      const misdeeds = await watched(page);
      for (const file of part) {
        await page.goto(host.address + encodeURI(file), { waitUntil: "load" });
        const seen: unknown = await page.evaluate(LOOK);
        if (Array.isArray(seen)) found.push(...seen.map((item) => `${file}: ${String(item)}`));
      }
      return misdeeds;
    };
    const parts = [0, 1, 2].map((tab) => pages.filter((_, index) => index % 3 === tab));
    const misdeeds = await Promise.all(parts.map(open));
    expect(pages.length).toBeGreaterThan(TEXTS.length);
    expect({ misdeeds, found }).toEqual({ misdeeds: Array(3).fill({ ran: [], asked: [], refused: [] }), found: [] });
  });

  it("runs nothing where the search shows what it found", async () => {
    const page = await browser.newPage();
    const misdeeds = await watched(page);
    expect(built.status).toBe(0);
    await page.goto(`${host.address}search/?q=alert`);
    await page.waitForSelector("#search-results > li");
    expect(misdeeds).toEqual({ ran: [], asked: [], refused: [] });
  });

  it("runs nothing and asks nothing where a picture is opened by itself", async () => {
    const page = await browser.newPage();
    const misdeeds = await watched(page);
    for (const index of SVGS.keys()) {
      const response = await page.goto(`${host.address}images/picture-${index}.svg`);
      expect(response?.status()).toBe(200);
    }
    expect(misdeeds).toEqual({ ran: [], asked: [], refused: [] });
  });
});
