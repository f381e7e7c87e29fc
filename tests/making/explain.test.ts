import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/command/usage-error.ts";
import { explain } from "../../src/making/explain.ts";
import { BusyError } from "../../src/making/memory/lock.ts";
import { ForeignOutputError } from "../../src/making/write/output-folder.ts";
import { DISK } from "../../src/words/disk.ts";
import { asFound } from "../../src/words/message.ts";
import { english, inEnglish } from "../support/english.ts";

describe("what ended a command", () => {
  it("is wrong use, with its own sentence", () => {
    expect(english(explain(new UsageError(asFound("--x"))))).toEqual({ text: "--x", code: 2 });
    expect(english(explain(new ForeignOutputError(asFound("theirs"))))).toEqual({ text: "theirs", code: 2 });
  });

  it("is the machine, with what can be done about it", () => {
    expect(english(explain(new BusyError(asFound("busy"))))).toEqual({ text: "busy", code: 1 });
    const full = Object.assign(new Error("ENOSPC: write"), { code: "ENOSPC" });
    expect(english(explain(full))).toEqual({
      text: "ENOSPC: write\nThe disk is full: make room and build again.",
      code: 1,
    });
    expect(inEnglish(explain(full, { again: DISK.packAgain }).text)).toContain("make room and pack again");
  });

  it("is a fault of the code, with where it is", () => {
    const { text, code } = explain(new TypeError("x is not a function"));
    expect(inEnglish(text)).toMatch(/TypeError: x is not a function\n +at /u);
    expect(code).toBe(1);
  });
});
