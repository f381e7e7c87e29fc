import path from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { KEYS, Terminal } from "../package/terminal.ts";
import { type Desk, desk } from "./gather/desk-day.ts";
import { gozide } from "./run-gozide.ts";

/** A desk with three candidates, the newest first: باران، پل، برف. */
async function threeWaiting(): Promise<Desk> {
  const day = desk("isna");
  day.feeds.set("https://isna.example/feed", [
    { id: "1", title: "باران آمد", ago: 1 },
    { id: "2", title: "پل باز شد", ago: 2 },
    { id: "3", title: "برف نشست", ago: 3 },
  ]);
  await day.gather();
  return day;
}

function walking({ root }: Desk, ...args: readonly string[]): Terminal {
  const { CI: _, ...env } = process.env;
  return new Terminal(root, process.execPath, [path.resolve("bin/gozide.cjs"), "choose", ...args], env);
}

describe("gozide choose", () => {
  test("walks with arrows, shows, keeps, rejects and accepts by keys, and ends", async () => {
    const day = await threeWaiting();
    const terminal = walking(day);
    await terminal.answer("q ends", KEYS.down, KEYS.enter);
    await terminal.answer("متن خبر پل باز شد");
    await terminal.answer("q ends", "r");
    await terminal.answer("rejected 1");
    await terminal.answer("inbox: 2 stories");
    await terminal.answer("q ends", "l");
    await terminal.answer("kept");
    await terminal.answer("q ends", KEYS.down, "\u001B[H", "a");
    await terminal.answer("accepted ");
    await terminal.answer("inbox: 1 story");
    await terminal.answer("q ends", "q");
    expect(await terminal.ended()).toBe(0);
    expect(day.candidates().map(({ title, data }) => [title, data.later])).toEqual([["برف نشست", true]]);
    expect(Object.keys(day.snapshot("articles"))).toEqual(["1405/1405-09-06-باران-آمد.md"]);
  });

  test("writes Persian from right to left for terminals that can, and every title whole", async () => {
    const day = await threeWaiting();
    const terminal = walking(day, "--lang", "fa");
    await terminal.answer("پایان", KEYS.interrupt);
    expect(await terminal.ended()).toBe(0);
    const rows = terminal.text.split("\n").filter((line) => line.includes("isna"));
    for (const title of ["باران آمد", "پل باز شد", "برف نشست"])
      expect(rows.some((row) => row.includes(title) && /^[> ]*\u2067.*\u2069\s*$/u.test(row))).toBe(true);
  });

  test("says what to do where there is no terminal", async () => {
    const { code, err } = gozide(await threeWaiting(), "choose");
    expect([code, err]).toEqual([1, expect.stringContaining("`npx gozide inbox` lists what waits")]);
  });
});
