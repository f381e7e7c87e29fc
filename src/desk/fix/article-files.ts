import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The Markdown files that `paths` name, each file itself and each folder with all it holds, in order.
 *
 * @throws Error when a path does not exist
 */
export function articleFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => join(path, name));
  });
}
