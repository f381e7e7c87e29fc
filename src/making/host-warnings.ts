import { readFileSync } from "node:fs";
import path from "node:path";
import type { Site } from "../content/article.ts";
import type { Problem } from "../content/problem.ts";
import { lineFinder } from "../content/yaml.ts";
import { hostProblems } from "./host-limits.ts";
import { shownPath } from "./inputs/shown-path.ts";
import type { WrittenOutput } from "./memory/store.ts";
import type { BuildOptions } from "./options.ts";

const REDIRECTS = "_redirects";

/**
 * What of a written site comes near to what its host takes; nothing where `site.yaml` names no host.
 * @param started the folder the command was started in
 */
export function hostWarnings(
  outputs: ReadonlyMap<string, WrittenOutput>,
  { host }: Pick<Site, "host">,
  { data, output }: BuildOptions,
  started: string,
): readonly Problem[] {
  if (host === undefined) return [];
  const files = new Map([...outputs].map(([file, { stamp }]) => [file, stamp[0]]));
  const redirects = files.has(REDIRECTS) ? linesOf(path.join(output, REDIRECTS)).length : 0;
  const settings = path.join(data, "site.yaml");
  const line = lineFinder(readFileSync(settings, "utf8"))(["host"]);
  return hostProblems(host, { files, redirects }, { file: shownPath(settings, started), line });
}

/** Lines that say something. */
function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
}
