import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { heardOnce } from "../../../src/making/preview/heard-once.ts";

const folder = mkdtempSync(path.join(tmpdir(), "gozide-heard-"));
const file = path.join(folder, "eleventy.config.ts");
let passed: string[];
let hear: (file: string) => void;

beforeEach(() => {
  passed = [];
  hear = heardOnce((changed) => passed.push(changed));
  writeFileSync(file, "one");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("passes a save on once, however often it is heard", () => {
  for (let times = 0; times < 3; times++) hear(file);
  writeFileSync(file, "another");
  for (let times = 0; times < 3; times++) hear(file);
  expect(passed).toEqual([file, file]);
});

it("passes on that a file went, and that it came again", () => {
  hear(file);
  rmSync(file);
  hear(file);
  writeFileSync(file, "one");
  hear(file);
  expect(passed).toHaveLength(3);
});

it("passes on all that is heard of a folder", () => {
  hear(folder);
  hear(folder);
  expect(passed).toEqual([folder, folder]);
});
