import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../src/making/inputs/scan.ts";
import { HOME } from "../support/run-build.ts";

/** What only the project's own repository has: its scripts, and its data folder's name. */
const OF_REPOSITORY = /npm run \w|_data\/\w+\.yaml/u;
/** Fields are explained in docs/data.md, which is of the repository too. */
const NO_MESSAGE = /^\s*(?:\*|\/\/|\/\*)|\.describe\(|^\s*"[A-Z].*\."?,?$/u;

describe("the code's messages", () => {
  it("name no script and no folder that a digest does not have", () => {
    const found = ["src", "_includes", "bin", "create/src"].flatMap((folder) =>
      [...listFiles(path.join(HOME, folder), (name) => /\.(?:tsx?|[cm]js)$/u.test(name)).keys()].flatMap((name) =>
        readFileSync(path.join(HOME, folder, name), "utf8")
          .split("\n")
          .filter((line) => OF_REPOSITORY.test(line) && !NO_MESSAGE.test(line))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
