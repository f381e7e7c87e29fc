import path from "node:path";
import { HOSTS, type Host, type HostLimits } from "../content/hosts.ts";
import type { Problem } from "../content/problem.ts";
import { HOST_LIMITS } from "../words/hosts.ts";

/** What a host would be given. */
export interface SiteSize {
  /** Every file below the site's folder, with its size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  /** How many lines `_redirects` has. */
  readonly redirects: number;
}

/** From which share of a limit on it is said. */
const NEAR = 0.8;

/**
 * What of a site comes near to the limits of its host, or is over them: at 80 % there is still time to do something.
 * @param place where `site.yaml` names the host
 */
export function hostProblems(
  host: Host,
  { files, redirects }: SiteSize,
  place: Pick<Problem, "file" | "line">,
): readonly Problem[] {
  const limits: HostLimits = HOSTS[host];
  const { name } = limits;
  const warning = (message: Problem["message"], fix: Problem["message"]): Problem => ({
    severity: "warning",
    ...place,
    field: "host",
    message,
    fix,
  });
  const near = (found: number, most: number | undefined): most is number => most !== undefined && found >= NEAR * most;
  const { files: mostFiles, bytes: mostBytes, fileBytes, redirects: mostRedirects, countsFolders } = limits;
  const count = countsFolders ? files.size + foldersIn(files.keys()) : files.size;
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  const [large, size] = largest(files);
  return [
    ...(near(count, mostFiles)
      ? [
          warning(
            HOST_LIMITS[countsFolders ? "filesAndFolders" : "files"]({ host: name, found: count, most: mostFiles }),
            HOST_LIMITS.fewerFiles,
          ),
        ]
      : []),
    ...(near(bytes, mostBytes)
      ? [warning(HOST_LIMITS.bytes({ host: name, found: bytes, most: mostBytes }), HOST_LIMITS.fewerBytes)]
      : []),
    ...(near(size, fileBytes)
      ? [
          warning(
            HOST_LIMITS.fileBytes({ host: name, file: large, found: size, most: fileBytes }),
            HOST_LIMITS.smallerFile,
          ),
        ]
      : []),
    ...(near(redirects, mostRedirects)
      ? [
          warning(
            HOST_LIMITS.redirects({ host: name, found: redirects, most: mostRedirects }),
            HOST_LIMITS.fewerRedirects,
          ),
        ]
      : []),
  ];
}

function foldersIn(files: Iterable<string>): number {
  const folders = new Set<string>();
  for (const file of files) {
    let folder = path.posix.dirname(file);
    while (folder !== "." && !folders.has(folder)) {
      folders.add(folder);
      folder = path.posix.dirname(folder);
    }
  }
  return folders.size;
}

function largest(files: ReadonlyMap<string, number>): readonly [file: string, bytes: number] {
  return [...files].reduce<readonly [string, number]>((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
}
