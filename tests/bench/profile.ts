import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { table } from "./report.ts";

/** What V8 writes with `--cpu-prof`, as far as it is read here. Times are microseconds. */
const cpuProfile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});

/** A function and the time spent in it, without the functions it calls. */
export interface SelfTime {
  /** The npm package, our folder (`src/content`), `node`, `WebAssembly` or what has no address. */
  readonly owner: string;
  /** Its name and line. */
  readonly name: string;
  readonly milliseconds: number;
}

/**
 * Whose code an address is.
 *
 * @param url as in a profile: `file://…`, `node:…`, `wasm://…` or empty
 * @param root the project's root folder
 */
export function ownerOf(url: string, root: string): string {
  if (url.startsWith("node:")) return "node";
  if (url.startsWith("wasm:")) return "WebAssembly";
  if (url === "") return "native (Node, V8)";
  const path = url.startsWith("file:") ? fileURLToPath(url) : url;
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1];
  if (inPackage !== undefined) return inPackage;
  return path.startsWith(`${root}/`)
    ? path
        .slice(root.length + 1)
        .split("/")
        .slice(0, 2)
        .join("/")
    : path;
}

/** Time by function of one profile. Waiting (`(idle)`) is left out. */
export function selfTimes(profile: unknown, root: string): readonly SelfTime[] {
  const { nodes, samples, timeDeltas } = cpuProfile.parse(profile);
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, SelfTime>();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame === undefined || frame.functionName === "(idle)" || frame.functionName === "(root)") continue;
    const owner = ownerOf(frame.url, root);
    const name = `${frame.functionName || "(anonymous)"}${frame.url === "" ? "" : `:${frame.lineNumber + 1}`}`;
    const key = `${frame.url} ${name}`;
    const milliseconds = (times.get(key)?.milliseconds ?? 0) + (timeDeltas[index] ?? 0) / 1000;
    times.set(key, { owner, name, milliseconds });
  }
  return [...times.values()];
}

function byOwner(times: readonly SelfTime[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { owner, milliseconds } of times) sums.set(owner, (sums.get(owner) ?? 0) + milliseconds);
  return sums;
}

/**
 * The dearest packages and the dearest functions of the profiles in a folder (one of each thread), as Markdown.
 *
 * @param count how many of each
 */
export async function profileSummary(folder: string, root: string, count: number): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".cpuprofile"));
  const times: SelfTime[] = [];
  for (const file of files) times.push(...selfTimes(JSON.parse(await readFile(join(folder, file), "utf8")), root));
  const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const cells = (milliseconds: number) => [milliseconds.toFixed(0), `${((100 * milliseconds) / total).toFixed(1)} %`];
  const owners = [...byOwner(times)].sort((a, b) => b[1] - a[1]).slice(0, count);
  const functions = [...times].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
  return [
    `Self time by package, ${files.length} thread(s), ${(total / 1000).toFixed(1)} s in all, waiting left out:`,
    table(
      ["package", "ms", "share"],
      owners.map(([owner, milliseconds]) => [owner, ...cells(milliseconds)]),
    ),
    "By function:",
    table(
      ["function", "package", "ms", "share"],
      functions.map(({ owner, name, milliseconds }) => [name, owner, ...cells(milliseconds)]),
    ),
  ].join("\n\n");
}
