import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { strings } from "./sample-site.ts";

const HOME = path.resolve(import.meta.dirname, "../..");
const code = ["_includes", "src"]
  .flatMap((folder) => sourceFiles(path.join(HOME, folder)))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const known = strings();
/** Keys that are put together, such as `feeds.${kind}_about`. */
const composed = [...code.matchAll(/t\(`([a-z_.]+)\$\{[^}]+\}([a-z_]*)`/gu)].map(
  ([, start = "", end = ""]) => new RegExp(`^${start.replaceAll(".", "\\.")}[a-z_]+${end}$`, "u"),
);

describe("the interface's texts", () => {
  it("are each used somewhere", () => {
    const quoted = new Set([...code.matchAll(/["'`]([a-z0-9_]+(?:\.[a-z0-9_]+)*)["'`]/gu)].map((match) => match[1]));
    expect(
      Object.keys(known).filter((key) => !quoted.has(key) && !composed.some((pattern) => pattern.test(key))),
    ).toEqual([]);
  });

  it("are there for every key that a component asks for", () => {
    const asked = [...code.matchAll(/(?:\bt\(|\bof=)"([^"]+)"/gu)].flatMap((match) => match[1] ?? []);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((key) => !(key in known))).toEqual([]);
  });

  it("are Persian as it is written: no Arabic letters, no Latin digits", () => {
    const wrong = Object.entries(known).filter(([, text]) => /[\u064A\u0643\u0660-\u0669]|[0-9]/u.test(text));
    expect(wrong).toEqual([]);
  });
});

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.join(folder, file));
}
