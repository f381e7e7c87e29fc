export {};

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
  /** Pages and files to fetch ahead: the newest edition, the offline page, styles, fonts. */
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
const READ = `gozide ${KEPT.root} read`;
/** Pages read and their files beyond this number go, those stored longest ago first. */
const MOST_READ = 120;
/** A line that has not answered by then is as good as none, where the page is kept. */
const PATIENCE_MS = 3000;
/** Names of files that change with what these hold: what is kept of them is never out of date. */
const NAMED = /\/assets\/.*-[0-9a-f]{8}\.\w+$/u;

self.addEventListener("install", (event) => {
  event.waitUntil(fetchAhead().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const address = new URL(url);
  if (method !== "GET" || address.origin !== self.location.origin || !address.pathname.startsWith(KEPT.root)) return;
  if (mode === "navigate") event.respondWith(page(event));
  else if (NAMED.test(address.pathname)) event.respondWith(file(event));
  else event.respondWith(fetch(event.request).catch(() => keptOr(event.request, Response.error())));
});

async function fetchAhead(): Promise<void> {
  const cache = await caches.open(EDITION);
  // One page that is missing must not keep the others from being kept.
  await Promise.all(
    KEPT.ahead.map(async (address) => {
      const answer = await fetch(address, { cache: "no-cache" }).catch(() => undefined);
      if (answer?.ok === true) await cache.put(address, answer);
    }),
  );
}

/** Makes this edition the kept one. */
async function takeOver(): Promise<void> {
  await refreshRead();
  await forgetEarlier();
}

/** Pages that were read and are fetched ahead anew stay among the read ones, but as they are now. */
async function refreshRead(): Promise<void> {
  const [edition, read] = await Promise.all([caches.open(EDITION), caches.open(READ)]);
  for (const request of await read.keys()) {
    const newer = await edition.match(request);
    if (newer !== undefined) await read.put(request, newer);
  }
}

/** Throws earlier editions away, but for styles, scripts and fonts that pages which were read still ask for. */
async function forgetEarlier(): Promise<void> {
  const [edition, read] = await Promise.all([caches.open(EDITION), caches.open(READ)]);
  const ours = (await caches.keys()).filter((name) => name.startsWith(`gozide ${KEPT.root} edition `));
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

/**
 * A page from the line; from what is kept only when the line is silent. An answer that comes too late for this visit
 * is kept for the next, so nothing out of date is shown twice.
 */
async function page(event: WorkerEvent): Promise<Response> {
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok && answer.type === "basic") await keep(event.request, answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await find(event.request);
  const late = new Promise<Response | undefined>((resolve) => {
    setTimeout(() => resolve(kept), PATIENCE_MS);
  });
  const answer = await Promise.race([fresh.catch(() => kept ?? offline()), ...(kept === undefined ? [] : [late])]);
  return answer ?? (await fresh);
}

async function offline(): Promise<Response> {
  return (await caches.match(KEPT.offlinePage)) ?? Response.error();
}

async function file(event: WorkerEvent): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept !== undefined) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) await keep(event.request, answer.clone());
  return answer;
}

async function keptOr(request: Request, otherwise: Response): Promise<Response> {
  return (await caches.match(request)) ?? otherwise;
}

/** The page as read last, or as fetched ahead since ({@link refreshRead}); else as fetched ahead. */
async function find(request: Request): Promise<Response | undefined> {
  const read = await (await caches.open(READ)).match(request, { ignoreSearch: true });
  return read ?? (await caches.match(request, { ignoreSearch: true }));
}

async function keep(request: Request, answer: Response): Promise<void> {
  const cache = await caches.open(READ);
  const address = request.url.replace(/[?#].*$/u, "");
  // Put anew it stands last, so the first are those that were not read for longest.
  await cache.delete(address);
  await cache.put(address, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_READ)).map((old) => cache.delete(old)));
}
