import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** How a problem is reported: what each of its lines begins with. */
export const PROBLEM = {
  error: entry(
    ({ said }: { readonly said: Message }) => en`error: ${said}`,
    ({ said }) => fa`خطا: ${said}`,
  ),
  warning: entry(
    ({ said }: { readonly said: Message }) => en`warning: ${said}`,
    ({ said }) => fa`هشدار: ${said}`,
  ),
  ofField: entry(
    ({ field, said }: { readonly field: string; readonly said: Message }) => en`${field}: ${said}`,
    ({ field, said }) => fa`${field}: ${said}`,
  ),
  expected: entry(
    ({ expected }: { readonly expected: Message }) => en`expected: ${expected}`,
    ({ expected }) => fa`باید باشد: ${expected}`,
  ),
  fix: entry(
    ({ fix }: { readonly fix: Message }) => en`fix: ${fix}`,
    ({ fix }) => fa`چاره: ${fix}`,
  ),
  andMore: entry(
    ({ said, count }: { readonly said: Message; readonly count: number }) => en`${said}; and ${count} more like it`,
    ({ said, count }) => fa`${said}؛ و ${count} مورد دیگر مانند آن`,
  ),
};
