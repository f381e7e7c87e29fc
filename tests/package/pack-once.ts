import type { TestProject } from "vitest/node";
import { type Packed, pack, unpack } from "./packed.ts";

declare module "vitest" {
  interface ProvidedContext {
    packed: Packed;
  }
}

/** Packs the packages before the first test of all files, and removes what was made of them after the last. */
export default function packOnce(project: TestProject): () => void {
  const packed = pack();
  project.provide("packed", packed);
  return () => unpack(packed);
}
