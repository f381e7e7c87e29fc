import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Article, Picture } from "../../content/article.ts";
import type { Digest } from "../../digest/digest.ts";
import { articlePath, calendarPath, href, PATHS } from "../../digest/paths.ts";
import type { Shell } from "../../site/shell.ts";
import { filePath } from "../../site/template.ts";
import { bundledScript } from "../assets/assets.ts";
import type { CodeNames } from "../code/code-names.ts";
import { stampOf } from "../inputs/scan.ts";
import { fingerprint } from "../memory/fingerprint.ts";
import type { NamedOutput } from "../plan/outputs.ts";
import type { DerivedOutput } from "./derived.ts";

/** Files that every page asks for. */
const FETCHED_AHEAD = /^(?:css|fonts|js)\//u;

/** So many bytes of pictures are fetched ahead for a reader who may never look at them; what is seen is kept anyhow. */
const PICTURES_AHEAD = 300 * 1024;

/** Where pages are made and where they are. */
interface OfflineSources {
  readonly home: string;
  readonly output: string;
  readonly code: CodeNames;
  readonly picturesOf: (article: Article) => readonly Pick<Picture, "path">[];
}

/**
 * The service worker, `sw.js`, where `site.offline` says so; with `offline: no` one that removes the earlier one, and
 * without a word on it none. It is named by what the newest edition's pages are made of, never by time.
 * @param outputs the site's pages, named
 * @param home the generator's own folder
 * @param output the site's folder, in which the pictures are already
 * @param picturesOf the pictures that an article shows
 */
export async function offlineOutputs(
  digest: Digest,
  outputs: readonly NamedOutput[],
  { assets }: Pick<Shell, "assets">,
  { home, output, code, picturesOf }: OfflineSources,
): Promise<readonly DerivedOutput[]> {
  const { offline, pathPrefix, logo } = digest.content.site;
  if (offline === undefined) return [];
  const newest = digest.editions.at(-1);
  const pages: readonly string[] = [
    PATHS.home,
    PATHS.offline,
    ...(newest === undefined ? [] : [calendarPath(newest.day), ...newest.articles.map(articlePath)]),
  ];
  const names = new Map(outputs.map(({ file, name }) => [`/${file}`, name]));
  const files = Object.entries(assets).flatMap(([name, address]) => (FETCHED_AHEAD.test(name) ? [address] : []));
  const shown = [logo ?? [], ...(newest?.articles.map(picturesOf) ?? [])].flat();
  const pictures = fitting(
    shown.map((picture) => picture.path),
    output,
  );
  const made = [...pages.map((page) => names.get(filePath(page))), ...pictures.map(({ size }) => size)];
  const kept = {
    root: href(pathPrefix, "/"),
    version: fingerprint(made.join()).slice(0, 8),
    offlinePage: href(pathPrefix, PATHS.offline),
    ahead: [...pages, ...files, ...pictures.map(({ address }) => address)].map((address) => href(pathPrefix, address)),
  };
  const worker = await bundledScript(home, offline ? "js/worker/keep.ts" : "js/worker/leave.ts", code);
  const script = offline ? `const KEPT=${JSON.stringify(kept)};\n${worker}\n` : `${worker}\n`;
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

/** The pictures that fit, in their order, with their sizes: a picture in another's place mostly has another. */
function fitting(
  pictures: readonly string[],
  output: string,
): readonly { readonly address: string; readonly size: number }[] {
  let left = PICTURES_AHEAD;
  return [...new Set(pictures)].flatMap((address) => {
    const size = stampOf(path.join(output, address))?.[0];
    if (size === undefined || size > left) return [];
    left -= size;
    return [{ address, size }];
  });
}
