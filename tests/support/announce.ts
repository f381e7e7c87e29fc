import { SEED } from "./draws.ts";

/** Says once before all tests what the draws begin with; vitest calls it. */
export function setup(): void {
  console.log(`Every draw begins with GOZIDE_SEED=${SEED}.`);
}
