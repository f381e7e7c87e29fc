import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, it } from "vitest";
import { create, inTerminal, type Packed } from "./packed.ts";
import { KEYS, Terminal } from "./terminal.ts";

const packed: Packed = inject("packed");

/** The packed `npm create gozide` in a terminal, in a folder of its own. */
function asking(name: string, ...args: readonly string[]) {
  const folder = path.join(packed.folder, name);
  mkdirSync(folder);
  const command = ["exec", `--package=${packed.create}`, "--", "create-gozide", ...args];
  return { folder, terminal: new Terminal(folder, "npm", command, inTerminal) };
}

describe("the questions of npm create gozide", () => {
  it("are answered by typing, and a wrong answer is refused", async () => {
    const { folder, terminal } = asking("asked", "--skip-install");
    await terminal.answer("Folder", "my-paper", KEYS.enter);
    await terminal.answer("Name of the digest", "شب‌نامه", KEYS.enter);
    await terminal.answer("Address of its site", "example.org", KEYS.enter);
    const again = [...KEYS.backspace.repeat("example.org".length), "https://example.org/paper/", KEYS.enter];
    await terminal.answer("an address such as https://example.org", ...again);
    await terminal.answer("Names of months", KEYS.down, KEYS.enter);
    expect([await terminal.ended(), terminal.text]).toEqual([0, expect.stringContaining("cd my-paper\n")]);
    const settings = readFileSync(path.join(folder, "my-paper/data/site.yaml"), "utf8");
    expect(settings).toContain('\ntitle: "شب‌نامه"\n');
    expect(settings).toContain("\nurl: https://example.org/paper\n");
    expect(settings).toContain("\nlanguage: fa-AF\n");
  });

  it("are only those that no flag answers, and Enter takes what is proposed", async () => {
    const { folder, terminal } = asking("enter", "my-paper", "--skip-install", "--lang", "fa-IR", "--minimal");
    await terminal.answer("Name of the digest", KEYS.enter);
    await terminal.answer("Address of its site", KEYS.enter);
    expect(await terminal.ended()).toBe(0);
    expect(terminal.text).not.toMatch(/Folder|Names of months/u);
    expect(readFileSync(path.join(folder, "my-paper/data/site.yaml"), "utf8")).toContain('\ntitle: "نشریهٔ من"\n');
  });

  it("make nothing where Ctrl-C is typed", async () => {
    const { folder, terminal } = asking("given-up", "my-paper", "--skip-install");
    await terminal.answer("Name of the digest", "شب", KEYS.enter);
    await terminal.answer("Address of its site", KEYS.interrupt);
    expect([await terminal.ended(), terminal.text]).toEqual([1, expect.stringContaining("Nothing was made.")]);
    expect(existsSync(path.join(folder, "my-paper"))).toBe(false);
  });

  it("are not asked without a terminal, nor of a folder that cannot be taken", async () => {
    expect(create(packed, "unasked", "--skip-install", "--minimal")).toMatchObject({ status: 0, stderr: "" });
    const { terminal } = asking("taken", "../unasked", "--skip-install");
    expect([await terminal.ended(), terminal.text]).toEqual([1, expect.stringContaining("is not empty")]);
    expect(terminal.text).not.toContain("Name of the digest");
  });
});
