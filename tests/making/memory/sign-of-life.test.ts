import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { showLife, showsLife } from "../../../src/making/memory/sign-of-life.ts";

let folder: string;
let file: string;
beforeEach(() => {
  // Longer than a socket's address may be.
  folder = path.join(mkdtempSync(path.join(tmpdir(), "gozide-life-")), "folder".repeat(20));
  if (process.platform !== "linux") folder = path.dirname(folder);
  mkdirSync(folder, { recursive: true });
  file = path.join(folder, "lock.01234567");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a sign of life", () => {
  it("is seen until it ends, and then gone", async () => {
    const end = await showLife(file);
    expect(await showsLife(file)).toBe(true);
    end?.();
    expect(await showsLife(file)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it("of a process that is killed is seen no more, though its file stays", async () => {
    const module = path.resolve(import.meta.dirname, "../../../src/making/memory/sign-of-life.ts");
    const words = `const { showLife } = await import(${JSON.stringify(module)}); await showLife(${JSON.stringify(file)}); console.log("shown"); setTimeout(() => {}, 600_000);`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", words]);
    await once(child.stdout, "data");
    expect(await showsLife(file)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(existsSync(file)).toBe(true);
    expect(await showsLife(file)).toBe(false);
  });

  it("does not keep its own process alive", async () => {
    const module = path.resolve(import.meta.dirname, "../../../src/making/memory/sign-of-life.ts");
    const words = `const { showLife } = await import(${JSON.stringify(module)}); await showLife(${JSON.stringify(file)});`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", words]);
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("is none where another file has its name", async () => {
    writeFileSync(file, "");
    expect(await showLife(file)).toBeUndefined();
    expect(await showsLife(file)).toBe(false);
  });

  it("is none where there is no folder", async () => {
    expect(await showLife(path.join(folder, "none", "x"))).toBeUndefined();
    expect(await showsLife(path.join(folder, "none", "x"))).toBeUndefined();
  });
});
