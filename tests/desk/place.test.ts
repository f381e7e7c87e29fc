import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  expect([status, stdout]).toEqual([0, "1395-12-07-گل-سرخ.md\n"]);
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

test("an empty INIT_CWD, as some runners set it, is none", () => {
  const { root } = digestFolder();
  expect(run(root, "new", "گل", "--date", "1395-12-07").status).toBe(0);
  const env = { ...process.env, INIT_CWD: "" };
  const said = spawnSync(process.execPath, [path.join(HOME, "bin/gozide.cjs"), "lint"], {
    cwd: root,
    encoding: "utf8",
    env,
  });
  expect([said.status, said.stderr]).toEqual([0, "1 article of articles: nothing to mend\n"]);
});

test.each(["C#", "50%", "100%25 ?&"])("a digest in a folder called %s, with code of its own, is built", (name) => {
  const above = mkdtempSync(path.join(tmpdir(), "gozide-named-"));
  const root = path.join(above, name);
  cpSync(digestFolder().root, root, { recursive: true });
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  write("includes/components/share.tsx", 'export function Share() { return <p class="mine">1</p>; }\n');
  write("pages/p.page.tsx", "export default () => <p>2</p>;\n");
  write("eleventy.config.ts", 'export default (config) => config.addTransform("x", (html) => html + "<!-- x -->");\n');
  expect(run(root, "new", "گل", "--date", "1395-12-07").status).toBe(0);
  const built = run(root, "build", "--pages-only");
  expect([built.status, built.stderr]).toEqual([0, expect.not.stringContaining("error")]);
  expect(readFileSync(path.join(root, "_site/p/index.html"), "utf8")).toMatch(/<p>2<\/p>.*<!-- x -->$/su);
  rmSync(above, { recursive: true });
});
