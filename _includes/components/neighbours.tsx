import type { Drawn } from "../jsx-runtime.ts";
import { useHref } from "../shell.ts";

/** A page before or after another of its kind. */
export interface Neighbour {
  readonly path: string;
  /** What it is to the page, such as «شمارهٔ پیشین». */
  readonly label: string;
  /** Its own name, such as a day. */
  readonly name: string;
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
      <small>{to.label}</small> {to.name}
    </a>
  );
}

interface PageTurningProps {
  /** What the links are, for readers who hear the page. */
  readonly label: string;
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
}

interface PageLink {
  readonly path: string;
  readonly text: string;
}

/** Links to the neighbours of one page of a list; nothing where there is one page. */
export function PageTurning({ label, previous, next }: PageTurningProps): Drawn | null {
  const href = useHref();
  if (previous === undefined && next === undefined) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {previous === undefined ? null : (
        <a href={href(previous.path)} rel="prev">
          {previous.text}
        </a>
      )}
      {next === undefined ? null : (
        <a href={href(next.path)} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  );
}
