import { isRead, markRead, marksReading, notePlace, noteRead, placeIn } from "./marks.ts";

/** A text of so many windows' height is left in the middle, others are read at once. */
const LONG = 2.5;

/** Marks what was read on any page; on an article's, notes how far it was read and leads back to there. */
export function followReading(): void {
  const main = document.querySelector("main");
  if (main === null) return;
  markRead(main);
  // A page that the browser kept whole comes back as it was left, before what was read since.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) markRead(main);
  });
  const text = main.querySelector<HTMLElement>(".article .body");
  if (text === null) return;
  noteEnd(text);
  notePlaces(text);
  // The browser restores the place by itself when a page is loaded again.
  addEventListener("load", () => setTimeout(() => leadBack(main, text)));
}

/** Notes an article as read once the end of its text was seen. */
function noteEnd(text: HTMLElement): void {
  const last = text.lastElementChild;
  if (last === null) return;
  const seen = new IntersectionObserver((entries) => {
    if (!marksReading() || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    noteRead(location.pathname);
  });
  seen.observe(last);
}

function notePlaces(text: HTMLElement): void {
  addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden" || !marksReading() || isRead(location.pathname)) return;
    if (text.offsetHeight < LONG * innerHeight) return;
    const block = [...text.children].findIndex((child) => child.getBoundingClientRect().bottom > 0);
    // Whoever looked at the beginning only has not lost the place of the day before.
    if (block > 0) notePlace(location.pathname, block);
  });
}

/** «ادامه از جایی که بودید», until it is pressed or the reader goes on alone. */
function leadBack(main: HTMLElement, text: HTMLElement): void {
  const words = document.getElementById("comforts")?.dataset.resume;
  const block = text.children[placeIn(location.pathname) ?? -1];
  if (!marksReading() || words === undefined || !(block instanceof HTMLElement)) return;
  if (location.hash !== "" || scrollY > innerHeight / 2) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "resume";
  button.textContent = words;
  const end = (): void => {
    button.remove();
    removeEventListener("scroll", scrolled);
  };
  const scrolled = (): void => {
    if (scrollY > innerHeight) end();
  };
  button.addEventListener("click", () => {
    end();
    block.scrollIntoView();
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  });
  addEventListener("scroll", scrolled, { passive: true });
  main.prepend(button);
}
