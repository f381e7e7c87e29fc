import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { fateOf, ownName, type ProcessName } from "../../../src/making/memory/process-name.ts";
import { until } from "../../support/patience.ts";

const own = ownName();
const children: ReturnType<typeof spawn>[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** What only Linux says. */
const HAS_PROC = existsSync("/proc/self/stat");

describe("a process's name", () => {
  it("holds its number and machine, and on Linux its start, container and the machine's run", () => {
    expect(own).toMatchObject({ pid: process.pid, host: expect.stringMatching(/./u) });
    if (HAS_PROC) {
      expect(own.began).toMatch(/^\d+$/u);
      expect(own.boot).toMatch(/^[0-9a-f-]{36}$/u);
      expect(own.space).toMatch(/^pid:\[\d+\]$/u);
    } else console.log("/proc does not exist here: a process is named by number and machine alone");
  });

  it("stays the same", () => {
    expect(ownName()).toEqual(own);
  });
});

describe("the fate of a process", () => {
  it("is life for this one", () => {
    expect(fateOf(own)).toBe(HAS_PROC ? "alive" : "unknown");
  });

  it("is that of another with its start, whatever the program's name", async () => {
    const child = spawn(process.execPath, [
      "-e",
      "process.title = 'a ) R 1 (b'; setTimeout(() => {}, 600_000); console.log()",
    ]);
    children.push(child);
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const pid = child.pid ?? 0;
    if (!HAS_PROC) return;
    const began =
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /su, "")
        .split(" ")[19] ?? "";
    expect(fateOf({ ...own, pid, began })).toBe("alive");
    expect(fateOf({ ...own, pid, began: String(Number(began) - 1) })).toBe("gone");
  });

  const CASES: readonly (readonly [string, ProcessName, string])[] = [
    ["a number that nobody has", { ...own, pid: 2 ** 22 + 1 }, "gone"],
    ["another start", { ...own, began: "1" }, HAS_PROC ? "gone" : "unknown"],
    ["an earlier run of this machine", { ...own, boot: "x" }, own.boot === undefined ? "unknown" : "gone"],
    ["another machine", { ...own, host: "x", boot: "x" }, "elsewhere"],
    ["another machine that says no more", { pid: process.pid, host: "x" }, "elsewhere"],
    [
      "another container of this machine",
      { ...own, host: own.boot === undefined ? "" : "x", space: "x" },
      own.boot === undefined ? "elsewhere" : "unknown",
    ],
    ["this number alone", { pid: process.pid }, "gone"],
    ["a living number alone", { pid: process.ppid }, "unknown"],
  ];
  it.each(CASES)("with %s", (_what, name, fate) => {
    expect(fateOf(name)).toBe(fate);
  });

  it("is known by number and machine where Linux's facts are missing", () => {
    const bare = { pid: process.pid, host: own.host ?? "" };
    expect(fateOf({ ...bare, pid: process.ppid }, bare)).toBe("unknown");
    expect(fateOf({ ...bare, pid: 2 ** 22 + 1 }, bare)).toBe("gone");
    expect(fateOf({ ...bare, host: "x" }, bare)).toBe("elsewhere");
  });

  it("is the end for one whose parent has not noticed", async () => {
    if (!HAS_PROC) {
      console.log("/proc does not exist here: an unnoticed end was not tried");
      return;
    }
    // The shell becomes another program, which never asks after the shell's child.
    const parent = spawn("bash", ["-c", "sleep 3600 & echo $!; exec sleep 3600"]);
    children.push(parent);
    const pid = Number(await new Promise((resolve) => parent.stdout.once("data", (bytes) => resolve(String(bytes)))));
    await until("the shell is another program", () =>
      readFileSync(`/proc/${parent.pid}/stat`, "utf8").includes("(sleep)"),
    );
    process.kill(pid, "SIGKILL");
    const stat = (): string => readFileSync(`/proc/${pid}/stat`, "utf8");
    await until("the child has ended", () => stat().includes(") Z "));
    const began =
      stat()
        .replace(/^.*\) /su, "")
        .split(" ")[19] ?? "";
    expect(fateOf({ ...own, pid, began })).toBe("gone");
  });
});
