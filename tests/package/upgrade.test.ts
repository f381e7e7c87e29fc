import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { copyGenerator } from "../support/generator-copy.ts";
import { create, inTerminal, type Packed, packFrom, run, type Said } from "./packed.ts";
import { KEYS, Terminal } from "./terminal.ts";

const packed: Packed = inject("packed");
const digest = path.join(packed.folder, "upgraded");
const settings = path.join(digest, "data/site.yaml");
const command = path.join(digest, "node_modules/gozide/bin/gozide.cjs");
let home: string;

/** Runs the installed `gozide` as the one who installed it. */
function gozide(below: string, ...args: readonly string[]): Said {
  return run(path.join(digest, below), process.execPath, command, ...args);
}

/** Starts `gozide upgrade` in a terminal. */
function upgradeInTerminal(): Terminal {
  return new Terminal(digest, process.execPath, [command, "upgrade"], inTerminal);
}

/** A step as a version to come may bring it. */
const STEP = `import { withDataFile, withFieldRenamed } from "../edit-yaml.ts";
import type { Step } from "../step.ts";
export const spacing: Step = {
  id: "spacing",
  since: "0.9.0",
  about: { en: "The setting \`density\` is called \`spacing\`.", fa: "نام تنظیم density اکنون spacing است." },
  apply: (digest) => withDataFile(digest, "site.yaml", (yaml) => withFieldRenamed(yaml, "density", "spacing")),
};
`;

/** Changes a source of the generator's copy; it holds what is to be changed. */
function change(file: string, from: string, to: string): void {
  const place = path.join(home, file);
  const text = readFileSync(place, "utf8");
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    place,
    text.replace(from, () => to),
  );
}

/** Packs a version to come, in which a setting has another name. */
function packNext(): string {
  home = copyGenerator();
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  change("package.json", `"version": "${version}"`, '"version": "0.9.0"');
  change("src/content/site-schema.ts", "\n  density: z", "\n  spacing: z");
  change("src/content/theme.ts", "accent_dark, density }", "accent_dark, spacing: density }");
  writeFileSync(path.join(home, "src/desk/upgrade/steps/spacing.ts"), STEP);
  change("src/desk/upgrade/steps/all-steps.ts", "= [", "= [spacing, ");
  appendFileSync(path.join(home, "src/desk/upgrade/steps/all-steps.ts"), 'import { spacing } from "./spacing.ts";\n');
  return packFrom(home, path.join(packed.folder, "next"));
}

describe("a digest of an older packed version", () => {
  beforeAll(() => {
    expect(create(packed, "upgraded").status).toBe(0);
    writeFileSync(settings, `${readFileSync(settings, "utf8")}\ndensity: roomy # باز\n`);
    expect(gozide("", "build")).toMatchObject({ status: 0 });
    const next = packNext();
    expect(run(digest, "npm", "install", next)).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("does not build while it has a field that was renamed", () => {
    expect(gozide("", "build")).toMatchObject({ status: 1, stderr: expect.stringContaining("density") });
  });

  it("is not upgraded without a terminal, nor against a no, but shown what would change", async () => {
    const before = readFileSync(settings, "utf8");
    const said = gozide("articles", "upgrade");
    expect([said.status, said.stderr]).toEqual([1, expect.stringContaining("Nothing was written")]);
    expect(said.stdout).toContain("-density: roomy # باز\n+spacing: roomy # باز\n");
    const terminal = upgradeInTerminal();
    await terminal.answer("Write this?", KEYS.enter);
    expect([await terminal.ended(), terminal.text]).toEqual([1, expect.stringContaining("Nothing was written.")]);
    const left = upgradeInTerminal();
    await left.answer("Write this?", KEYS.interrupt);
    expect([await left.ended(), readFileSync(settings, "utf8")]).toEqual([1, before]);
  });

  it("is upgraded after a yes, once, and builds and says what differs", async () => {
    const before = readFileSync(settings, "utf8");
    const terminal = upgradeInTerminal();
    await terminal.answer("Write this?", "بله", KEYS.enter);
    expect(await terminal.ended()).toBe(0);
    expect(readFileSync(settings, "utf8")).toBe(before.replace("density: roomy", "spacing: roomy"));
    expect(JSON.parse(readFileSync(path.join(digest, "package.json"), "utf8")).gozide).toEqual({ upgraded: "0.9.0" });
    expect(gozide("", "upgrade")).toMatchObject({
      status: 0,
      stdout: "Nothing to upgrade: this digest is at version 0.9.0.\n",
    });
    const built = gozide("", "build", "--changed");
    expect([built.status, built.stdout]).toEqual([0, expect.stringContaining("differs on the site")]);
    expect(readFileSync(path.join(digest, "_site/index.html"), "utf8")).toContain("--density");
  });
});
