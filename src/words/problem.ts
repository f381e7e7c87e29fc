import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** How a problem is reported: what each of its lines begins with. */
export const PROBLEM = {
  error: entry(
    ({ said }: { readonly said: Message | string }) => en`error: ${said}`,
    ({ said }) => fa`خطا: ${said}`,
  ),
  warning: entry(
    ({ said }: { readonly said: Message | string }) => en`warning: ${said}`,
    ({ said }) => fa`هشدار: ${said}`,
  ),
  ofField: entry(
    ({ field, said }: { readonly field: string; readonly said: Message | string }) => en`${field}: ${said}`,
    ({ field, said }) => fa`${field}: ${said}`,
  ),
  expected: entry(
    ({ expected }: { readonly expected: Message | string }) => en`expected: ${expected}`,
    ({ expected }) => fa`باید باشد: ${expected}`,
  ),
  fix: entry(
    ({ fix }: { readonly fix: Message | string }) => en`fix: ${fix}`,
    ({ fix }) => fa`چاره: ${fix}`,
  ),
  andMore: entry(
    ({ said, count }: { readonly said: Message | string; readonly count: number }) =>
      en`${said}; and ${count} more like it`,
    ({ said, count }) => fa`${said}؛ و ${count} مورد دیگر مانند آن`,
  ),
};
