import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";

export const PHONE = { width: 320, height: 640 };
/** What a page on a phone may be long, in pixels, unless it is an article. */
const LONGEST = 12_000;
/** Of each kind of page the largest by their HTML are looked at. */
const OF_A_KIND = 3;

const DAY = /^\d{4}\/\d\d\/\d\d\//u;

/** The kind of a page by its address, such as `tags/*`; undefined for an article. */
function kindOf(address: string): string | undefined {
  if (DAY.test(address)) {
    const below = address.replace(DAY, "");
    return below === "" ? "edition" : below.startsWith("sections/") ? "part of an edition" : undefined;
  }
  if (/^\d{4}\/\d\d\//u.test(address)) return "month";
  if (/^\d{4}\//u.test(address)) return "year";
  return address.replace(/^(feeds\/\w+|\w+)\/.+/u, "$1/*");
}

/** The addresses of the largest pages of each kind of the site in a folder, so many of a kind. */
export function largestPages(site: string, ofAKind = OF_A_KIND): readonly string[] {
  const addresses = readdirSync(site, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith("index.html"))
    .map((file) => file.slice(0, -"index.html".length));
  const kinds = new Map<string, string[]>();
  for (const address of addresses) {
    const kind = kindOf(address);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), address]);
  }
  const size = (address: string): number => statSync(path.join(site, address, "index.html")).size;
  return [...kinds.values()].flatMap((own) => own.sort((a, b) => size(b) - size(a)).slice(0, ofAKind));
}

/** Which of a site's pages are longer or wider than a phone bears. */
export async function tooLarge(page: Page, origin: string, addresses: readonly string[]): Promise<readonly string[]> {
  await page.setViewportSize(PHONE);
  const faults: string[] = [];
  for (const address of addresses) {
    await page.goto(origin + encodeURI(address));
    const { scrollHeight, scrollWidth } = await page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return { scrollHeight, scrollWidth };
    });
    if (scrollHeight > LONGEST) faults.push(`/${address}: ${scrollHeight} px long`);
    if (scrollWidth > PHONE.width) faults.push(`/${address}: ${scrollWidth} px wide`);
  }
  return faults;
}
