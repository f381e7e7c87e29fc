// Loads a module of the generator from its code compiled to plain JavaScript: loading TypeScript anew would cost each
// process and each thread a second.
import module from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keptCode, shippedCode } from "./code/kept-code.mjs";

// Eleventy's own watching loads changed modules anew by a resolver, which costs a thread in each process and each of its
// threads, and a detour for every import. Our preview takes a new process instead.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "1";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/**
 * Loads one of the modules that processes begin with.
 * @param {string} name below `src`, such as `making/command`
 */
export async function launch(name) {
  // Node 22 and newer keep what V8 made of the modules; in a published package, where the system keeps such things.
  module.enableCompileCache?.(shippedCode(home) === undefined ? path.join(home, ".cache/v8") : undefined);
  const folder = keptCode(home) ?? (await compiled());
  return import(pathToFileURL(path.join(folder, "src", `${name}.js`)).href);
}

/** Compiles the code. */
async function compiled() {
  const { register } = await import("tsx/esm/api");
  const unregister = register();
  try {
    const { compiledCode } = await import("./code/compiled-code.ts");
    return (await compiledCode(home)).folder;
  } catch (error) {
    const { explain } = await import("./explain.ts");
    const { text } = explain(error);
    console.error(typeof text === "string" ? text : text.en);
    process.exit(1);
  } finally {
    await unregister();
  }
}
