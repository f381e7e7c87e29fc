/*
 * Small comforts; every page works without them. The choice of colours and letter size is kept in the browser and
 * set before the page is drawn when this file is in the cache, since a deferred script of a short page runs first.
 */

const root = document.documentElement;
const SMALLEST = -1;
const LARGEST = 3;

/** What the reader chose, where the browser lets a page remember. */
function remembered(key: "scheme" | "size"): string {
  try {
    return localStorage.getItem(`gozide-${key}`) ?? "";
  } catch {
    return "";
  }
}

function remember(key: "scheme" | "size", value: string): void {
  try {
    localStorage.setItem(`gozide-${key}`, value);
  } catch {
    // A browser that keeps nothing still changes the page at hand.
  }
}

function apply(key: "scheme" | "size", value: string): void {
  if (value === "" || value === "0") delete root.dataset[key];
  else root.dataset[key] = value;
}

function sizeAfter(step: number): string {
  return String(Math.min(LARGEST, Math.max(SMALLEST, Number(remembered("size")) + step)));
}

function showChoice(buttons: Iterable<HTMLButtonElement>): void {
  const size = Number(remembered("size"));
  for (const button of buttons) {
    if (button.name === "scheme") button.setAttribute("aria-pressed", String(button.value === remembered("scheme")));
    else button.disabled = size + Number(button.value) < SMALLEST || size + Number(button.value) > LARGEST;
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
    const key = target.name === "size" ? "size" : "scheme";
    const value = key === "size" ? sizeAfter(Number(target.value)) : target.value;
    remember(key, value);
    apply(key, value);
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

apply("scheme", remembered("scheme"));
apply("size", remembered("size"));
offerComforts();
offerSharing();
document.addEventListener("keydown", turnByKey);
document.addEventListener("keydown", searchByKey);
