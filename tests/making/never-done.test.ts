import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { until } from "../support/patience.ts";
import { command, packUnder, startCommand } from "../support/run-build.ts";
import { differences, filesOf } from "../support/site.ts";
import { SmallDigest } from "../support/small-digest.ts";

let digest: SmallDigest;
beforeEach(() => {
  digest = new SmallDigest();
  digest.article("a.md", { slug: "a" });
});
afterEach(() => digest.dispose());

function write(name: string, text: string): void {
  const file = path.join(digest.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Gives the digest a configuration of these lines, the first of which is its second. */
function configure(lines: string): void {
  write("eleventy.config.ts", `export default function (config) {\n${lines}\n}\n`);
}

/** What a build with threads says until it says that something takes long; then it is ended. */
async function heardWhileRunning(): Promise<string> {
  const build = startCommand(digest, ["--pages-only", "--workers", "2"], {}, "pipe");
  let said = "";
  build.stderr?.on("data", (bytes: Buffer) => {
    said += bytes.toString("utf8");
  });
  await until(
    `what takes long is said; ${said}`,
    () => said.includes(" has been running for") || build.exitCode !== null,
  );
  build.kill("SIGKILL");
  return said;
}

const FOREVER = "new Promise(() => {})";

describe("code of the digest's own that never ends", () => {
  it.each([
    [
      "a configuration",
      `  config.addFilter("x", String);\n  return ${FOREVER};`,
      "the function of `eleventy.config.ts`",
    ],
    ["a plugin", `  config.addPlugin(() => ${FOREVER});`, "`eleventy.config.ts`, or a plugin that it adds,"],
    ["a transform", `  config.addTransform("x", () => ${FOREVER});`, '`addTransform("x")` of `eleventy.config.ts`'],
    [
      "a listener",
      `  config.on("eleventy.after", () => ${FOREVER});`,
      '`on("eleventy.after")` of `eleventy.config.ts`',
    ],
    ["a global", `  config.addGlobalData("x", () => ${FOREVER});`, '`addGlobalData("x")` of `eleventy.config.ts`'],
  ])("ends the build with 1 and is named: %s", (_, lines, named) => {
    expect(command(digest)).toMatchObject({ status: 0 });
    const before = filesOf(digest.output);
    configure(lines);
    const { status, stderr } = command(digest);
    expect(stderr).toContain(`${named} never ended: it waits for a promise that nothing settles.`);
    expect(status).toBe(1);
    expect(differences(filesOf(digest.output), before)).toEqual([]);
  });

  it.each([
    ["1", FOREVER, "never ended"],
    ["2", FOREVER, "never ended"],
    ["2", "process.exit(0)", "ended the process (`process.exit`)"],
  ])("is named with %s threads too: %s", (workers, what, said) => {
    configure(`  config.addTransform("x", () => ${what});`);
    const { status, stderr } = command(digest, ["--workers", workers]);
    expect(stderr).toContain(`\`addTransform("x")\` of \`eleventy.config.ts\` ${said}`);
    expect(stderr.match(/addTransform/gu)).toHaveLength(1);
    expect(status).toBe(1);
  });

  it("is named where a module waits at its top, in Persian too", () => {
    write("eleventy.config.ts", `await ${FOREVER};\nexport default () => {};\n`);
    const { status, stderr } = command(digest, ["--lang", "fa"]);
    expect(stderr).toMatch(/eleventy\.config\.ts.*هنگام بار شدن هرگز پایان نیافت/u);
    expect(status).toBe(1);
  });

  it("keeps the package from being made", () => {
    configure(`  config.addFilter("x", String);\n  return ${FOREVER};`);
    expect(packUnder("", digest)).toMatchObject({ status: 1, stderr: expect.stringContaining("never ended") });
  });

  it.each([
    ["a configuration", "  for (;;) config.x = 1;", "the function of `eleventy.config.ts`"],
    [
      "a transform in a thread",
      '  config.addTransform("x", () => {\n    for (;;) config.x = 1;\n  });',
      '`addTransform("x")` of `eleventy.config.ts`',
    ],
    [
      "a rule of Markdown in a thread",
      '  config.amendLibrary("md", (md) => md.core.ruler.push("x", () => {\n    for (;;) config.x = 1;\n  }));',
      "what `eleventy.config.ts` adds to Markdown",
    ],
  ])("is named while it runs, where it is a loop: %s", async (_, lines, named) => {
    configure(lines);
    expect(await heardWhileRunning()).toContain(`${named} has been running for`);
  });

  it("is named while it runs, where it is a loop: a component in a thread", async () => {
    write("includes/components/share.tsx", "export function Share() {\n  for (;;) Number(1);\n}\n");
    expect(await heardWhileRunning()).toContain("the component `Share` of `includes/components/share.tsx` has been");
  });

  it("keeps no build that is done from ending", () => {
    configure('  config.addFilter("x", String);\n  setInterval(() => {}, 1000);');
    expect(command(digest)).toMatchObject({ status: 0 });
  });
});

describe("code of the digest's own that ends the build", () => {
  it.each([
    [
      "ends the process",
      '  config.addTransform("x", () => process.exit(0));',
      '`addTransform("x")` of `eleventy.config.ts` ended the process',
    ],
    [
      "throws later",
      '  config.addFilter("x", String);\n  Promise.reject(new Error("no wind"));',
      "eleventy.config.ts:3: error: cannot be run: no wind",
    ],
    [
      "rejects with a text",
      '  config.addFilter("x", String);\n  Promise.reject("no wind");',
      "eleventy.config.ts: error: threw, with nothing to wait for it: 'no wind'",
    ],
    [
      "throws in a timer",
      '  config.addFilter("x", String);\n  setTimeout(() => {\n    throw new Error("no wind");\n  }, 0);',
      "eleventy.config.ts:4: error: cannot be run: no wind",
    ],
    ["throws a text", '  throw "no wind";', "threw `'no wind'`, which is not an error"],
    [
      "throws null in a transform",
      '  config.addTransform("x", async () => {\n    throw null;\n  });',
      '`addTransform("x")` of `eleventy.config.ts` threw `null`',
    ],
    [
      "gives no text",
      '\n  config.addTransform("x", () => {});',
      "eleventy.config.ts:3: error: the transform `x` returned undefined for `/",
    ],
  ])("is a sentence and no stack: %s", (_, lines, said) => {
    configure(lines);
    const { status, stderr } = command(digest);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
  });
});
