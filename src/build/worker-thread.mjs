// A worker thread does not inherit the TypeScript loader of the main thread, so it begins here, in JavaScript.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
