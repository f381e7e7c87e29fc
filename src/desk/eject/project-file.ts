import { existsSync } from "node:fs";
import path from "node:path";
import { writeNew } from "../write-files.ts";

/**
 * Writes a project file for code editors and TypeScript, where the digest has none: what JSX is in its components and
 * pages. A build does not read it.
 * @param root the digest's
 * @param includes its folder of components
 * @returns the file; undefined where there was one
 */
export function projectFile(root: string, includes: string): string | undefined {
  const file = path.join(root, "tsconfig.json");
  if (existsSync(file)) return undefined;
  const content = {
    compilerOptions: {
      target: "ES2023",
      module: "preserve",
      jsx: "react-jsx",
      jsxImportSource: "gozide",
      allowImportingTsExtensions: true,
      strict: true,
      noEmit: true,
    },
    include: [path.relative(root, includes).split(path.sep).join("/") || ".", "pages", "eleventy.config.ts"],
  };
  writeNew(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
