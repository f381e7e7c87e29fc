import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { digestFolders } from "../../../src/command/digest-folders.ts";
import { ARTICLE, MANIFEST, oldDigest } from "./old-digest.ts";

describe("gozide upgrade", () => {
  it("renames fields, writes settings down and keeps the version, all else as it was", async () => {
    const digest = oldDigest();
    const before = digest.all();
    expect((await digest.upgrade()).code).toBe(0);
    expect(digest.all()).toEqual({
      ...before,
      "articles/1395/a.md": ARTICLE.replace("kicker", "overline"),
      "data/site.yaml": `${before["data/site.yaml"]}\n# برچسب یک‌بارمصرف هم صفحه دارد.\ntag_page_min: 1\n`,
      "package.json": MANIFEST.replace("0.1.0", "0.2.0"),
    });
  });

  it("says what it does, shows each change, and what to do then", async () => {
    const digest = oldDigest();
    const { said } = await digest.upgrade();
    expect(said).toContain(
      "This brings the digest from version 0.1.0 to version 0.2.0:\n- 0.2.0: Folders have the names",
    );
    expect(said).toContain(
      "--- 1395/a.md\n+++ 1395/a.md\n@@ -1,5 +1,5 @@\n ---\n title: گل\n-kicker: باغ # روتیتر\n+overline: باغ # روتیتر\n",
    );
    expect(said).toContain("+++ ../data/site.yaml");
    expect(said).toMatch(/\n3 files changed; the digest is at version 0\.2\.0\.\n.*npx gozide build --changed$/u);
  });

  it("changes nothing the second time", async () => {
    const digest = oldDigest();
    await digest.upgrade();
    const before = digest.all();
    expect(await digest.upgrade([])).toEqual({ code: 0, said: "Nothing to upgrade: this digest is at version 0.2.0." });
    expect(digest.all()).toEqual(before);
  });

  it("gives a digest no step of a version that it had already", async () => {
    const digest = oldDigest();
    digest.write("package.json", MANIFEST.replace("0.1.0", "0.2.0"));
    expect((await digest.upgrade([], { version: "0.10.0" })).said).toContain("Only the version is written down");
    await digest.upgrade(["--yes"], { version: "0.10.0" });
    expect(digest.read("articles/1395/a.md")).toBe(ARTICLE);
    expect((await digest.upgrade([], { version: "0.9.0" })).said).toContain("npm install gozide@latest");
  });

  it.each([
    ["--dry-run", ["--dry-run"], undefined, 0, "Nothing was written: --dry-run."],
    ["--dry-run with --yes", ["--dry-run", "--yes"], undefined, 0, "Nothing was written: --dry-run."],
    ["no terminal", [], undefined, 1, "With --yes it is written without a question"],
    ["a no", [], false, 1, "Nothing was written."],
  ])("writes nothing with %s", async (_, args, answer, code, end) => {
    const digest = oldDigest();
    const before = digest.all();
    const ask = answer === undefined ? undefined : () => Promise.resolve(answer);
    const outcome = await digest.upgrade(args, { ask });
    expect([outcome.code, outcome.said]).toEqual([code, expect.stringContaining(end)]);
    expect(outcome.said).toContain("+overline: باغ");
    expect(digest.all()).toEqual(before);
  });

  it("writes after a yes", async () => {
    const digest = oldDigest();
    expect((await digest.upgrade([], { ask: () => Promise.resolve(true) })).code).toBe(0);
    expect(digest.read("articles/1395/a.md")).toContain("overline");
  });

  it("writes nothing where a file changed while it asked", async () => {
    const digest = oldDigest();
    const ask = () => {
      digest.write("articles/1395/a.md", `${ARTICLE}دیگر\n`);
      return Promise.resolve(true);
    };
    const { code, said } = await digest.upgrade([], { ask });
    expect([code, said]).toEqual([1, expect.stringContaining("articles/1395/a.md: was changed since it was read")]);
    expect(digest.read("data/site.yaml")).not.toContain("tag_page_min");
    expect(digest.read("package.json")).toBe(MANIFEST);
  });

  it("keeps an article's rights", async () => {
    const digest = oldDigest();
    const file = path.join(digest.root, "articles/1395/a.md");
    chmodSync(file, 0o600);
    await digest.upgrade();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("gives a digest of before there was a package its folders and a package.json", async () => {
    const digest = oldDigest();
    for (const name of ["articles", "data", "package.json"]) rmSync(path.join(digest.root, name), { recursive: true });
    digest.write("_data/site.yaml", "title: گل\n");
    digest.write("src/articles/1395/a.md", ARTICLE);
    digest.write("src/articles/1395/a.png", "\u0001");
    digest.write("src/other/x.md", "x");
    const started = path.join(digest.root, "src/articles/1395");
    expect(() => digestFolders(started)("data")).toThrow(/gozide upgrade/u);
    const { code, said } = await digest.upgrade(["--yes"], { started });
    expect([code, said]).toEqual([0, expect.stringContaining("rename a.png -> ../../../articles/1395/a.png\n")]);
    expect(Object.keys(digest.all())).toEqual([
      "articles/1395/a.md",
      "articles/1395/a.png",
      "data/site.yaml",
      "package.json",
      "src/other/x.md",
    ]);
    expect(digest.read("articles/1395/a.md")).toBe(ARTICLE.replace("kicker", "overline"));
    expect(JSON.parse(digest.read("package.json"))).toEqual({
      private: true,
      dependencies: { gozide: "^0.2.0" },
      gozide: { upgraded: "0.2.0" },
    });
    expect(existsSync(path.join(digest.root, "_data"))).toBe(false);
  });

  it("counts the many files that a folder is moved with", async () => {
    const digest = oldDigest();
    for (const name of ["articles", "data", "package.json"]) rmSync(path.join(digest.root, name), { recursive: true });
    digest.write("_data/site.yaml", "title: گل\n");
    for (let day = 10; day < 24; day++) digest.write(`src/articles/1395/${day}.png`, "x");
    const { said } = await digest.upgrade(["--yes"], { started: digest.root });
    expect(said).toContain("rename src/articles/… -> articles/… (14)\n");
    expect(said).toContain("rename _data/site.yaml -> data/site.yaml\n");
    expect(said).not.toContain("10.png");
  });

  it("moves nothing onto what is in the way", async () => {
    const digest = oldDigest();
    for (const name of ["articles", "data"]) rmSync(path.join(digest.root, name), { recursive: true });
    digest.write("_data/site.yaml", "title: گل\n");
    digest.write("src/articles/a.md", ARTICLE);
    digest.write("package.json", "{}");
    mkdirSync(path.join(digest.root, "articles"));
    symlinkSync("elsewhere.md", path.join(digest.root, "articles/a.md"));
    const { code, said } = await digest.upgrade(["--yes"], { started: digest.root });
    expect([code, said]).toEqual([
      1,
      expect.stringContaining("articles/a.md: is there already, and src/articles/a.md"),
    ]);
    expect([digest.read("_data/site.yaml"), digest.read("package.json")]).toEqual(["title: گل\n", "{}"]);
  });

  it.each(["{", "[]", "1"])("says what is wrong with a package.json of %s", async (text) => {
    const digest = oldDigest();
    digest.write("package.json", text);
    expect((await digest.upgrade()).said).toMatch(/^package\.json: /u);
    expect(digest.read("articles/1395/a.md")).toBe(ARTICLE);
  });

  it("names ejected components that changed upstream", async () => {
    const digest = oldDigest();
    const from = { module: "components/share", version: "0.1.0", source: "0123456789abcdef" };
    const ejected = () => [{ ...from, file: "components/share.tsx", kind: "changed" } as const];
    const line = "../includes/components/share.tsx: ours has changed since you took it from Gozide 0.1.0";
    expect((await digest.upgrade(["--yes"], { ejected })).said).toContain(line);
    expect((await digest.upgrade([], { ejected })).said).toContain(line);
  });

  it("speaks Persian where it is asked to", async () => {
    const digest = oldDigest();
    const plain = (text: string) => text.replace(/[\u2066-\u2069]/gu, "");
    const { said } = await digest.upgrade(["--yes"], {}, "fa");
    expect(plain(said)).toContain("نشریه از نسخهٔ 0.1.0 به نسخهٔ 0.2.0 می‌رسد:");
    expect(plain(said)).toContain("۳ پرونده تغییر کرد؛ نشریه به نسخهٔ 0.2.0 رسید.");
    expect(plain((await digest.upgrade([], {}, "fa")).said)).toBe("کاری نیست: این نشریه به نسخهٔ 0.2.0 رسیده است.");
  });

  it("asks for a digest where none is", async () => {
    const digest = oldDigest();
    const started = path.dirname(digest.root);
    await expect(digest.upgrade([], { started })).rejects.toThrow("npm create gozide my-digest");
  });
});

describe("an upgrade that is killed", () => {
  const run = path.join(import.meta.dirname, "run-killed.ts");
  const counting = `--import=${path.join(import.meta.dirname, "../../support/kill-at-change.mjs")}`;

  it("leaves the digest as it was or is ended by the next one, wherever it was", async () => {
    const whole = oldDigest();
    const count = path.join(whole.root, "count");
    const start = (root: string, environment: Readonly<Record<string, string>>) =>
      spawnSync(process.execPath, [counting, "--import=tsx", run, root], { env: { ...process.env, ...environment } });
    // What compiles TypeScript writes its cache the first time: those are no changes of ours.
    start(oldDigest().root, {});
    start(whole.root, { GOZIDE_CHANGES_TO: count });
    const changes = Number(readFileSync(count, "utf8"));
    rmSync(count);
    const after = whole.all();
    expect(changes).toBeGreaterThan(5);
    for (let at = 1; at <= changes; at++) {
      const digest = oldDigest();
      const before = digest.all();
      expect(start(digest.root, { GOZIDE_KILL_AT: String(at) }).signal).toBe("SIGKILL");
      const cutOff = existsSync(path.join(digest.root, ".gozide-upgrade.json"));
      if (cutOff) expect(() => digestFolders(digest.root)("data")).toThrow(/gozide upgrade/u);
      else expect([before, after]).toContainEqual(visible(digest.all()));
      await digest.upgrade();
      expect(visible(digest.all())).toEqual(after);
      expect(() => digestFolders(digest.root)("data")).not.toThrow();
    }
  });
});

/** Files without those that no build reads. */
function visible(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !/(?:^|\/)\.desk-/u.test(name)));
}
