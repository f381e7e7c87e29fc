import type { Changes } from "./write/publish.ts";

/** Files of a site by what readers know them as; the first that fits. */
const KINDS: readonly (readonly [name: string, file: RegExp])[] = [
  ["search", /^search\//u],
  ["pages", /\.html$/u],
  ["feeds", /\.(?:xml|json|opml)$/u],
  ["pictures", /\.(?:png|jpe?g|webp|gif|avif|svg|ico)$/u],
  ["other files", /./u],
];

/** As many names of one kind are given. */
const SHOWN = 10;

/** What a build changed on the site, for `--changed` without a file: how many of each kind, and the first names. */
export function changedWords(changes: Changes): string {
  const lines = (["added", "changed", "removed"] as const).flatMap((how) => {
    return [...byKind(changes[how])].map(([kind, files]) => {
      const names = files.slice(0, SHOWN).map((file) => `\n    ${file}`);
      const more = files.length > SHOWN ? `\n    and ${files.length - SHOWN} more` : "";
      return `  ${how} ${kind}: ${files.length}${names.join("")}${more}`;
    });
  });
  return lines.length === 0 ? "Nothing differs on the site." : ["What differs on the site:", ...lines].join("\n");
}

function byKind(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = KINDS.map(([kind]): [string, string[]] => [kind, []]);
  for (const file of files) found[KINDS.findIndex(([, named]) => named.test(file))]?.[1].push(file);
  return new Map(found.filter(([, named]) => named.length > 0));
}
