import { persianDigits } from "../../persian/digits.ts";
import { folded, matcherOf } from "./filter/matches.ts";
import { type Named, readNames, showFound } from "./filter/names.ts";

/*
 * Filters a long list while its reader types (`<ListFilter>`). All that it says is in the page; without it the list is
 * whole. A list that is spread over pages has its names in a file, which is loaded once somebody goes to the field.
 */

/** So long after the last key the count is announced: not at every letter. */
const PAUSE_MS = 500;

interface Parts {
  readonly box: HTMLElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
}

function partsOf(box: HTMLElement): Parts | undefined {
  const field = box.querySelector("input");
  const status = box.querySelector<HTMLElement>("[role=status]");
  const list = document.getElementById(box.dataset.list ?? "");
  return field && status && list ? { box, field, status, list } : undefined;
}

/** Shows the entries that match, or all; gives their number. */
type Show = (matches: ReturnType<typeof matcherOf>) => number | Promise<number>;

/** Entries of the page itself: those that do not match are hidden, and so are groups without any. */
function inPage(list: HTMLElement): Show {
  const entries = [...list.querySelectorAll("li")].map((item) => ({
    item,
    name: folded(item.querySelector("a")?.textContent ?? "", item.dataset.also ?? ""),
  }));
  const groups = [...list.querySelectorAll("section")];
  return (matches) => {
    let count = 0;
    for (const { item, name } of entries) {
      item.hidden = matches?.(name) === false;
      if (!item.hidden) count++;
    }
    for (const group of groups) group.hidden = group.querySelector("li:not([hidden])") === null;
    return count;
  };
}

/** Entries whose names are in a file: those that match are written into the list. */
function inFile(list: HTMLElement, address: string): Show {
  let names: Promise<readonly Named[]> | undefined;
  return async (matches) => {
    names ??= readNames(address);
    const all = await names.catch((error: unknown) => {
      names = undefined;
      throw error;
    });
    const found = matches === undefined ? [] : all.filter(({ name }) => matches(name));
    showFound(list, found, address);
    list.hidden = matches === undefined;
    return found.length;
  };
}

function offerFilter({ box, field, status, list }: Parts): void {
  const { names, count = "", none = "", failed = "" } = box.dataset;
  const show = names === undefined ? inPage(list) : inFile(list, names);
  const others = document.querySelectorAll<HTMLElement>("[data-unfiltered]");
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      status.textContent = text;
    }, PAUSE_MS);
  };
  const filter = async (): Promise<void> => {
    const typed = field.value;
    const matches = matcherOf(typed);
    const found = await show(matches);
    // Somebody typed on while the names came.
    if (field.value !== typed) return;
    for (const other of others) other.hidden = matches !== undefined;
    say(matches === undefined ? "" : found === 0 ? none : count.replace("{count}", persianDigits(found)));
  };
  const run = (): void => {
    filter().catch(() => say(failed));
  };
  field.addEventListener("input", run);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") {
      list.querySelector<HTMLElement>("li:not([hidden]) a")?.focus();
    } else if (event.key === "Escape") {
      field.value = "";
      run();
    } else return;
    event.preventDefault();
  });
  box.hidden = false;
  // A browser that comes back to the page may have kept what was typed.
  if (field.value !== "") run();
  else if (names !== undefined) field.addEventListener("focus", run, { once: true });
}

for (const box of document.querySelectorAll<HTMLElement>(".filter")) {
  const parts = partsOf(box);
  if (parts !== undefined) offerFilter(parts);
}
