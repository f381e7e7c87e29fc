import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Shell } from "../../_includes/shell.ts";
import { filePath } from "../../_includes/template.tsx";
import type { Digest } from "../digest/digest.ts";
import { articlePath, calendarPath, href, PATHS } from "../digest/paths.ts";
import { bundledScript } from "./assets.ts";
import type { DerivedOutput } from "./derived.ts";
import { fingerprint } from "./fingerprint.ts";
import type { NamedOutput } from "./outputs.ts";

/** Files that every page asks for. */
const FETCHED_AHEAD = /^(?:css|fonts|js)\//u;

/**
 * The service worker, `sw.js`, where `site.offline` says so; with `offline: no` one that removes the earlier one, and
 * without a word on it none. It is named by what the newest edition's pages are made of, never by time.
 * @param outputs the site's pages, named
 * @param home the generator's own folder
 */
export async function offlineOutputs(
  digest: Digest,
  outputs: readonly NamedOutput[],
  { assets }: Pick<Shell, "assets">,
  home: string,
): Promise<readonly DerivedOutput[]> {
  const { offline, pathPrefix } = digest.content.site;
  if (offline === undefined) return [];
  const newest = digest.editions.at(-1);
  const pages: readonly string[] = [
    PATHS.home,
    PATHS.offline,
    ...(newest === undefined ? [] : [calendarPath(newest.day), ...newest.articles.map(articlePath)]),
  ];
  const names = new Map(outputs.map(({ file, name }) => [`/${file}`, name]));
  const files = Object.entries(assets).flatMap(([name, address]) => (FETCHED_AHEAD.test(name) ? [address] : []));
  const kept = {
    root: href(pathPrefix, "/"),
    version: fingerprint(pages.map((page) => names.get(filePath(page))).join()).slice(0, 8),
    offlinePage: href(pathPrefix, PATHS.offline),
    ahead: [...pages, ...files].map((address) => href(pathPrefix, address)),
  };
  const code = await bundledScript(home, offline ? "js/worker/keep.ts" : "js/worker/leave.ts");
  const script = offline ? `const KEPT=${JSON.stringify(kept)};\n${code}\n` : `${code}\n`;
  return [
    {
      key: "offline",
      name: fingerprint(script),
      make: async (folder) => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path.join(folder, "sw.js"), script);
      },
    },
  ];
}
