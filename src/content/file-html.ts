import { persianDigits } from "../persian/digits.ts";
import type { BodyFile } from "./body-files.ts";
import { type BodyTexts, filledText } from "./body-texts.ts";
import { copyFor } from "./picture-copies.ts";

/** Makes a text ready for HTML. */
type Escape = (text: string) => string;

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

/** The place of a film of which nothing is known until it is played. */
const USUAL_FILM = { width: 1280, height: 720 };

/** The attributes of a link to a file: only a PDF is opened, since every browser shows it; all others are saved. */
export function linkAttributes({ path, ending }: BodyFile): readonly (readonly [name: string, value: string])[] {
  const saved = ending === "pdf" ? [] : ([["download", ""]] as const);
  return [["class", "file"], ["href", encodeURI(path)], ...saved];
}

/** What a file is and how large: «(PDF، ۲٫۳ مگابایت)»; of a recording how long, too. */
export function factsHtml(file: BodyFile, texts: BodyTexts, escaped: Escape): string {
  const facts = filledText(texts, file.seconds === undefined ? "file.facts" : "file.facts_long", {
    size: sizeText(file.bytes, texts),
    ...(file.seconds === undefined ? {} : { duration: durationText(file.seconds, texts) }),
  });
  const kind = `<bdi lang="en">${file.ending.toUpperCase()}</bdi>`;
  return `<span class="file-facts">${escaped(facts).replace("{kind}", kind)}</span>`;
}

/** A size as readers see it: «۸۱۲ کیلوبایت», «۲٫۳ مگابایت». */
function sizeText(bytes: number, texts: BodyTexts): string {
  if (bytes < KILOBYTE) return filledText(texts, "file.bytes", { size: persianDigits(bytes) });
  const kilobytes = Math.round(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return filledText(texts, "file.kilobytes", { size: persianDigits(kilobytes) });
  return filledText(texts, "file.megabytes", { size: persianDigits(Math.round((bytes / MEGABYTE) * 10) / 10) });
}

/** How long something is: «۴۵ ثانیه», «۳ دقیقه و ۵ ثانیه», «۱ ساعت و ۲ دقیقه». */
function durationText(seconds: number, texts: BodyTexts): string {
  const minutes = Math.floor(seconds / 60);
  const parts =
    minutes < 60
      ? [["file.minutes", minutes] as const, ["file.seconds", seconds % 60] as const]
      : [["file.hours", Math.floor(minutes / 60)] as const, ["file.minutes", minutes % 60] as const];
  const shown = parts.filter(([, count]) => count > 0);
  const all = shown.length === 0 ? [["file.seconds", seconds] as const] : shown;
  return all
    .map(([key, count]) => filledText(texts, key, { count: persianDigits(count) }))
    .join(filledText(texts, "list.and"));
}

/**
 * What plays a sound or a film: loads nothing until a reader starts it.
 * @param name what it is called, in plain text
 */
export function playerHtml(file: BodyFile, name: string, texts: BodyTexts, escaped: Escape): string {
  const label = name === "" ? "" : ` aria-label="${escaped(name)}"`;
  const common = `controls preload="none" src="${escaped(encodeURI(file.path))}"${label}`;
  if (file.medium === "audio") return `<audio ${common}></audio>`;
  const { poster, captions } = file;
  const still = poster === undefined ? undefined : copyFor(poster, poster.width, "plain");
  const { width, height } = still ?? USUAL_FILM;
  const picture = still === undefined ? "" : ` poster="${escaped(encodeURI(still.path))}"`;
  const track =
    captions === undefined
      ? ""
      : `<track kind="captions" srclang="fa" label="${escaped(filledText(texts, "player.captions"))}" src="${escaped(encodeURI(captions))}">`;
  return `<video ${common}${picture} width="${width}" height="${height}" playsinline>${track}</video>`;
}

/** The link that saves a recording, for who cannot play it here. */
export function saveHtml(file: BodyFile, texts: BodyTexts, escaped: Escape): string {
  const words = escaped(filledText(texts, file.medium === "audio" ? "player.audio" : "player.video"));
  const attributes = linkAttributes(file).map(([name, value]) =>
    value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  return `<a${attributes.join("")}>${words} ${factsHtml(file, texts, escaped)}</a>`;
}

/**
 * What is said in a recording, closed until a reader opens it; nothing where that is not known.
 * @param paragraph a paragraph of plain text as HTML, its Latin runs isolated
 */
export function transcriptHtml(
  { transcript = [] }: BodyFile,
  texts: BodyTexts,
  escaped: Escape,
  paragraph: (text: string) => string,
): string {
  if (transcript.length === 0) return "";
  const said = transcript.map((text) => `<p>${paragraph(text)}</p>\n`).join("");
  const summary = escaped(filledText(texts, "player.transcript"));
  return `<details class="transcript"><summary>${summary}</summary>\n${said}</details>\n`;
}
