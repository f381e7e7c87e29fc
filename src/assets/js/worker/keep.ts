import { find, findOtherCopy, forget, forgetRemoved, isGone, keep, ownCaches, type Shelf } from "./shelf.ts";

/**
 * The service worker: keeps the newest edition and what was read for a reader without a line. The build writes
 * {@link Kept} before this code; with another edition it is another worker, since its bytes differ.
 */
interface Kept {
  /** The site's root, such as `/` or `/digest/`. */
  readonly root: string;
  /** Names what the pages below are made of. */
  readonly version: string;
  /** Shown for a page that is neither in reach nor kept. */
  readonly offlinePage: string;
  /** Pages and files to fetch ahead: the newest edition with its pictures, the offline page, styles, fonts. */
  readonly ahead: readonly string[];
}

/** What a service worker may do, as far as it is used here. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (type: "install" | "activate" | "fetch", listener: (event: WorkerEvent) => void) => void;
}

interface WorkerEvent {
  readonly request: Request;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly respondWith: (answer: Promise<Response>) => void;
}

declare const KEPT: Kept;
declare const self: WorkerScope;

const EDITION = `gozide ${KEPT.root} edition ${KEPT.version}`;
/** Pages read and their files; those beyond the number go, the ones stored longest ago first. */
const READ: Shelf = { name: `gozide ${KEPT.root} read`, most: 120 };
/** Pictures seen. */
const PICTURES: Shelf = { name: `gozide ${KEPT.root} pictures`, most: 60 };
/** A larger picture is not kept; nor does the check of the built site let it pass. */
const LARGEST_PICTURE = 500 * 1024;
/** A line that has not answered by then is as good as none, where the page is kept. */
const PATIENCE_MS = 3000;
/** Names of files that change with what these hold: what is kept of them is never out of date. */
const NAMED = /\/assets\/.*-[0-9a-f]{8}\.\w+$/u;

self.addEventListener("install", (event) => {
  event.waitUntil(
    fetchAhead()
      .then(dropRemoved)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== self.location.origin || !address.pathname.startsWith(KEPT.root)) return;
  // Documents and recordings may be of a hundred megabytes, and browsers ask for parts of them.
  if (address.pathname.startsWith(`${KEPT.root}files/`)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (NAMED.test(address.pathname)) event.respondWith(file(event));
  else if (event.request.destination === "image") event.respondWith(picture(event));
  else event.respondWith(fetch(event.request).catch(() => keptOr(event.request, Response.error())));
});

async function fetchAhead(): Promise<void> {
  const cache = await caches.open(EDITION);
  // One page that is missing must not keep the others from being kept.
  await Promise.all(
    KEPT.ahead.map(async (address) => {
      const answer = await fetch(address, { cache: "no-cache" }).catch(() => undefined);
      // A redirected answer may not be shown for the address that was asked for.
      if (answer?.ok === true && !answer.redirected) await cache.put(address, answer);
    }),
  );
}

/** What was read and is no more on the site goes: a new edition is when pages are withdrawn, too. */
async function dropRemoved(): Promise<void> {
  const shelves = await Promise.all([READ, PICTURES].map(({ name }) => caches.open(name)));
  const kept = (await Promise.all(shelves.map((shelf) => shelf.keys()))).flat();
  const named = ({ url }: Request): boolean => NAMED.test(new URL(url).pathname);
  // A full disk, or a browser that ends here, must not keep the new edition from being kept.
  await forgetRemoved(
    KEPT.root,
    kept.filter((request) => !named(request)),
    PATIENCE_MS,
  ).catch(() => undefined);
}

/** Makes this edition the kept one. */
async function takeOver(): Promise<void> {
  await refreshRead();
  await forgetEarlier();
}

/** What was read and is fetched ahead anew stays among what was read, but as it is now. */
async function refreshRead(): Promise<void> {
  const edition = await caches.open(EDITION);
  for (const { name } of [READ, PICTURES]) {
    const read = await caches.open(name);
    for (const request of await read.keys()) {
      const newer = await edition.match(request);
      if (newer !== undefined) await read.put(request, newer);
    }
  }
}

/** Throws earlier editions away, but for styles, scripts and fonts that pages which were read still ask for. */
async function forgetEarlier(): Promise<void> {
  const [edition, read] = await Promise.all([caches.open(EDITION), caches.open(READ.name)]);
  const ours = (await ownCaches(KEPT.root)).filter((name) => name.startsWith(`gozide ${KEPT.root} edition `));
  const pages = await readPages(read);
  for (const name of ours.filter((it) => it !== EDITION)) {
    const earlier = await caches.open(name);
    for (const request of await earlier.keys()) {
      const { pathname } = new URL(request.url);
      if (!NAMED.test(pathname) || !pages.some((page) => page.includes(pathname))) continue;
      const file = (await edition.match(request)) === undefined ? await earlier.match(request) : undefined;
      // Put last, after the pages that ask for it, it does not go before they do.
      if (file !== undefined) await read.put(request, file);
    }
    await caches.delete(name);
  }
}

/** The HTML of the pages that were read. */
async function readPages(read: Cache): Promise<readonly string[]> {
  const answers = await Promise.all((await read.keys()).map((request) => read.match(request)));
  const pages = answers.filter((answer) => answer?.headers.get("content-type")?.startsWith("text/html") === true);
  return Promise.all(pages.map((page) => page?.text() ?? ""));
}

/** Counts the visits to pages, and says of each address which of them was answered. */
let turns = 0;
const heardTurn = new Map<string, number>();

/** A page from the line, or the kept one, or the one that says that there is no line. */
async function page(event: WorkerEvent): Promise<Response> {
  const { url } = event.request;
  const turn = ++turns;
  const fresh = fetch(event.request).then(async (answer) => {
    // What was asked for later is newer, though it came first.
    if ((heardTurn.get(url) ?? 0) > turn) return answer;
    heardTurn.set(url, turn);
    // A full disk must not keep the page from being shown.
    await note(READ, event.request, answer.clone()).catch(() => undefined);
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  return soonest(fresh, await find(READ, event.request), offline);
}

/** A picture from the line, or the kept one. It is shown as it comes, and kept when all of it came. */
async function picture(event: WorkerEvent): Promise<Response> {
  const fresh = fetch(event.request);
  const stored = fresh.then(async (answer) => {
    const copy = answer.clone();
    const { size } = await copy.clone().blob();
    if (size <= LARGEST_PICTURE || isGone(copy)) await note(PICTURES, event.request, copy);
  });
  event.waitUntil(stored.catch(() => undefined));
  const kept = (await find(PICTURES, event.request)) ?? (await findOtherCopy(KEPT.root, event.request));
  return soonest(fresh, kept, async () => Response.error());
}

/** Keeps what an answer shows; where it says that there is nothing any more, forgets what was kept. */
async function note(shelf: Shelf, request: Request, answer: Response): Promise<void> {
  await (isGone(answer) ? forget(KEPT.root, request) : keep(shelf, request, answer));
}

/**
 * What the line answers; what is kept only when it is silent. An answer that comes too late for this visit is kept for
 * the next, so nothing out of date is shown twice, and what is no more on the site not again.
 */
async function soonest(
  fresh: Promise<Response>,
  kept: Response | undefined,
  otherwise: () => Promise<Response>,
): Promise<Response> {
  const late = new Promise<Response | undefined>((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE_MS);
  });
  const answer = await Promise.race([fresh.catch(() => kept ?? otherwise()), ...(kept === undefined ? [] : [late])]);
  return answer ?? (await fresh);
}

async function offline(): Promise<Response> {
  return (await caches.match(KEPT.offlinePage)) ?? Response.error();
}

async function file(event: WorkerEvent): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  await keep(READ, event.request, answer.clone()).catch(() => undefined);
  return answer;
}

async function keptOr(request: Request, otherwise: Response): Promise<Response> {
  return (await caches.match(request)) ?? otherwise;
}
