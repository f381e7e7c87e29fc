import type { Drawn } from "../jsx-runtime.ts";
import { useHref } from "../shell.ts";

/** A page before or after another of its kind. */
export interface Neighbour {
  readonly path: string;
  /** What it is to the page, such as «شمارهٔ پیشین». */
  readonly label: string;
  /** Its own name, such as a day; absent where it has none, as a page of a list. */
  readonly name?: string;
}

interface NeighboursProps {
  /** What the links are, for readers who hear the page. */
  readonly label: string;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** Links to the pages before and after one; nothing where it has neither. */
export function Neighbours({ label, previous, next }: NeighboursProps): Drawn | null {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      <NeighbourLink to={previous} rel="prev" />
      <NeighbourLink to={next} rel="next" />
    </nav>
  );
}

interface LinkProps {
  readonly to: Neighbour | undefined;
  readonly rel: "prev" | "next";
}

function NeighbourLink({ to, rel }: LinkProps): Drawn | null {
  const href = useHref();
  if (to === undefined) return null;
  return (
    <a href={href(to.path)} rel={rel}>
      {to.name === undefined ? (
        to.label
      ) : (
        <>
          <small>{to.label}</small> {to.name}
        </>
      )}
    </a>
  );
}
