import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { HOME } from "../support/run-build.ts";

/** A module of ours by its path, as code; rooms of `src` are often named without it. */
const MODULE = /`((?:src|tests|making|check|search|persian|content|feeds|desk)\/[\w./-]+\.(?:[cm]?ts|tsx|mjs))`/gu;
const DOCUMENTS = ["CONTRIBUTING.md", ...readdirSync(path.join(HOME, "docs")).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md"),
);

it("names no module in a document that is not there", () => {
  const named = DOCUMENTS.flatMap((document) =>
    [...readFileSync(path.join(HOME, document), "utf8").matchAll(MODULE)].map(([, file = ""]) => ({ document, file })),
  );
  expect(named.length).toBeGreaterThan(50);
  const missing = named.filter(({ file }) => !["", "src"].some((place) => existsSync(path.join(HOME, place, file))));
  expect(missing).toEqual([]);
});
