import { persianDigits } from "../../persian/digits.ts";
import { NAMES_FILE, type ShownText } from "../../search/files.ts";
import { markRead } from "./reading/marks.ts";
import type { Result } from "./search/engine.ts";
import { Filters } from "./search/filters.ts";
import { isStale, loadFrom } from "./search/load.ts";
import { Opening } from "./search/opening.ts";
import { type Question, questionAddress, readQuestion } from "./search/question.ts";

/*
 * The search page. Everything it says is in the page (from `_data/strings.yaml`). What searches and the tables of the
 * indexes are loaded, side by side, when the field is focused or the page opens with a question, and of the rest what a
 * question needs.
 */

/** A question, and which of all it is. */
interface Asked {
  readonly question: Question;
  readonly turn: number;
}

/** What was found of a question. */
interface Answer {
  readonly asked: Asked;
  readonly results: readonly Result[];
  readonly show: (text: ShownText) => HTMLElement;
  /** How many that are, in words. */
  readonly counted: string;
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
  readonly #opening: Opening;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts the questions: an answer to an earlier one comes too late. */
  #latest = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#opening = new Opening(parts.box.dataset.engine ?? "", loadFrom(rootOf(parts)));
  }

  /** Asks what the form holds. @param keep what becomes of the page's address */
  ask(keep: "replace" | "push" | "as it is"): void {
    const { form } = this.#parts;
    clearTimeout(this.#waiting);
    const question = readQuestion(new FormData(form));
    const address = questionAddress(location.pathname, question);
    if (keep === "push" && address !== location.pathname + location.search) history.pushState(undefined, "", address);
    if (keep === "replace") history.replaceState(undefined, "", address);
    const asked: Asked = { question, turn: ++this.#latest };
    void this.#attempt(asked, () => this.#answer(asked));
  }

  /** Loads what every question needs. A failure is shown when something is asked. */
  prepare(): void {
    this.#opening.open().catch(() => undefined);
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

  /**
   * Does something for a question, and shows that it failed unless another was asked meanwhile. Where the site was
   * published anew since the tables were read, the question is answered once more, with the new ones.
   */
  async #attempt(asked: Asked, work: () => Promise<void>, isFirst = true): Promise<void> {
    const { box, status, browse } = this.#parts;
    try {
      await work();
    } catch (error) {
      this.#opening.close();
      if (asked.turn !== this.#latest) return;
      if (isFirst && isStale(error)) {
        await this.#attempt(asked, () => this.#answer(asked), false);
        return;
      }
      browse.hidden = false;
      status.textContent = said(box.dataset.failed);
    }
  }

  async #answer(asked: Asked): Promise<void> {
    const { box, status, list, more, browse } = this.#parts;
    const { question, turn } = asked;
    browse.hidden = question.text !== "";
    more.hidden = true;
    if (question.text === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = said(box.dataset.wait);
    const { engine, findPages, showResult } = await this.#opening.open();
    const search = (word: string): Promise<readonly Result[]> => engine.search(word, question.filters);
    const { exact, near, words } = await findPages(question.text, search, question.order);
    if (turn !== this.#latest) return;
    browse.hidden = exact.length + near.length > 0;
    list.replaceChildren();
    const show = (text: ShownText): HTMLElement => showResult(text, words, rootOf(this.#parts));
    const inNone = near.length > 0 ? said(box.dataset.noExact) : said(box.dataset.none);
    const ofAll = exact.length > 0 ? said(box.dataset.count, exact.length) : inNone;
    const counted = near.length > 0 ? `${ofAll} ${said(box.dataset.near, near.length)}` : ofAll;
    await this.#showMore({ asked, results: [...exact, ...near], show, counted });
  }

  async #showMore(answer: Answer): Promise<void> {
    const { asked, results, show, counted } = answer;
    const { status, list, more } = this.#parts;
    const from = list.children.length;
    const button = more.querySelector("button");
    // Until these are shown a further press asks for nothing.
    if (button !== null) button.onclick = null;
    try {
      // All are asked for at once; each is shown as soon as those before it are.
      for (const text of results.slice(from, from + SHOWN).map((result) => result.text())) {
        const shown = await text;
        if (asked.turn !== this.#latest) return;
        const result = show(shown);
        markRead(result);
        list.append(result);
      }
      status.textContent = counted;
    } finally {
      if (asked.turn === this.#latest) {
        more.hidden = list.children.length >= results.length;
        if (button !== null) button.onclick = () => this.#attempt(asked, () => this.#goOn(answer));
      }
    }
  }

  /** Shows further results; the reader goes on with the first of them. */
  async #goOn(answer: Answer): Promise<void> {
    const { list } = this.#parts;
    const from = list.children.length;
    await this.#showMore(answer);
    linkAt(list, from)?.focus();
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
  field.addEventListener("focus", () => search.prepare());
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
