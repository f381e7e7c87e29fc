// Starts a command of the generator from its code compiled to plain JavaScript: loading TypeScript anew would cost each
// process and each thread a second. Usage: node src/making/launch.mjs command|preview/start [flags]
import module from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keptCode } from "./code/kept-code.mjs";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [entry = ""] = process.argv.splice(2, 1);

// Node 22 and newer keep what V8 made of the modules.
module.enableCompileCache?.(path.join(home, ".cache/v8"));

let folder = keptCode(home);
if (folder === undefined) {
  const { register } = await import("tsx/esm/api");
  const unregister = register();
  const { compiledCode } = await import("./code/compiled-code.ts");
  try {
    folder = (await compiledCode(home)).folder;
  } catch (error) {
    const { explain } = await import("./explain.ts");
    console.error(explain(error).text);
    process.exit(1);
  }
  await unregister();
}
await import(pathToFileURL(path.join(folder, "src/making", `${entry}.js`)).href);
