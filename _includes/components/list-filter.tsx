import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";

export interface ListFilterProps {
  /** The `id` of the element whose `<li>` are filtered; a `<section>` in it without any match is hidden as well. */
  readonly list: string;
  /** What is looked for, above the field. */
  readonly label: string;
  /**
   * Where a list that is spread over pages has its names, from the site's root: a JSON file of rows `[name, address from
   * this file, note, other names …]`. The list is then an empty, hidden `<ul>`, in which matches are shown.
   */
  readonly names?: string | undefined;
}

/**
 * A field that filters a long list while its reader types, folded as search is. An `<li>` is known by its first link
 * and the other names in its `data-also`; what has `data-unfiltered` is hidden meanwhile. It needs a script
 * (`src/assets/js/filter.ts`) and is not shown without one: the list must be readable as it is.
 */
export function ListFilter({ list, label, names }: ListFilterProps): Drawn | null {
  const { assets } = useShell();
  const href = useHref();
  const t = useStrings();
  const script = assets["js/filter.js"];
  if (script === undefined) return null;
  const id = `${list}-filter`;
  return (
    <search
      class="filter"
      hidden
      data-list={list}
      data-names={names === undefined ? undefined : href(names)}
      data-count={t("filter.count", { count: "{count}" })}
      data-none={t("filter.none")}
      data-failed={names === undefined ? undefined : t("filter.failed")}
    >
      <label for={id}>{label}</label>
      <input id={id} type="search" autocomplete="off" spellcheck={false} enterkeyhint="done" />
      <p role="status" />
      <script src={href(script)} defer />
    </search>
  );
}
