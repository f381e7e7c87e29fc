/* Asks the browser to keep the digest (see `worker/keep.ts`), and on the offline page lists what it has kept. */

const worker = document.currentScript?.dataset.worker;
if (worker !== undefined && "serviceWorker" in navigator && location.protocol.startsWith("http")) {
  window.addEventListener("load", () => {
    // A browser that refuses (a private window, a full disk) shows the pages all the same.
    navigator.serviceWorker.register(worker).catch(() => undefined);
  });
}

interface KeptPage {
  readonly address: string;
  readonly title: string;
}

/**
 * The digest's pages that were read, the last one first; a host may have other digests besides.
 * @param root the digest's root, such as `/` or `/digest/`
 */
async function keptPages(root: string): Promise<readonly KeptPage[]> {
  const pages = new Map<string, string>();
  for (const name of (await caches.keys()).filter((it) => it.startsWith(`gozide ${root} `))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      if (answer?.headers.get("content-type")?.startsWith("text/html") !== true) continue;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const title = page.querySelector("h1")?.textContent;
      if (title) pages.set(new URL(request.url).pathname, title);
    }
  }
  return [...pages].map(([address, title]) => ({ address, title })).reverse();
}

async function listPages(list: HTMLElement, root: string): Promise<void> {
  // The offline page stands in for others' addresses, so it says its own.
  const pages = (await keptPages(root)).filter(({ address }) => address !== list.dataset.page);
  list.append(
    ...pages.map(({ address, title }) => {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = title;
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
}

const list = document.getElementById("kept");
if (list !== null && worker !== undefined && "caches" in window) void listPages(list, worker.replace(/[^/]*$/u, ""));
