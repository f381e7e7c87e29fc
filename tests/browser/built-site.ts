import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const HOME = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(tmpdir(), `gozide-browser-tests-${process.getuid?.() ?? 0}`);

/**
 * Builds a site as the command does and gives its folder. It stays there, so that a run in which nothing changed builds
 * nothing; test files that run at once wait for one another's build.
 * @param name of the site; each has its own folder
 * @param flags of the build, over the sample digest
 */
export async function builtSite(name: string, flags: readonly string[] = []): Promise<string> {
  const output = path.join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  const command = [
    "--import",
    "tsx",
    "src/build/command.ts",
    "--output",
    output,
    "--cache",
    path.join(FOLDER, "cache"),
  ];
  await promisify(execFile)(process.execPath, [...command, ...flags], {
    cwd: HOME,
    env: { ...process.env, INIT_CWD: HOME },
  });
  return output;
}
