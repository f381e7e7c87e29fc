import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Section, Site } from "../src/content/article.ts";
import { href } from "../src/digest/paths.ts";
import { persianDigits } from "../src/persian/digits.ts";

/** What every page needs besides its view. Made once for a build. */
export interface Shell {
  readonly site: Site;
  /** `_data/strings.yaml`. */
  readonly strings: Readonly<Record<string, string>>;
  /** Sections that have articles, in the digest's order, for the navigation. */
  readonly sections: readonly Section[];
  /** Whether the editor wrote a page about the digest. */
  readonly about: boolean;
  /** Files of `src/assets` by their name there: the address under which they are served. */
  readonly assets: Readonly<Record<string, string>>;
  /** Texts that are written into each page itself, by name, such as `critical.css`. */
  readonly inline: Readonly<Record<string, string>>;
  /** An article's body as checked HTML, by the article's `body`; its own addresses begin at the site's root. */
  readonly body: (name: string) => string;
}

const ShellContext = createContext<Shell | undefined>(undefined);

/** Puts the shell within reach of every component below. */
export const ShellProvider = ShellContext.Provider;

/** The shell; only inside a page. */
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === undefined) throw new Error("a component was rendered outside a page");
  return shell;
}

/** `href` for an address from the site's root: with the path prefix, percent-encoded. */
export function useHref(): (path: string) => string {
  const { site } = useShell();
  return (path) => href(site.pathPrefix, path);
}

/** Gives the interface's texts; `{name}` in a text is replaced, numbers in Persian digits. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The interface's texts of `_data/strings.yaml`.
 * @throws {Error} on a key that `strings.yaml` does not have
 */
export function useStrings(): Translate {
  const { strings } = useShell();
  return (key, values = {}) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`_data/strings.yaml has no \`${key}\``);
    return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? persianDigits(value) : (value ?? "");
    });
  };
}
