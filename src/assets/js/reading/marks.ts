/*
 * What this reader has read, and where an article was left: kept in the browser alone, sent nowhere. It ends with a
 * press on «یاد خوانده‌ها» in the footer, which forgets all of it.
 */

/** Addresses of what was read to its end, one a line, the last read last. */
const READ = "gozide-read";
/** Where longer articles were left: address, a space, and the block of the text, one a line. */
const PLACES = "gozide-places";
const MOST_READ = 1000;
const MOST_PLACES = 50;

/** The lines of an entry; none where the browser keeps nothing. */
function linesOf(key: string): readonly string[] {
  try {
    return (localStorage.getItem(key) ?? "").split("\n").filter((line) => line !== "");
  } catch {
    return [];
  }
}

function keep(key: string, lines: readonly string[], most: number): void {
  try {
    if (lines.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, lines.slice(-most).join("\n"));
  } catch {
    // A browser that keeps nothing forgets.
  }
}

/** Whether the reader wants marks. */
export function marksReading(): boolean {
  return document.documentElement.dataset.reading !== "off";
}

/** Notes that an article was read to its end. @param address its path */
export function noteRead(address: string): void {
  keep(READ, [...linesOf(READ).filter((line) => line !== address), address], MOST_READ);
  notePlace(address, undefined);
}

/** Notes the block of an article's text at which the reader was; undefined forgets it. */
export function notePlace(address: string, block: number | undefined): void {
  const others = linesOf(PLACES).filter((line) => !line.startsWith(`${address} `));
  keep(PLACES, block === undefined ? others : [...others, `${address} ${block}`], MOST_PLACES);
}

/** The block at which the reader left an article; undefined where nothing is known. */
export function placeIn(address: string): number | undefined {
  const line = linesOf(PLACES).find((one) => one.startsWith(`${address} `));
  const block = Number(line?.slice(address.length + 1));
  return Number.isInteger(block) && block > 0 ? block : undefined;
}

export function isRead(address: string): boolean {
  return linesOf(READ).includes(address);
}

/** Forgets everything. */
export function forgetReading(): void {
  keep(READ, [], 0);
  keep(PLACES, [], 0);
  for (const link of document.querySelectorAll("[data-read]")) {
    link.removeAttribute("data-read");
    link.removeAttribute("aria-describedby");
  }
}

/** Marks the links below an element that lead to what was read. Texts of articles are left as they are. */
export function markRead(within: ParentNode): void {
  if (!marksReading()) return;
  const read = new Set(linesOf(READ));
  if (read.size === 0) return;
  for (const link of within.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    if (!read.has(link.pathname) || link.closest(".body") !== null) continue;
    link.dataset.read = "";
    link.setAttribute("aria-describedby", "is-read");
  }
}
