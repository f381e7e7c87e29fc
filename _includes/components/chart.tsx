import type { MonthCount } from "../../src/digest/archive.ts";
import { jalaliMonthYear } from "../../src/persian/calendar/format.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useShell, useStrings } from "../shell.ts";

/** Bars of a chart, oldest first. */
interface Bar {
  readonly name: string;
  readonly count: number;
}

const STEP = 12;
const HEIGHT = 56;
/** More months than this are drawn as years. */
const MOST_MONTHS = 60;
const FEWEST_BARS = 3;

interface ChartProps {
  /** Jalali months that have articles, oldest first. */
  readonly months: readonly MonthCount[];
}

/** How many articles there are in each month (or year, where it began long ago), oldest at the start of the line. */
export function Chart({ months }: ChartProps): Drawn | null {
  const { language } = useShell().site;
  const t = useStrings();
  const bars = barsOf(months, (year, month) => jalaliMonthYear(year, month, language));
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined || bars.length < FEWEST_BARS) return null;
  const peak = bars.reduce((most, bar) => (bar.count > most.count ? bar : most));
  const width = bars.length * STEP;
  const line = bars
    .map(({ count }, index) => {
      const x = width - index * STEP - STEP / 2;
      return count === 0 ? "" : `M${x} ${HEIGHT}v-${Math.max(2, Math.round((count / peak.count) * HEIGHT))}`;
    })
    .join("");
  const summary = t("chart.summary", { from: first.name, to: last.name, count: peak.count, peak: peak.name });
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={summary}>
        <path d={line} />
      </svg>
      <figcaption>
        <span>{first.name}</span> <span>{last.name}</span>
      </figcaption>
    </figure>
  );
}

/** Every month between the first and the last, those without articles too; or every year, where the months are many. */
function barsOf(months: readonly MonthCount[], nameOf: (year: number, month: number) => string): readonly Bar[] {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = first.year * 12 + first.month - 1;
  const span = last.year * 12 + last.month - start;
  if (span <= MOST_MONTHS) {
    const counts = new Map(months.map(({ year, month, count }) => [year * 12 + month - 1, count]));
    return Array.from({ length: span }, (_, index) => {
      const at = start + index;
      return { name: nameOf(Math.floor(at / 12), (at % 12) + 1), count: counts.get(at) ?? 0 };
    });
  }
  const counts = new Map<number, number>();
  for (const { year, count } of months) counts.set(year, (counts.get(year) ?? 0) + count);
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => ({
    name: persianDigits(first.year + index),
    count: counts.get(first.year + index) ?? 0,
  }));
}
