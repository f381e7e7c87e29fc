/** Keys of `strings.yaml` whose texts are in articles' bodies. */
const KEYS = [
  "list.and",
  "file.facts",
  "file.facts_long",
  "file.bytes",
  "file.kilobytes",
  "file.megabytes",
  "file.seconds",
  "file.minutes",
  "file.hours",
  "player.audio",
  "player.video",
  "player.captions",
  "player.transcript",
  "elsewhere.in",
  "elsewhere.aparat",
  "elsewhere.youtube",
  "elsewhere.vimeo",
  "elsewhere.namasha",
  "elsewhere.telewebion",
  "elsewhere.dailymotion",
] as const;

/** The key of a text of the interface that is in articles' bodies. */
export type BodyTextKey = (typeof KEYS)[number];

/** The interface's texts that are in articles' bodies, by key. */
export type BodyTexts = Readonly<Record<string, string>>;

/** Those that bodies need, of all texts of the interface. */
export function bodyTexts(strings: Readonly<Record<string, string>>): BodyTexts {
  return Object.fromEntries(KEYS.flatMap((key) => (strings[key] === undefined ? [] : [[key, strings[key]]])));
}

/** A text with its `{places}` filled in. */
export function filledText(texts: BodyTexts, key: BodyTextKey, values: Readonly<Record<string, string>> = {}): string {
  return (texts[key] ?? "").replace(/\{([a-z]+)\}/gu, (place, name: string) => values[name] ?? place);
}
