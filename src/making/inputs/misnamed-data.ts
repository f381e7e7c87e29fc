import path from "node:path";
import { SITE_FILE } from "../../command/digest-folders.ts";
import { NUMBERS_FILE } from "../../content/edition-numbers.ts";
import { topicFile } from "../../content/entry-file.ts";
import { nearest } from "../../content/nearest.ts";
import type { Problem } from "../../content/problem.ts";
import { STRINGS_FILE } from "../../content/strings.ts";
import { ENTRY_FILES } from "../../content/topic-files.ts";
import { STRANGE_FILES } from "../../words/files.ts";
import type { BuildOptions } from "../options.ts";
import { nameBelow } from "./scan.ts";

/** Data files that a build reads by their names, without their ending; holidays have the year in theirs. */
const READ = [SITE_FILE, ...Object.keys(ENTRY_FILES), topicFile("tags"), STRINGS_FILE, NUMBERS_FILE].map((name) =>
  name.replace(/\.yaml$/u, ""),
);
/** How data files end, and what editors and systems make of it. */
const ENDING = /(?:\.ya?ml)?\.(?:ya?ml|txt|json)$/iu;

/**
 * Warns of files in the data folder and among comments that nobody reads for their names: `tag.yaml`, `tags.yml`, an article.
 * Others of the data folder may be data of own pages.
 * @param files every file but articles and assets, by full path
 * @param shown how a message names a file
 */
export function misnamedData(
  files: ReadonlySet<string>,
  { data, comments }: Pick<BuildOptions, "data" | "comments">,
  shown: (file: string) => string,
): readonly Problem[] {
  return [...files].flatMap((file): readonly Problem[] => {
    const inData = nameBelow(data, file);
    const isComment = !nameBelow(comments, file).startsWith("..");
    if (inData.includes("/") && !isComment) return [];
    if (file.endsWith(".md")) return [warning(file, STRANGE_FILES.articleElsewhere)];
    if (isComment) {
      const name = path.basename(file).replace(ENDING, ".yaml");
      return /\.yml$/iu.test(file) ? [warning(file, STRANGE_FILES.callIt({ name }))] : [];
    }
    const name = meantBy(inData);
    if (name === undefined) return [];
    const other = path.join(data, name);
    return [
      warning(
        file,
        files.has(other) ? STRANGE_FILES.thereToo({ other: shown(other) }) : STRANGE_FILES.callIt({ name }),
      ),
    ];
  });

  function warning(file: string, fix: Problem["fix"]): Problem {
    return { severity: "warning", file: shown(file), message: STRANGE_FILES.unreadName, ...(fix && { fix }) };
  }
}

/** The data file that a name was meant to be: another ending or case, or one letter more or less. */
function meantBy(name: string): string | undefined {
  const stem = name.replace(ENDING, "").toLowerCase();
  if (stem === name.toLowerCase()) return undefined;
  const [near = ""] = nearest(stem, READ);
  const isNear = near === stem || near === `${stem}s` || `${near}s` === stem;
  return isNear && name !== `${near}.yaml` ? `${near}.yaml` : undefined;
}
