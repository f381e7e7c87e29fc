import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// Once in each thread. As WebAssembly the library draws as fast as compiled for the machine, the same on each, and what
// it holds is given back at once: a native picture waits for a collection that does not see its 3 MB.
const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
await initWasm(readFileSync(wasm)).catch((error: unknown) => {
  if (!String(error).includes("Already initialized")) throw error;
});

export { Resvg };
