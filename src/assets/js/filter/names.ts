import { folded } from "./matches.ts";

/** Of more matches than this only so many are shown; their number is said. */
const MOST_SHOWN = 100;

/** An entry of a list that is spread over pages. */
export interface Named {
  /** As readers see it. */
  readonly text: string;
  /** Its page's address, from that of the file. */
  readonly href: string;
  /** What is behind it: how many articles it has. */
  readonly note: string;
  /** It and its other names, folded. */
  readonly name: string;
}

/**
 * Loads the names of a list: rows of name, address, note and what else it is called.
 * @throws where there is no network, or no such file
 */
export async function readNames(address: string): Promise<readonly Named[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const rows: readonly (readonly [text: string, href: string, note: string, ...also: string[]])[] = await answer.json();
  return rows.map(([text, href, note, ...also]) => ({ text, href, note, name: folded(text, ...also) }));
}

/** Writes entries into a list, in place of what was there. */
export function showFound(list: HTMLElement, found: readonly Named[], address: string): void {
  const base = new URL(address, location.href);
  const items = found.slice(0, MOST_SHOWN).map(({ text, href, note }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = new URL(href, base).href;
    link.textContent = text;
    const small = document.createElement("small");
    small.textContent = note;
    item.append(link, "\u00A0", small);
    return item;
  });
  list.replaceChildren(...items);
}
