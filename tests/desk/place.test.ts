import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { HOME } from "../support/run-build.ts";
import { digestFolder } from "./digest-folder.ts";

/** Runs a command as npm does: in the generator's folder, with the editor's in INIT_CWD. */
function run(started: string, command: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", `src/desk/${command}.ts`, ...args], {
    cwd: HOME,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: started },
  });
}

test("commands take files and folders, and name them, as seen from where the editor started them", () => {
  const digest = digestFolder();
  const folder = digest.root;
  const folders = ["--articles", "articles", "--data", "data"];
  const made = run(folder, "new", "گل سرخ", "--date", "1395-12-07", ...folders);
  const file = "articles/1395/1395-12-07-گل-سرخ.md";
  expect([made.status, made.stdout.trim()]).toEqual([0, file]);
  expect(existsSync(path.join(folder, file))).toBe(true);
  expect(run(folder, "fix", "articles", "--check").status).toBe(0);
  expect(run(folder, "fix", file, "none.md").stderr).toContain("none.md");
  expect(
    run(folder, "import", file, ...folders).stderr + run(folder, "import", "none.txt", ...folders).stderr,
  ).toContain("none.txt");
});

test("without flags they work on the generator's own articles and data, wherever they are started", () => {
  const { status, stdout, stderr } = run(digestFolder().root, "lint-text");
  expect(stderr).toBe("");
  expect([status, stdout]).toEqual([0, ""]);
});
