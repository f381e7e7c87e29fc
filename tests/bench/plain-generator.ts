import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { copyGenerator } from "../support/generator-copy.ts";

/** A place in a module, and what is there in a generator that makes no more than others do. */
interface Cut {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** Pages that other generators have too: home, articles, tags, RSS of the site and of tags. */
const THEIR_OUTPUTS = `.filter(({ key, entry }) => {
    if (["pages.home", "pages.articles", "pages.tagIndex"].includes(key)) return true;
    if (key === "pages.lists") return entry.path.startsWith("/tags/");
    return key === "feeds.documents" && /^\\/(?:tags\\/[^/]+\\/)?rss\\.xml$/u.test(entry.path);
  });`;

const CUTS: readonly Cut[] = [
  {
    file: "src/making/plan/plan.ts",
    before: 'entries.map((entry) => ({ key, file: filePath(entry.path).replace(/^\\//u, ""), entry })),\n    );',
    after: `entries.map((entry) => ({ key, file: filePath(entry.path).replace(/^\\//u, ""), entry })),\n    )${THEIR_OUTPUTS}`,
  },
  { file: "src/content/read-body.ts", before: "renderBody(typesetMarkdown(text),", after: "renderBody(text," },
  {
    file: "src/content/read-body.ts",
    before: "otherCalendar: rules.otherCalendar,",
    after: "otherCalendar: undefined,",
  },
];

/**
 * A copy of the generator without what other generators do not do: archives, editions, further feeds, typography, dates
 * in both calendars. What is left is compared with them.
 * @returns its folder, which the caller removes
 * @throws where the generator is not what the cuts were written for
 */
export function plainGenerator(): string {
  const home = copyGenerator();
  for (const { file, before, after } of CUTS) {
    const module = path.join(home, file);
    const source = readFileSync(module, "utf8");
    if (source.split(before).length !== 2) throw new Error(`${file} has not \`${before}\` once: mend the benchmark`);
    writeFileSync(
      module,
      source.replace(before, () => after),
    );
  }
  // Its code is compiled before anybody measures.
  const { status } = spawnSync(process.execPath, [path.join(home, "bin/gozide.cjs"), "build", "--help"]);
  if (status !== 0) throw new Error("the plain generator does not start");
  return home;
}
