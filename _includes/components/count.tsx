import type { Drawn } from "../jsx-runtime.ts";
import { useStrings } from "../shell.ts";

/** Between a name and its count, which is not to be alone on a line: no-break space. */
const NO_BREAK = "\u00A0";

/** How many articles there are of what is named right before it. */
export function Count({ of: count }: { readonly of: number }): Drawn {
  const t = useStrings();
  return (
    <>
      {NO_BREAK}
      <small>{t("count", { count })}</small>
    </>
  );
}
