import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { jalaliMonthName, weekdayLetter } from "../../src/persian/calendar/format.ts";
import { jalaliMonthGrid } from "../../src/persian/calendar/jalali.ts";
import { persianDigits } from "../../src/persian/digits.ts";
import { launchChromium } from "../browser/launch.ts";

/*
 * Makes the files that the sample offers: a calendar of a sheet (PDF, printed by Chromium) and a sound (MP3, made of
 * numbers here, encoded by ffmpeg): `node --import tsx tests/sample/offered.ts`. What it makes is kept in the repository,
 * so that a build needs neither and every machine builds the same site.
 */

const HOME = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(HOME, "src/articles/1405");
const YEAR = 1405;

/** Samples a second. */
const RATE = 16_000;
/** How long a day takes to be heard, in seconds. */
const DAY = 3;
/** When spring began in four years, in hours of the day: the table of the article. */
const BEGINNINGS = [6 + 36 / 60, 12 + 31 / 60, 18 + 16 / 60, 23 + 55 / 60];

/** Four days: a knock at midnight, a drum at noon, a bell when spring begins. */
function fourDays(): Float64Array {
  const sound = new Float64Array(RATE * (BEGINNINGS.length * DAY + 2));
  for (const [day, hour] of BEGINNINGS.entries()) {
    const at = (of: number): number => day * DAY + (of / 24) * DAY;
    strike(sound, at(0), 0.05, [[900, 0.25]]);
    strike(sound, at(12), 0.25, [
      [82, 0.8],
      [123, 0.3],
    ]);
    // The partials of a small bell.
    strike(sound, at(hour), 0.9, [
      [523, 0.3],
      [1046, 0.22],
      [1255, 0.12],
      [1568, 0.1],
    ]);
  }
  return sound;
}

/** Adds tones that die away. @param fall in how many seconds they fall to a third */
function strike(
  sound: Float64Array,
  from: number,
  fall: number,
  partials: readonly (readonly [hertz: number, loudness: number])[],
): void {
  const start = Math.round(from * RATE);
  const length = Math.min(sound.length - start, Math.round(fall * 6 * RATE));
  for (let index = 0; index < length; index++) {
    const time = index / RATE;
    const softly = Math.min(1, time / 0.004) * Math.exp(-time / fall);
    const tone = partials.reduce((sum, [hertz, loudness]) => sum + loudness * Math.sin(2 * Math.PI * hertz * time), 0);
    sound[start + index] = (sound[start + index] ?? 0) + softly * tone;
  }
}

function writeSound(file: string): void {
  const samples = fourDays();
  const bytes = Buffer.alloc(2 * samples.length);
  for (const [index, sample] of samples.entries()) {
    bytes.writeInt16LE(Math.round(30_000 * Math.max(-1, Math.min(1, sample))), 2 * index);
  }
  const folder = mkdtempSync(path.join(tmpdir(), "gozide-sound-"));
  try {
    const raw = path.join(folder, "sound.raw");
    writeFileSync(raw, bytes);
    const input = ["-f", "s16le", "-ar", String(RATE), "-ac", "1", "-i", raw];
    const same = ["-fflags", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1"];
    execFileSync("ffmpeg", ["-loglevel", "error", "-y", ...input, "-b:a", "16k", ...same, file]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function monthHtml(month: number): string {
  const letters = [0, 1, 2, 3, 4, 5, 6].map((day) => `<th>${weekdayLetter(day)}</th>`).join("");
  const weeks = jalaliMonthGrid(YEAR, month).map((week) => {
    const days = week.map((day) => `<td>${day === undefined ? "" : persianDigits(day)}</td>`);
    return `<tr>${days.join("")}</tr>`;
  });
  return `<table><caption>${jalaliMonthName(month, "fa-IR")}</caption><tr>${letters}</tr>${weeks.join("")}</table>`;
}

async function writeCalendar(file: string): Promise<void> {
  const font = readFileSync(path.join(HOME, "node_modules/vazirmatn/fonts/webfonts/Vazirmatn-Regular.woff2"));
  const months = Array.from({ length: 12 }, (_, index) => monthHtml(index + 1)).join("");
  const html = `<!doctype html><html lang="fa" dir="rtl"><title>تقویم ${persianDigits(YEAR)}</title><style>
    @font-face { font-family: V; src: url("data:font/woff2;base64,${font.toString("base64")}"); }
    body { font: 13px V; margin: 0; color: #1e1b17; }
    h1 { font-size: 26px; font-weight: 400; margin: 0 0 14px; border-bottom: 2px solid #a02a1c; }
    main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px 26px; }
    table { border-collapse: collapse; width: 100%; align-self: start; }
    caption { color: #a02a1c; font-size: 16px; text-align: start; }
    th, td { font-weight: 400; text-align: center; padding: 2px 0; }
    th { color: #5f594f; } :is(td, th):last-child { color: #a02a1c; }
  </style><h1>تقویم سال ${persianDigits(YEAR)}</h1><main>${months}</main></html>`;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    await page.evaluate("document.fonts.ready");
    await page.pdf({
      path: file,
      format: "A4",
      margin: { top: "1.6cm", bottom: "1cm", left: "1.6cm", right: "1.6cm" },
    });
  } finally {
    await browser.close();
  }
}

writeSound(path.join(FOLDER, "four-springs.mp3"));
await writeCalendar(path.join(FOLDER, `calendar-${YEAR}.pdf`));
