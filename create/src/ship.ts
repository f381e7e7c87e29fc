import { cpSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The sample's content: where it is in the repository, and where in a digest. The settings are each digest's own. */
const SAMPLE: Readonly<Record<string, string>> = {
  "src/articles": "articles",
  "src/editions": "editions",
  "src/assets/images": "assets/images",
  "src/pages/about.md": "pages/about.md",
  _data: "data",
  comments: "comments",
};

/** Not the sample's: the generator's texts, and the settings, which are asked for. */
const LEFT_OUT = /_data\/(?:strings|site)\.yaml$/u;

/** Compiles the command, and puts the sample's content beside it: `node --import tsx src/ship.ts`, before packing. */
const own = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const repository = path.join(own, "..");
const out = path.join(own, "dist");

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: repository,
  entryPoints: ["./create/src/create-gozide.ts"],
  outfile: path.join(out, "create-gozide.js"),
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minify: true,
  legalComments: "inline",
  logLevel: "warning",
  banner: {
    // CommonJS packages ask for modules of Node by `require`, which modules of this kind do not have.
    js: '#!/usr/bin/env node\nimport { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
for (const [from, to] of Object.entries(SAMPLE)) {
  const target = path.join(out, "example", to);
  mkdirSync(path.dirname(target), { recursive: true });
  cpSync(path.join(repository, from), target, {
    recursive: true,
    filter: (source) => !LEFT_OUT.test(source.split(path.sep).join("/")),
  });
}
