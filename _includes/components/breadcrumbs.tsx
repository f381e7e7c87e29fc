import type { VNode } from "preact";
import { PATHS } from "../../src/digest/paths.ts";
import { useHref, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";

/** A page above the one that is shown. */
export interface Crumb {
  readonly path: string;
  readonly text: string;
}

/** The way from the home to the page; the page itself is not in it, its title follows. */
export function Breadcrumbs({ way }: { readonly way: readonly Crumb[] }): VNode {
  const t = useStrings();
  const href = useHref();
  return (
    <nav class="crumbs" aria-label={t("crumbs.label")}>
      <ol>
        {[{ path: PATHS.home, text: t("crumbs.home") }, ...way].map((crumb) => (
          <li>
            <a href={href(crumb.path)}>
              <Text>{crumb.text}</Text>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
