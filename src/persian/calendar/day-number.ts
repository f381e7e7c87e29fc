/** Milliseconds in a day of UTC. */
export const DAY_MS = 86_400_000;

/**
 * Weekday of a day number (days since 1970-01-01, a Thursday), counted as the Persian week does:
 * 0 = Saturday (شنبه) … 6 = Friday (جمعه).
 */
export function weekdayOfDayNumber(dayNumber: number): number {
  return (((dayNumber + 5) % 7) + 7) % 7;
}

/** A week of a month grid: seven cells from Saturday to Friday, each a day of the month, or `undefined` outside it. */
export type GridWeek = readonly (number | undefined)[];

/** The weeks of a month of `days` days whose first day has this day number. Weeks start on Saturday. */
export function monthGrid(firstDayNumber: number, days: number): readonly GridWeek[] {
  const lead = weekdayOfDayNumber(firstDayNumber);
  return Array.from({ length: Math.ceil((lead + days) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_cell, cell) => {
      const day = week * 7 + cell - lead + 1;
      return day >= 1 && day <= days ? day : undefined;
    }),
  );
}
