import type { Order } from "./find.ts";

/** What a reader asks: words, where to look for them, and in which order to show what is found. */
export interface Question {
  readonly text: string;
  /** By the index's names: `section`, `source`, `tag`, `year`. */
  readonly filters: Readonly<Record<string, string>>;
  readonly order: Order;
}

/** The field of the order, whose value is empty for the best first. */
const ORDER = "order";
const NEWEST: Order = "newest";

/** Reads the search form; a control left on «همه» filters nothing. */
export function readQuestion(form: FormData): Question {
  const filters: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name !== "q" && name !== ORDER && typeof value === "string" && value !== "") filters[name] = value;
  }
  const text = form.get("q");
  const order = form.get(ORDER) === NEWEST ? NEWEST : "best";
  return { text: typeof text === "string" ? text.trim() : "", filters, order };
}

/** The address of the search page that asks this again. */
export function questionAddress(page: string, { text, filters, order }: Question): string {
  const asked = { ...(text === "" ? {} : { q: text }), ...filters, ...(order === "best" ? {} : { [ORDER]: order }) };
  const query = new URLSearchParams(asked).toString();
  return query === "" ? page : `${page}?${query}`;
}
