import { href } from "../src/digest/paths.ts";
import type { EleventyTools, Shell } from "../src/site/shell.ts";
import { type Translate, textsOf } from "../src/site/texts.ts";
import { type Children, draw } from "./jsx-runtime.ts";

/** That of the page that is being drawn. */
let shell: Shell | undefined;

/**
 * The HTML of a page, or of a part of one, whose components have a shell.
 * @internal
 */
export function drawWith(given: Shell, shown: Children): string {
  const before = shell;
  shell = given;
  try {
    return draw(shown);
  } finally {
    shell = before;
  }
}

/** The shell; only inside a page. */
export function useShell(): Shell {
  if (shell === undefined) throw new Error("a component was rendered outside a page");
  return shell;
}

/** `href` for an address from the site's root: with the path prefix, percent-encoded. */
export function useHref(): (path: string) => string {
  const { site } = useShell();
  return (path) => href(site.pathPrefix, path);
}

/**
 * Filters, shortcodes and global data of `.eleventy.ts`, for a component: `useEleventy().filter("slugify")(title)`.
 * A component is drawn at once, so an asynchronous filter gives it a promise that it cannot show.
 * @public for components of a digest's own
 */
export function useEleventy(): EleventyTools {
  const { eleventy } = useShell();
  if (eleventy === undefined) throw new Error("the page is not drawn by Eleventy: there are no filters to use");
  return eleventy;
}

/** Where a digest's own components are, by module and name; by symbol, since there may be copies of this module. */
const OWN = Symbol.for("gozide.own-components");

/**
 * A component that a digest may put its own in the place of. The bundler wraps ours in it.
 * @param module below `_includes`, without its ending: `components/share`
 * @public for the bundler
 * @internal
 */
export function slot<Given extends readonly unknown[], Drawn>(
  module: string,
  name: string,
  ours: (...given: Given) => Drawn,
): (...given: Given) => Drawn {
  return (...given) => (Reflect.get(globalThis, OWN)?.[module]?.[name] ?? ours)(...given);
}

const kept = new WeakMap<Shell, Map<string, string>>();

/**
 * The HTML of what is the same on many pages: drawn on the first, and kept for all that have the same shell.
 * @param key names what is drawn, and all that it depends on besides the shell
 */
export function useKept(key: string, drawn: () => Children): string {
  const shell = useShell();
  const known = kept.get(shell) ?? new Map<string, string>();
  kept.set(shell, known);
  const html = known.get(key) ?? draw(drawn());
  known.set(key, html);
  return html;
}

/** The interface's texts. @see textsOf */
export function useStrings(): Translate {
  return textsOf(useShell());
}
