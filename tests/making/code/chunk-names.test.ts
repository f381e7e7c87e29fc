import type { Metafile } from "esbuild";
import { describe, expect, it } from "vitest";
import { shortChunkNames } from "../../../src/making/code/chunk-names.ts";

type Output = Metafile["outputs"][string];

function output(inputs: readonly string[], exports: readonly string[] = [], entryPoint?: string): Output {
  const held = Object.fromEntries(inputs.map((name) => [name, { bytesInOutput: 1 }]));
  return {
    bytes: 1,
    inputs: held,
    imports: [],
    exports: [...exports],
    ...(entryPoint === undefined ? {} : { entryPoint }),
  };
}

const OUTPUTS = {
  "chunks/ZZZZ2222.js": output(["src/digest/a.ts"], ["a"]),
  "chunks/AAAA3333.js": output(["src/persian/b.ts", "src/persian/c.ts"], ["a"]),
  "chunks/QQQQ4444.js": output([], ["Renderer"], "src/making/render/renderer.ts"),
  "src/desk/new.js": output(["src/desk/new.ts"], [], "src/desk/new.ts"),
};

describe("the names of chunks", () => {
  it("are numbers, in files' paths and in the imports of their code", () => {
    const { path, code } = shortChunkNames(OUTPUTS);
    expect(Object.keys(OUTPUTS).map(path)).toEqual(["chunks/0.js", "chunks/1.js", "chunks/2.js", "src/desk/new.js"]);
    expect(code('import{a}from"./ZZZZ2222.js";import("../chunks/QQQQ4444.js")')).toBe(
      'import{a}from"./0.js";import("../chunks/2.js")',
    );
  });

  it("leave alone what only looks like a chunk", () => {
    const { path, code } = shortChunkNames(OUTPUTS);
    expect(path("chunks/ELSEWHER.js")).toBe("chunks/ELSEWHER.js");
    expect(code('"./ELSEWHER.js" "ZZZZ2222" "./ZZZZ2222.json"')).toBe('"./ELSEWHER.js" "ZZZZ2222" "./ZZZZ2222.json"');
  });

  it("are those of the code that they hold, whatever esbuild calls them and in whatever order", () => {
    const others = {
      "chunks/BBBB7777.js": OUTPUTS["chunks/QQQQ4444.js"],
      "chunks/CCCC6666.js": OUTPUTS["chunks/AAAA3333.js"],
      "chunks/DDDD5555.js": OUTPUTS["chunks/ZZZZ2222.js"],
    };
    expect(Object.keys(others).map(shortChunkNames(others).path)).toEqual([
      "chunks/2.js",
      "chunks/1.js",
      "chunks/0.js",
    ]);
  });
});
