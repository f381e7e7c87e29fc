import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { asNpm, HOME } from "../support/run-build.ts";
import { digestFolder } from "./digest-folder.ts";

/** Runs a command as npm does: in the generator's folder, with the editor's in INIT_CWD. */
function run(started: string, command: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, ["bin/gozide.cjs", command, ...args], {
    cwd: HOME,
    encoding: "utf8",
    env: asNpm(HOME, started),
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

test("without flags they work on the digest that they are started in, from any folder below it", () => {
  const { root } = digestFolder();
  const deep = path.join(root, "articles/1395");
  mkdirSync(deep, { recursive: true });
  const { status, stdout } = run(deep, "new", "گل سرخ", "--date", "1395-12-07");
  expect([status, stdout]).toEqual([0, "../1395/1395-12-07-گل-سرخ.md\n"]);
  expect(run(root, "lint").stderr).toBe("1 article of articles: nothing to mend\n");
});

test("in the project's own repository they work on the sample", () => {
  const { status, stdout, stderr } = run(path.join(HOME, "docs"), "lint");
  expect(stderr).toMatch(/^\d+ articles of \.\.\/src\/articles: nothing to mend\n$/u);
  expect([status, stdout]).toEqual([0, ""]);
});

test.each(["new", "import", "number", "lint", "ping", "build", "start", "check", "pack"])(
  "%s without a digest says so and how to make one, and never takes the package's own folder",
  (command) => {
    const folder = mkdtempSync(path.join(tmpdir(), "gozide-none-"));
    const { status, stderr } = run(folder, command, ...(["new", "import"].includes(command) ? ["x"] : []));
    expect(stderr).toContain("there is no digest here: neither this folder nor one above it holds data/site.yaml\n");
    expect(stderr).toContain("npm create gozide my-digest");
    expect(status).toBe(2);
    rmSync(folder, { recursive: true });
  },
);

test("a file where a folder is needed is reported in a sentence", () => {
  const digest = digestFolder();
  digest.write("articles/1395", "");
  const flags = ["--date", "1395-12-07", "--articles", "articles", "--data", "data"];
  const { status, stdout, stderr } = run(digest.root, "new", "گل سرخ", ...flags);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(
    /^articles\/1395: is no folder\. A file is where a folder is needed: move it away\.\n {4}\(E/u,
  );
});

test("a folder named like an article is looked into, and line ends of Windows are none of the text", () => {
  const digest = digestFolder();
  digest.write("articles/x.md/a.md", "---\r\ntitle: الف\r\n---\r\nکتاب ها\r\n");
  const { status, stdout } = run(digest.root, "lint", "articles");
  expect(status).toBe(1);
  expect(stdout).toMatch(/^articles\/x\.md\/a\.md:4:5 \S+: «کتاب ها» -> «کتاب¬ها»\n$/u);
});
