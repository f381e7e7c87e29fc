import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const HOME = path.resolve(import.meta.dirname, "../..");
/** One for each user and checkout: two checkouts that wrote into one site would each find the other's files in the way. */
const CHECKOUT = createHash("sha256").update(HOME).digest("hex").slice(0, 8);
const FOLDER = path.join(tmpdir(), `gozide-browser-tests-${process.getuid?.() ?? 0}-${CHECKOUT}`);

/** A folder for what a site of that name is made of. */
export function siteFolder(name: string): string {
  return path.join(FOLDER, name);
}

/**
 * Builds a site as the command does and gives its folder. It stays there, so that a run in which nothing changed builds
 * nothing; test files that run at once wait for one another's build.
 * @param name of the site; each has its own folder
 * @param flags of the build, over the sample digest
 */
export async function builtSite(name: string, flags: readonly string[] = []): Promise<string> {
  const output = path.join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  const command = ["bin/gozide.cjs", "build", "--output", output, "--cache", path.join(FOLDER, "cache")];
  await promisify(execFile)(process.execPath, [...command, ...flags], {
    cwd: HOME,
    env: { ...process.env, INIT_CWD: HOME },
  });
  return output;
}

/**
 * The sample's data folder with other settings, for `--data`: no share pictures, which no browser test looks at and
 * which are expensive to draw. A file that is as it should be is left alone, so that a build remembers it.
 * @param name of the folder; settings of one name must not be changed by two test files
 * @param settings of `site.yaml` that the sample does not have, line by line
 */
export function sampleData(name: string, settings: readonly string[] = []): string {
  const from = path.join(HOME, "_data");
  const to = path.join(FOLDER, `data-${name}`);
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from)) {
    const sample = readFileSync(path.join(from, file), "utf8");
    const text =
      file === "site.yaml"
        ? `${sample.replace("share_images: yes", "share_images: no")}\n${settings.join("\n")}\n`
        : sample;
    const target = path.join(to, file);
    if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
  }
  return to;
}
