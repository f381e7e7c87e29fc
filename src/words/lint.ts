import { en, entry, fa } from "./entry.ts";

/** What `gozide lint` says. */
export const LINTED = {
  tie: entry(
    ({ was, plural, silentH }: { readonly was: string; readonly plural: string; readonly silentH: string }) =>
      en`two readings: «${was}»: write «${plural}» or «${silentH}»`,
    ({ was, plural, silentH }) => fa`دو خوانش دارد: «${was}»: «${plural}» یا «${silentH}» بنویسید`,
  ),
};
