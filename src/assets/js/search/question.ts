/** What a reader asks: words, and where to look for them. */
export interface Question {
  readonly text: string;
  /** By the index's names: `section`, `source`, `tag`, `year`. */
  readonly filters: Readonly<Record<string, string>>;
}

/** Reads the search form; a control left on «همه» filters nothing. */
export function readQuestion(form: FormData): Question {
  const filters: Record<string, string> = {};
  for (const [name, value] of form) {
    if (name !== "q" && typeof value === "string" && value !== "") filters[name] = value;
  }
  const text = form.get("q");
  return { text: typeof text === "string" ? text.trim() : "", filters };
}

/** The address of the search page that asks this again. */
export function questionAddress(page: string, { text, filters }: Question): string {
  const query = new URLSearchParams({ ...(text === "" ? {} : { q: text }), ...filters }).toString();
  return query === "" ? page : `${page}?${query}`;
}
