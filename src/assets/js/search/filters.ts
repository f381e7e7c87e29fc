import { fold } from "../../../persian/fold.ts";
import type { FilterNames } from "../../../search/files.ts";

/**
 * Gives the form's filters their values: those of the page's lists, and of what is in no list the names of a file.
 * @param lists what to browse by; each list says in `data-filter` which filter has its values
 * @param load reads the file of names
 */
export class Filters {
  readonly #load: () => Promise<FilterNames>;
  #names: Promise<FilterNames> | undefined;

  constructor(form: HTMLFormElement, lists: HTMLElement, load: () => Promise<FilterNames>) {
    this.#load = load;
    for (const list of lists.querySelectorAll<HTMLElement>("[data-filter]")) {
      const control = form.elements.namedItem(list.dataset.filter ?? "");
      if (control instanceof HTMLSelectElement) fill(control, list);
    }
    for (const field of form.querySelectorAll<HTMLInputElement>("input[list]")) {
      field.addEventListener("focus", () => void this.#suggest(field).catch(() => undefined));
    }
  }

  /** Writes what was typed into a filter as its value is written; what is unknown, or cannot be looked up, stays. */
  async spell(control: EventTarget | null): Promise<void> {
    if (!(control instanceof HTMLInputElement) || control.value === "") return;
    const typed = control.value;
    const names = (await this.#known().catch(() => undefined))?.[control.name] ?? [];
    const value = names.includes(typed) ? typed : names.find((name) => fold(name) === fold(typed));
    if (control.value === typed) control.value = value ?? typed;
  }

  async #suggest({ name, list }: HTMLInputElement): Promise<void> {
    const names = (await this.#known())[name] ?? [];
    if (list?.children.length === 0) list.append(...names.map((value) => new Option("", value)));
  }

  async #known(): Promise<FilterNames> {
    this.#names ??= this.#load();
    try {
      return await this.#names;
    } catch (error) {
      this.#names = undefined;
      throw error;
    }
  }
}

/** The values of a list; an index knows years by Latin digits. */
function fill(control: HTMLSelectElement, list: HTMLElement): void {
  for (const { textContent } of list.querySelectorAll("a")) {
    const text = textContent ?? "";
    control.add(new Option(text, control.name === "year" ? fold(text) : text));
  }
}
