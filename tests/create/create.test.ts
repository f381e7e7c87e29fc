import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestFiles, packageName } from "../../create/src/digest.ts";
import { filesOf } from "../../create/src/folder.ts";
import { HOME } from "../support/run-build.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gozide-create-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function create(...args: readonly string[]) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD)/u.test(name)));
  const tsx = path.join(HOME, "node_modules/tsx/dist/loader.mjs");
  const command = ["--import", tsx, path.join(HOME, "create/src/create-gozide.ts"), ...args];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8", env, input: "" });
}

const templates = {
  minimal: filesOf(path.join(HOME, "create/template/minimal")),
  full: filesOf(path.join(HOME, "create/template/full")),
  example: new Map([
    ["articles/a.md", Buffer.from("نمونه __title__")],
    ["data/sections.yaml", Buffer.from("[]")],
  ]),
};
const wanted = {
  title: 'روزنوشت "شهر"',
  url: "https://example.org",
  language: "fa-IR",
  kind: "full",
  name: "my-digest",
  engine: "^0.1.0",
  version: "0.1.0",
} as const;
/** Half past one at night of 1 Farvardin 1405 in Tehran; the evening before in Greenwich. */
const NIGHT = Date.UTC(2026, 2, 20, 22, 0);

describe("npm create gozide", () => {
  it.each(["نشریهٔ من", "it's mine", "a$HOME;b", "-x y", "a`b"])("says of `%s` how a shell gets there", (name) => {
    const made = create("--yes", "--skip-install", "--", name);
    expect([made.status, made.stderr]).toEqual([0, ""]);
    const line = /^ {2}(cd .*)$/mu.exec(made.stdout)?.[1] ?? "";
    const shell = spawnSync("sh", ["-c", `${line} && pwd -P`], { cwd: folder, encoding: "utf8" });
    expect([shell.stderr, shell.stdout]).toEqual(["", `${path.join(realpathSync(folder), name)}\n`]);
  });

  it.each(["node_modules", "x/node_modules/y"])("refuses `%s`, where npm keeps packages", (name) => {
    const made = create(name, "--yes", "--skip-install");
    expect([made.status, made.stderr]).toEqual([1, expect.stringContaining("npm keeps its packages in node_modules")]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("makes a digest without a question where no terminal is", () => {
    const made = create("my-digest", "--title", "روزنوشت", "--url", "https://example.org/", "--skip-install");
    expect([made.status, made.stderr]).toEqual([0, ""]);
    expect(made.stdout).toContain("cd my-digest\n  npm install\n  npm start\n");
    const digest = path.join(folder, "my-digest");
    expect(readdirSync(digest).sort()).toEqual(
      [
        ".gitattributes",
        ".github",
        ".gitignore",
        ".gitlab-ci.yml",
        "README.md",
        "articles",
        "assets",
        "cloudflare.sh",
        "comments",
      ].concat(["data", "editions", "netlify.toml", "package.json", "pages"]),
    );
    const { version } = JSON.parse(readFileSync(path.join(HOME, "package.json"), "utf8"));
    expect(JSON.parse(readFileSync(path.join(digest, "package.json"), "utf8"))).toEqual({
      name: "my-digest",
      private: true,
      scripts: { start: "gozide start", build: "gozide build", check: "gozide check" },
      dependencies: { gozide: `^${version}` },
      gozide: { upgraded: version },
      allowScripts: { esbuild: false },
    });
    expect(readFileSync(path.join(digest, "data/site.yaml"), "utf8")).toContain('\ntitle: "روزنوشت"\n');
  });

  it("leaves a folder alone that is not empty", () => {
    mkdirSync(path.join(folder, "mine"));
    writeFileSync(path.join(folder, "mine/letter.txt"), "");
    const refused = create("mine", "--skip-install");
    expect([refused.status, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("mine is not empty: it holds letter.txt.");
    expect(readdirSync(path.join(folder, "mine"))).toEqual(["letter.txt"]);
  });

  it("says which file is in the way of a folder, at its place or above", () => {
    writeFileSync(path.join(folder, "letter"), "");
    const file = path.join(realpathSync(folder), "letter");
    for (const [place, said] of [
      ["letter", `${file} is a file: name a folder that is new or empty.`],
      ["letter/deep", `${file} is a file, so no folder can be made in it: name another one.`],
      ["letter/deep/er", `${file} is a file, so no folder can be made in it: name another one.`],
    ] as const) {
      expect(create(place, "--skip-install")).toMatchObject({ status: 1, stdout: "", stderr: `${said}\n` });
    }
    expect(readdirSync(folder)).toEqual(["letter"]);
  });

  it("makes one in the folder itself, where only git was there before", () => {
    mkdirSync(path.join(folder, ".git"));
    expect(create(".", "--minimal", "--skip-install").status).toBe(0);
    expect(existsSync(path.join(folder, "data/site.yaml"))).toBe(true);
  });

  it("says what is wrong with what it is given, and makes nothing", () => {
    const wrong = (...args: readonly string[]): string => {
      const { status, stderr } = create(...args);
      expect(status).toBe(2);
      return stderr;
    };
    expect(wrong()).toContain("No folder: npm create gozide my-digest");
    expect(wrong("a", "--url", "example.org")).toContain("--url example.org: an address such as https://example.org");
    expect(wrong("a", "--lang", "fa-AX")).toContain("--lang fa-AX: no such language; did you mean");
    expect(wrong("a", "--titel", "x")).toContain("did you mean --title?");
    expect(wrong("a", "b")).toContain("One folder is expected, not 2: a, b.");
    expect(wrong("a", "--minimal", "--example")).toContain("npm create gozide -- --help shows the use.");
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("the files of a new digest", () => {
  const text = (files: ReadonlyMap<string, Uint8Array>, name: string): string =>
    Buffer.from(files.get(name) ?? []).toString("utf8");

  it("have a first article of today by the digest's clock", () => {
    const iran = digestFiles(wanted, templates, NIGHT);
    expect(text(iran, "articles/1405/1405-01-01-welcome.md")).toContain("\ndate: 1405-01-01\nsection: notes\n---\n");
    const kabul = digestFiles({ ...wanted, language: "fa-AF", kind: "minimal" }, templates, NIGHT - 4 * 3_600_000);
    expect([...kabul.keys()].sort()).toEqual([
      ".gitattributes",
      ".gitignore",
      "articles/1404/1404-12-29-welcome.md",
      "data/site.yaml",
      "package.json",
    ]);
    expect(text(kabul, "data/site.yaml")).toContain("\ntimezone: Asia/Kabul\n");
  });

  it("leave no place of the templates unfilled, and quote the title", () => {
    const files = digestFiles(wanted, templates, NIGHT);
    for (const [name] of files) expect([name, text(files, name).match(/__[a-z]+__/gu)]).toEqual([name, null]);
    expect(text(files, "data/site.yaml")).toContain('\ntitle: "روزنوشت \\"شهر\\""\n');
  });

  it("take the sample's content as it is", () => {
    const files = digestFiles({ ...wanted, kind: "example" }, templates, NIGHT);
    expect([...files.keys()].filter((name) => name.startsWith("articles"))).toEqual(["articles/a.md"]);
    expect([text(files, "articles/a.md"), text(files, "data/sections.yaml")]).toEqual(["نمونه __title__", "[]"]);
  });

  it("never name the package of a digest as the one that it needs", () => {
    expect(["My Digest", "روزنوشت", "gozide", "a.b"].map(packageName)).toEqual([
      "my-digest",
      "my-digest",
      "my-digest",
      "a-b",
    ]);
  });

  it("are of the same version as the generator", () => {
    const versions = ["package.json", "create/package.json"].map((file): string => {
      const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(HOME, file), "utf8"));
      return version;
    });
    expect(versions[0]).toBe(versions[1]);
  });
});
