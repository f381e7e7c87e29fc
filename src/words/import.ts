import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** What `gozide import` says. */
export const IMPORT = {
  stopped: entry(
    ({ said }: { readonly said: Message }) =>
      en`${said}\nWhat was written so far is whole; the same import again adds the rest.`,
    ({ said }) => fa`${said}\nآنچه تا اینجا نوشته شد کامل است؛ همین فرمان را دوباره بزنید تا بقیه افزوده شود.`,
  ),
};
