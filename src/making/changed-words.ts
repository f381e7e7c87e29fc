import { type Language, type Message, spoken } from "../words/message.ts";
import { CHANGED } from "../words/upgrade.ts";
import type { Changes } from "./write/publish.ts";

/** Files of a site by what readers know them as; the first that fits. */
const KINDS: readonly (readonly [name: Message, file: RegExp])[] = [
  [CHANGED.search, /^search\//u],
  [CHANGED.pages, /\.html$/u],
  [CHANGED.feeds, /\.(?:xml|json|opml)$/u],
  [CHANGED.pictures, /\.(?:png|jpe?g|webp|gif|avif|svg|ico)$/u],
  [CHANGED.others, /./u],
];

/** As many names of one kind are given. */
const SHOWN = 10;

/** What a build changed on the site, for `--changed` without a file: how many of each kind, and the first names. */
export function changedWords(changes: Changes, language: Language): string {
  const said = (message: Message): string => spoken(message, language);
  const lines = (["added", "changed", "removed"] as const).flatMap((how) => {
    return byKind(changes[how]).map(([kind, files]) => {
      const names = files.slice(0, SHOWN).map((file) => `\n    ${file}`);
      const more = files.length > SHOWN ? `\n    ${said(CHANGED.more({ count: files.length - SHOWN }))}` : "";
      return `  ${said(CHANGED[how]({ kind, count: files.length }))}${names.join("")}${more}`;
    });
  });
  return lines.length === 0 ? said(CHANGED.nothing) : [said(CHANGED.title), ...lines].join("\n");
}

function byKind(files: readonly string[]): readonly (readonly [kind: Message, files: readonly string[]])[] {
  const kindOf = (file: string): Message | undefined => KINDS.find(([, named]) => named.test(file))?.[0];
  return KINDS.map(([kind]) => [kind, files.filter((file) => kindOf(file) === kind)] as const).filter(
    ([, named]) => named.length > 0,
  );
}
