/* What the service worker keeps, and how it forgets. */

/** A cache that holds so many answers. */
export interface Shelf {
  readonly name: string;
  readonly most: number;
}

const LOOSELY = { ignoreSearch: true, ignoreVary: true } as const;

/** Not found, gone, withdrawn by law. Any other failure is the host's or the line's, and may pass. */
const GONE: ReadonlySet<number> = new Set([404, 410, 451]);

/** How many kept pages are asked for at once whether they are still there. */
const AT_ONCE = 6;

/** Whether an answer says that its address has nothing to show any more. A redirect does: what was there has moved. */
export function isGone({ status, type }: Pick<Response, "status" | "type">): boolean {
  return GONE.has(status) || type === "opaqueredirect";
}

/** The caches of this digest; others of the host are left alone. */
export async function ownCaches(root: string): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(`gozide ${root} `));
}

/** The answer as read last, or as fetched ahead. */
export async function find({ name }: Shelf, request: Request): Promise<Response | undefined> {
  const read = await (await caches.open(name)).match(request, LOOSELY);
  return read ?? (await caches.match(request, LOOSELY));
}

/** The address of a picture's copy: of which picture or part of it, how wide, and what names its bytes. */
const COPY = /^(.*-)\d+(-[0-9a-f]{12})\.\w+$/u;

/** Another copy of a picture where one is kept: wider or narrower; else of the whole in the place of a part. */
export async function findOtherCopy(root: string, { url }: Request): Promise<Response | undefined> {
  const [, of, name] = COPY.exec(url) ?? [];
  if (of === undefined) return undefined;
  let other: Promise<Response | undefined> | undefined;
  for (const cacheName of await ownCaches(root)) {
    const cache = await caches.open(cacheName);
    for (const request of await cache.keys()) {
      const [, otherOf, otherName] = COPY.exec(request.url) ?? [];
      if (otherName !== name) continue;
      if (otherOf === of) return cache.match(request);
      other ??= cache.match(request);
    }
  }
  return other;
}

/** Keeps a whole answer of this host; never one that failed or that cannot be looked into. */
export async function keep({ name, most }: Shelf, request: Request, answer: Response): Promise<void> {
  if (answer.status !== 200 || answer.type !== "basic") return;
  const cache = await caches.open(name);
  const address = request.url.replace(/[?#].*$/u, "");
  // Put anew it is the last one, so the first are those that were not read for longest.
  await cache.delete(address);
  await cache.put(address, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - most)).map((old) => cache.delete(old)));
}

/** Forgets an address wherever it is kept: among what was read, and in the editions fetched ahead. */
export async function forget(root: string, request: Request): Promise<void> {
  const all = await Promise.all((await ownCaches(root)).map((name) => caches.open(name)));
  await Promise.all(all.map((cache) => cache.delete(request, LOOSELY)));
}

/**
 * Asks the host, by headers alone, which addresses it still has, and forgets the others. Ends at the first that is not
 * answered: a line that bad is for the reader.
 * @param patienceMs how long one answer is waited for
 */
export async function forgetRemoved(root: string, requests: readonly Request[], patienceMs: number): Promise<void> {
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const some = requests.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((request) => headersOf(request, patienceMs)));
    await Promise.all(
      some.map((request, index) => {
        const answer = answers[index];
        return answer !== undefined && isGone(answer) ? forget(root, request) : undefined;
      }),
    );
    if (answers.includes(undefined)) return;
  }
}

function headersOf({ url }: Request, patienceMs: number): Promise<Response | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs));
  return Promise.race([
    late,
    fetch(url, { method: "HEAD", redirect: "manual", cache: "no-store" }).catch(() => undefined),
  ]);
}
