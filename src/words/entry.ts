import { forTerminal } from "./for-terminal.ts";

/** Isolates: what is between two of them is put in order by itself. LRI, FSI, PDI. */
const CODE = "\u2066";
const VALUE = "\u2068";
const END = "\u2069";

/** A number's text in Persian digits, its thousands apart from five digits on: ۱۲٬۳۴۵ and ۲٫۵. By itself, since Nodes differ. */
function persianNumber(text: string): string {
  const [whole = "", fraction] = text.replace("-", "\u2212").split(".");
  const grouped = /\d{5}/u.test(whole) ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, "٬") : whole;
  const number = fraction === undefined ? grouped : `${grouped}٫${fraction}`;
  return number.replace(/\d/gu, (digit) => String.fromCodePoint(0x06f0 + Number(digit)));
}

/** Only its type leaves this module: nobody else makes one. */
class Words {
  declare private readonly made: never;
  readonly en: string;
  readonly fa: string;

  constructor(en: string, fa: string) {
    this.en = en;
    this.fa = fa;
  }
}

/** A text for editors in both languages: plain data. English is as it is; Persian has values escaped and isolated. */
export type Message = Words;

/** A Persian text whose values are isolated: what {@link fa} gives. */
class Persian {
  declare private readonly made: never;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a text may hold: a text of both languages, a number, or what was found somewhere. */
type Value = string | number | Message;

/** An entry of the catalogue: its text in English and in Persian, or how they are made of the same values. */
export function entry(english: string, persian: string): Message;
export function entry<Values>(
  english: (values: Values) => string,
  persian: (values: NoInfer<Values>) => Persian,
): (values: Values) => Message;
export function entry<Values>(
  english: string | ((values: Values) => string),
  persian: string | ((values: Values) => Persian),
): Message | ((values: Values) => Message) {
  if (typeof english === "function" && typeof persian === "function")
    return (values) => new Words(english(values), persian(values).text);
  return new Words(String(english), withCodeIsolated([String(persian)], []));
}

/** An English text: values as they are. */
export function en(texts: TemplateStringsArray, ...values: readonly Value[]): string {
  return texts.reduce((before, text, index) => `${before}${inEnglish(values[index - 1] ?? "")}${text}`);
}

/** A Persian text: strings escaped and isolated, numbers in Persian digits, code in backquotes isolated. */
export function fa(texts: TemplateStringsArray, ...values: readonly (Value | Persian)[]): Persian {
  return new Persian(withCodeIsolated(texts, values.map(inPersian)));
}

/** One or the other of several values: `a, b or c`. */
export function either(values: readonly Value[]): Message {
  return enumerated(values, " or ", " یا ");
}

/** All of several values: `a, b and c`. */
export function all(values: readonly Value[]): Message {
  return enumerated(values, " and ", " و ");
}

/** Several values with commas between them. */
export function listed(values: readonly Value[]): Message {
  return enumerated(values, ", ", "، ");
}

/** Several clauses in one sentence. */
export function clauses(values: readonly Value[]): Message {
  return new Words(values.map(inEnglish).join("; "), values.map(inPersian).join("؛ "));
}

/** A number with so many digits behind its point. */
export function decimal(value: number, places: number): Message {
  const digits = value.toFixed(places);
  return new Words(digits, persianNumber(digits));
}

/** What a parser, a library or the system said that the catalogue has no entry for: in Persian its English is quoted. */
export function foreign(text: string): Message {
  return new Words(text, `«${inPersian(text)}»`);
}

/** Entries by their English: what a library says, as we say it. */
export function byEnglish(entries: readonly Message[]): ReadonlyMap<string, Message> {
  return new Map(entries.map((said) => [said.en, said]));
}

/** `1 file`, `2 files`; Persian has one form behind a number. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function enumerated(values: readonly Value[], lastEnglish: string, lastPersian: string): Message {
  return new Words(joined(values.map(inEnglish), ", ", lastEnglish), joined(values.map(inPersian), "، ", lastPersian));
}

function joined(texts: readonly string[], comma: string, last: string): string {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(comma)}${last}${texts.at(-1)}`;
}

function inEnglish(value: Value): string {
  return typeof value === "object" ? value.en : String(value);
}

function inPersian(value: Value | Persian): string {
  if (typeof value === "number") return persianNumber(String(value));
  if (typeof value === "object") return value instanceof Persian ? value.text : value.fa;
  // Isolates end with their line.
  return forTerminal(value)
    .split("\n")
    .map((line) => (line === "" ? line : `${VALUE}${line}${END}`))
    .join("\n");
}

/** The texts with the values between them; what is in backquotes is isolated, with its quotes. */
function withCodeIsolated(texts: readonly string[], values: readonly string[]): string {
  let isOpen = false;
  return texts
    .map((text, index) => {
      const isolated = text.replaceAll("`", () => {
        isOpen = !isOpen;
        return isOpen ? `${CODE}\`` : `\`${END}`;
      });
      return `${isolated}${values[index] ?? ""}`;
    })
    .join("");
}
