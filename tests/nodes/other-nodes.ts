import { spawnSync } from "node:child_process";

/** A Node that is not the one that runs the tests. */
export interface OtherNode {
  /** `v24.21.0`. */
  readonly version: string;
  readonly program: string;
}

/** What `engines` in package.json takes, each in its newest release but the oldest. */
const SUPPORTED = ["20.19", "22", "24", "latest"];

/**
 * Other Nodes on this machine: those that GOZIDE_NODES names (paths with `:` between), else those of the npm package
 * of Node's binary that npm has kept. Nothing is fetched. Where there is none it says so.
 */
export function otherNodes(): readonly OtherNode[] {
  const named = process.env.GOZIDE_NODES?.split(":").filter((program) => program !== "") ?? SUPPORTED.map(keptByNpm);
  const found = named.flatMap((program) => (program === undefined ? [] : nodeAt(program)));
  const others = new Map(found.map((node) => [node.version, node]));
  others.delete(process.version);
  const which = [...others.keys()].join(", ");
  console.log(
    which === ""
      ? "no other Node is here, so nothing was compared: name some by GOZIDE_NODES=/path/to/node:/path/to/another"
      : `${process.version} is compared with ${which}`,
  );
  return [...others.values()];
}

function nodeAt(program: string): readonly OtherNode[] {
  const { status, stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return status === 0 ? [{ program, version: stdout.trim() }] : [];
}

function keptByNpm(release: string): string | undefined {
  const name = `node-${process.platform}-${process.arch}@${release}`;
  const ask = ["--offline", "--yes", `--package=${name}`, "--", "node", "-p", "process.execPath"];
  const { status, stdout } = spawnSync("npx", ask, { encoding: "utf8" });
  return status === 0 ? stdout.trim().split("\n").at(-1) : undefined;
}
