/**
 * What every draw of `npm test` begins with: one number, so that each run draws the same. Another one, for other draws,
 * comes from the environment: `GOZIDE_SEED=7 npm test`.
 */
export const SEED = Number(process.env.GOZIDE_SEED ?? 1404);
