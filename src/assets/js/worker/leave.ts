/*
 * The service worker of a digest that keeps nothing any more (`offline: no`): it takes the place of the one that
 * readers still have, throws away what that one kept, and goes. Other digests of the same host keep theirs.
 */

import { ownCaches } from "./shelf.ts";

interface WorkerScope {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: "install" | "activate",
    listener: (event: { readonly waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void;
}

declare const self: WorkerScope;

async function leave(): Promise<void> {
  // `sw.js` is at the digest's root, so its scope is that root.
  const { pathname: root } = new URL(self.registration.scope);
  await Promise.all((await ownCaches(root)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));
