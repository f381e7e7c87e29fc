import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const HOME = path.resolve(import.meta.dirname, "../..");
/** Folders of the digest's content and of the browser's code: no floors. */
const NO_FLOORS: ReadonlySet<string> = new Set(["articles", "editions", "assets"]);
/** The top floor: nothing imports it. */
const TOP = "desk";

interface Override {
  readonly includes: readonly string[];
  readonly linter: {
    readonly rules: {
      /** Absent where an override is about something else. */
      readonly style?: {
        readonly noRestrictedImports: {
          readonly options: { readonly patterns: readonly { readonly group: readonly string[] }[] };
        };
      };
    };
  };
}

/** Each floor with the floors that it may not import, as `biome.json` has them. */
function floors(): ReadonlyMap<string, readonly string[]> {
  const { overrides }: { readonly overrides: readonly Override[] } = JSON.parse(
    readFileSync(path.join(HOME, "biome.json"), "utf8"),
  );
  return new Map(
    overrides.flatMap(({ includes, linter }) => {
      const restricted = linter.rules.style?.noRestrictedImports.options.patterns;
      if (restricted === undefined) return [];
      const floor = includes[0]?.replace(/^src\/|\/\*\*$/gu, "") ?? "";
      return [[floor, restricted.flatMap(({ group }) => group.flatMap(foldersIn))] as const];
    }),
  );
}

/** The folders that a pattern of imports names. */
function foldersIn(glob: string): readonly string[] {
  return (/\{(.*)\}|\*\*\/(?:src\/)?(\w+)\/\*\*/u.exec(glob) ?? [])
    .slice(1)
    .flatMap((names) => names?.split(",").map((name) => name.replace("src/", "")) ?? []);
}

describe("the floors that lint keeps apart", () => {
  const known = floors();
  const folders = [
    ...readdirSync(path.join(HOME, "src"), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && !NO_FLOORS.has(entry.name) ? [entry.name] : [],
    ),
    "_includes",
  ].sort();

  it("are all folders of code", () => {
    expect([...known.keys()].sort()).toEqual(folders);
    expect(known.get(TOP)).toEqual([]);
  });

  it("let no two folders import each other", () => {
    const both = folders.flatMap((a) =>
      folders.filter((b) => a < b && !known.get(a)?.includes(b) && !known.get(b)?.includes(a)).map((b) => `${a} ${b}`),
    );
    expect(both).toEqual([]);
  });

  it("are quoted in docs/design.md", () => {
    const design = readFileSync(path.join(HOME, "docs/design.md"), "utf8");
    expect(folders.filter((folder) => !design.includes(`  ${folder}/`) && !design.includes(`\n${folder}/`))).toEqual(
      [],
    );
  });
});
