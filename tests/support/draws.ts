/**
 * What every draw of `npm test` begins with: one number, so that each run draws the same. Another one, for other draws,
 * comes from the environment: `GOZIDE_SEED=7 npm test`.
 */
export const SEED = Number(process.env.GOZIDE_SEED ?? 1404);

/**
 * How many rounds a slow test plays: `all` where `GOZIDE_THOROUGH` is set (`npm run test:thorough`), else `drawn`, so that
 * `npm test` stays a matter of minutes. Which ones is drawn by the seed.
 */
export function roundsOf(all: number, drawn: number): number {
  return process.env.GOZIDE_THOROUGH === undefined ? drawn : all;
}
