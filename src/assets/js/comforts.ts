import { followReading } from "./reading/follow.ts";
import { forgetReading } from "./reading/marks.ts";

/*
 * Small comforts; every page works without them. What the reader chose is kept in the browser and set before the page
 * is drawn when this file is in the cache, since a deferred script of a short page runs first.
 */

const root = document.documentElement;
const SMALLEST = -1;
const LARGEST = 3;

/** Letter size, colours, strong contrast (`more`), keys that are shortcuts (`off`), marks of what was read (`off`). */
const KEYS = ["size", "scheme", "contrast", "keys", "reading"] as const;
type Key = (typeof KEYS)[number];

/** Those whose button says that they work, which is what is not remembered. */
const WORKING: readonly Key[] = ["keys", "reading"];

/** What the reader chose, where the browser lets a page remember. */
function remembered(key: Key): string {
  try {
    return localStorage.getItem(`gozide-${key}`) ?? "";
  } catch {
    return "";
  }
}

function remember(key: Key, value: string): void {
  try {
    localStorage.setItem(`gozide-${key}`, value);
  } catch {
    // A browser that keeps nothing still changes the page at hand.
  }
}

function apply(key: Key, value: string): void {
  if (value === "" || value === "0") delete root.dataset[key];
  else root.dataset[key] = value;
}

function sizeAfter(step: number): string {
  return String(Math.min(LARGEST, Math.max(SMALLEST, Number(remembered("size")) + step)));
}

/** What a press on a button makes of its setting: a step of size, a scheme, or the other of two states. */
function valueAfter(key: Key, { value }: HTMLButtonElement): string {
  if (key === "size") return sizeAfter(Number(value));
  return key !== "scheme" && remembered(key) === value ? "" : value;
}

function showChoice(buttons: Iterable<HTMLButtonElement>): void {
  const size = Number(remembered("size"));
  for (const button of buttons) {
    const key = KEYS.find((name) => name === button.name);
    if (key === "size")
      button.disabled = size + Number(button.value) < SMALLEST || size + Number(button.value) > LARGEST;
    else if (key !== undefined) {
      button.setAttribute("aria-pressed", String((button.value === remembered(key)) !== WORKING.includes(key)));
    }
  }
}

function offerComforts(): void {
  const box = document.getElementById("comforts");
  if (box === null) return;
  const buttons = [...box.querySelectorAll("button")];
  box.hidden = false;
  showChoice(buttons);
  box.addEventListener("click", ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const key = KEYS.find((name) => name === target.name);
    if (key === undefined) return;
    const value = valueAfter(key, target);
    remember(key, value);
    apply(key, value);
    if (key === "reading" && value === "off") forgetReading();
    showChoice(buttons);
  });
}

/** Shows one of the buttons beside the share links and says what a press does. */
function offer(name: string, able: boolean, act: (button: HTMLButtonElement) => void): void {
  const item = document.querySelector<HTMLElement>(`[data-for="${name}"]`);
  const button = item?.querySelector("button");
  if (!able || item === null || button === null || button === undefined) return;
  item.hidden = false;
  button.addEventListener("click", () => act(button));
}

function address(): string {
  return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
}

function offerSharing(): void {
  offer("share", "share" in navigator, () => {
    // Whoever closes the sheet without choosing has not met an error.
    navigator.share({ url: address(), title: document.title }).catch(() => undefined);
  });
  offer("copy", "clipboard" in navigator, (button) => {
    const status = button.parentElement?.querySelector("[role=status]");
    navigator.clipboard.writeText(address()).then(
      () => {
        if (status) status.textContent = button.dataset.done ?? "";
      },
      () => undefined,
    );
  });
  offer("print", true, () => print());
}

/** The arrow keys turn to the edition before (right) and after (left), as pages of a Persian paper are turned. */
function turnByKey(event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target !== document.body) return;
  const rel = event.key === "ArrowRight" ? "prev" : event.key === "ArrowLeft" ? "next" : undefined;
  if (rel !== undefined) document.querySelector<HTMLAnchorElement>(`.neighbours a[rel=${rel}]`)?.click();
}

/** «/» leads to the search, except where it is a letter that somebody writes. */
function searchByKey(event: KeyboardEvent): void {
  if (event.key !== "/" || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target instanceof Element && event.target.matches("input, select, textarea")) return;
  const field = document.querySelector<HTMLElement>("main input[type=search]") ?? document.getElementById("q");
  if (field === null) return;
  event.preventDefault();
  field.focus();
}

for (const key of KEYS) apply(key, remembered(key));
offerComforts();
offerSharing();
followReading();
document.addEventListener("keydown", (event) => {
  // Whoever speaks to the machine, or hits keys by chance, can turn them off (WCAG 2.2, 2.1.4).
  if (root.dataset.keys === "off") return;
  turnByKey(event);
  searchByKey(event);
});
