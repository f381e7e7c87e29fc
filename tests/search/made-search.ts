import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import type { Engine } from "../../src/assets/js/search/engine.ts";
import type { Article } from "../../src/content/article.ts";
import { compiledCode } from "../../src/making/code/compiled-code.ts";
import { searchOutputs } from "../../src/making/derived/search.ts";
import { ViewNamer } from "../../src/making/memory/fingerprint.ts";
import { digestOf } from "../feeds/digest-fixture.ts";
import { HOME } from "../support/run-build.ts";
import { filesOf } from "../support/site.ts";
import { openSearch } from "./engine.ts";

/** The search of some articles: its files, and an engine over them that notes which it reads. */
export interface MadeSearch {
  readonly files: ReadonlyMap<string, string>;
  readonly engine: Engine;
  readonly read: readonly string[];
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Makes the search of articles for the test that runs. @param bodies HTML by slug; a body without one is empty */
export async function madeSearch(
  articles: readonly Article[],
  bodies: Readonly<Record<string, string>> = {},
): Promise<MadeSearch> {
  const site = mkdtempSync(path.join(tmpdir(), "gozide-made-search-"));
  folders.push(site);
  const { names } = await compiledCode(HOME);
  const outputs = searchOutputs(digestOf(articles).digest, (hash) => bodies[hash] ?? "", names, new ViewNamer());
  for (const { key, make } of outputs) await make(site, [key]);
  const read: string[] = [];
  return { files: filesOf(site), engine: await openSearch(site, read), read };
}
