import { persianDigits } from "../../persian/digits.ts";
import { NAMES_FILE, type ShownText } from "../../search/files.ts";
import { markRead } from "./reading/marks.ts";
import type { Engine, Result } from "./search/engine.ts";
import { Filters } from "./search/filters.ts";
import { isStale, loadFrom, loadTables } from "./search/load.ts";
import { type Question, questionAddress, readQuestion } from "./search/question.ts";

/*
 * The search page. Everything it says is in the page (from `_data/strings.yaml`). What searches and the tables of the
 * indexes are loaded, side by side, when the field is focused or the page opens with a question, and of the rest what a
 * question needs.
 */

/** `search-engine.mts`, as a script of its own. */
type Searching = typeof import("./search-engine.mts");

/** What a question needs. */
interface Opened extends Pick<Searching, "findPages" | "showResult"> {
  readonly engine: Engine;
}

/** Results shown at a time. */
const SHOWN = 10;
/** So long after the last key the reader is taken to have paused. */
const PAUSE_MS = 300;

interface Parts {
  readonly box: HTMLElement;
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLElement;
  readonly browse: HTMLElement;
}

function partsOf(page: Document): Parts | undefined {
  const [box, status, list, more, browse] = ["", "-status", "-results", "-more", "-browse"].map((name) =>
    page.getElementById(`search${name}`),
  );
  const form = box?.querySelector("form");
  const field = box?.querySelector("input");
  if (!box || !form || !field || !status || !list || !more || !browse) return undefined;
  return { box, form, field, status, list, more, browse };
}

/** A text of the page with a number in it, in Persian digits. */
function said(text: string | undefined, count = 0): string {
  return (text ?? "").replace("{count}", persianDigits(count));
}

/** The site's root, such as `/` or `/digest/`. */
function rootOf({ box }: Parts): string {
  return box.dataset.root ?? "/";
}

/** The dialogue of the page: a question in the form, an answer in the list. */
class Search {
  readonly #parts: Parts;
  #opened: Promise<Opened> | undefined;
  /** How often opening began: a browser may remember that a script could not be loaded, by its address. */
  #tries = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to an earlier one comes too late. */
  #latest = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asks what the form holds. @param keep what becomes of the page's address */
  ask(keep: "replace" | "push" | "as it is"): void {
    const { box, form, status, browse } = this.#parts;
    clearTimeout(this.#waiting);
    const question = readQuestion(new FormData(form));
    const address = questionAddress(location.pathname, question);
    if (keep === "push" && address !== location.pathname + location.search) history.pushState(undefined, "", address);
    if (keep === "replace") history.replaceState(undefined, "", address);
    this.#answer(question)
      .catch((error: unknown) => {
        this.#opened = undefined;
        // The site was published anew since the tables were read; once more with the new ones.
        if (isStale(error)) return this.#answer(question);
        throw error;
      })
      .catch(() => {
        this.#opened = undefined;
        browse.hidden = false;
        status.textContent = said(box.dataset.failed);
      });
  }

  /** Loads what every question needs; whoever asks meanwhile waits for the same. */
  open(): Promise<Opened> {
    this.#opened ??= this.#load(this.#tries++);
    return this.#opened;
  }

  async #load(tries: number): Promise<Opened> {
    const load = loadFrom(rootOf(this.#parts));
    const address = `${this.#parts.box.dataset.engine}${tries === 0 ? "" : `?${tries}`}`;
    const script: Promise<Searching> = import(address);
    const [{ openEngine, findPages, showResult }, tables] = await Promise.all([script, loadTables(load)]);
    return { engine: openEngine(tables, load), findPages, showResult };
  }

  /** Forgets what was loaded, or failed to. */
  close(): void {
    this.#opened = undefined;
  }

  /** Asks once no further key comes. */
  askSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.ask("replace"), PAUSE_MS);
  }

  /** Asks what the page's address holds. */
  askAddress(): void {
    const { form } = this.#parts;
    const given = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
      control.value = given.get(control.name) ?? "";
      // An address may name what is no choice, such as a section that is gone: then nothing is chosen, and shown.
      if (control instanceof HTMLSelectElement && control.selectedIndex === -1) control.selectedIndex = 0;
    }
    this.ask("as it is");
  }

  /** Asks nothing any more. */
  clear(): void {
    const { form, field } = this.#parts;
    form.reset();
    field.value = "";
    field.focus();
    this.ask("replace");
  }

  async #answer(question: Question): Promise<void> {
    const { box, status, list, more, browse } = this.#parts;
    const turn = ++this.#latest;
    browse.hidden = question.text !== "";
    more.hidden = true;
    if (question.text === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = said(box.dataset.wait);
    const { engine, findPages, showResult } = await this.open();
    const search = (word: string): Promise<readonly Result[]> => engine.search(word, question.filters);
    const { exact, near, words } = await findPages(question.text, search, question.order);
    if (turn !== this.#latest) return;
    browse.hidden = exact.length + near.length > 0;
    list.replaceChildren();
    const show = (text: ShownText): HTMLElement => showResult(text, words, rootOf(this.#parts));
    await this.#showMore([...exact, ...near], show, turn);
    if (turn !== this.#latest) return;
    const inNone = near.length > 0 ? said(box.dataset.noExact) : said(box.dataset.none);
    const counted = exact.length > 0 ? said(box.dataset.count, exact.length) : inNone;
    status.textContent = near.length > 0 ? `${counted} ${said(box.dataset.near, near.length)}` : counted;
  }

  async #showMore(results: readonly Result[], show: (text: ShownText) => HTMLElement, turn: number): Promise<void> {
    const { list, more } = this.#parts;
    const from = list.children.length;
    // All are asked for at once; each is shown as soon as those before it are.
    for (const text of results.slice(from, from + SHOWN).map((result) => result.text())) {
      const shown = await text;
      if (turn !== this.#latest) return;
      const result = show(shown);
      markRead(result);
      list.append(result);
    }
    more.hidden = list.children.length >= results.length;
    const button = more.querySelector("button");
    if (button === null) return;
    button.onclick = async () => {
      await this.#showMore(results, show, turn);
      // The reader goes on with the first of the new results.
      linkAt(list, from + SHOWN)?.focus();
    };
  }
}

function start(parts: Parts): void {
  const { box, form, field, list } = parts;
  const search = new Search(parts);
  const filters = new Filters(form, parts.browse, () => loadFrom(rootOf(parts))(NAMES_FILE));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search.ask("push");
  });
  form.addEventListener("change", (event) => {
    if (event.target !== field) void filters.spell(event.target).then(() => search.ask("replace"));
  });
  field.addEventListener("input", () => search.askSoon());
  // A failure is shown when something is asked.
  field.addEventListener("focus", () => search.open().catch(() => search.close()));
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && (event.target === field || list.contains(document.activeElement))) search.clear();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event, field, list);
  });
  window.addEventListener("popstate", () => search.askAddress());
  box.hidden = false;
  search.askAddress();
}

function linkAt(list: HTMLElement, index: number): HTMLAnchorElement | undefined {
  return list.querySelectorAll<HTMLAnchorElement>(":scope > li h2 a")[index];
}

/** The arrows lead from the field to the first result, from one to the next, and back. */
function step(event: KeyboardEvent, field: HTMLElement, list: HTMLElement): void {
  const links: readonly HTMLElement[] = [...list.querySelectorAll<HTMLAnchorElement>(":scope > li h2 a")];
  const at = event.target instanceof HTMLElement && event.target !== field ? links.indexOf(event.target) : -1;
  if (at === -1 && event.target !== field) return;
  const next = at + (event.key === "ArrowDown" ? 1 : -1);
  const target = next < 0 ? field : links[next];
  if (target === undefined || target === event.target) return;
  event.preventDefault();
  target.focus();
}

const parts = partsOf(document);
if (parts !== undefined) start(parts);
