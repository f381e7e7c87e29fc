import { en, entry, fa, listed } from "./entry.ts";

interface Names {
  readonly names: readonly string[];
}

/** What `gozide show`, `inbox` and `accept` say of suggestions. */
export const SUGGEST = {
  flag: entry(
    "take the section, tags and thread that `npx gozide show` suggests, where neither a flag nor the candidate gives others",
    "بخش، برچسب‌ها و رشته‌ای که `npx gozide show` پیشنهاد می‌کند، هر جا نه در فرمان آمده باشد و نه در خود خبر",
  ),
  heading: entry(
    "suggested, not in the file (`npx gozide accept --suggested` takes section, tags and thread):",
    "پیشنهاد، نه در پرونده (`npx gozide accept --suggested` بخش و برچسب‌ها و رشته را برمی‌دارد):",
  ),
  section: entry(
    ({ id, near }: { readonly id: string; readonly near: string }) => en`  section: ${id}, like «${near}»`,
    ({ id, near }) => fa`  بخش: ${id}، مانند «${near}»`,
  ),
  tags: entry(
    ({ names }: Names) => en`  tags: ${listed(names)}`,
    ({ names }) => fa`  برچسب‌ها: ${listed(names)}`,
  ),
  thread: entry(
    ({ id }: { readonly id: string }) => en`  thread: ${id}`,
    ({ id }) => fa`  رشته: ${id}`,
  ),
  sources: entry(
    ({ names }: Names) => en`  sources: ${listed(names)}`,
    ({ names }) => fa`  منبع‌ها: ${listed(names)}`,
  ),
  point: entry(
    ({ text }: { readonly text: string }) => en`  key point: ${text}`,
    ({ text }) => fa`  نکته: ${text}`,
  ),
  quote: entry(
    ({ words, speaker }: { readonly words: string; readonly speaker: string }) => en`  quote, ${speaker}: «${words}»`,
    ({ words, speaker }) => fa`  نقل‌قول، ${speaker}: «${words}»`,
  ),
  quoteOfNobody: entry(
    ({ words }: { readonly words: string }) => en`  quote, whose is not clear: «${words}»`,
    ({ words }) => fa`  نقل‌قول، گوینده روشن نیست: «${words}»`,
  ),
  people: entry(
    ({ names }: Names) => en`  people: ${listed(names)}`,
    ({ names }) => fa`  کسان: ${listed(names)}`,
  ),
  places: entry(
    ({ names }: Names) => en`  places: ${listed(names)}`,
    ({ names }) => fa`  جاها: ${listed(names)}`,
  ),
  likely: entry(
    ({ line, section }: { readonly line: string; readonly section: string }) => en`${line}  [${section}?]`,
    ({ line, section }) => fa`${line}  [${section}؟]`,
  ),
  taken: entry("taken as suggested:", "به پیشنهاد برداشته شد:"),
  takenSection: entry(
    ({ section }: { readonly section: string }) => en`  section: ${section}`,
    ({ section }) => fa`  بخش: ${section}`,
  ),
  nothingTaken: entry(
    ({ id }: { readonly id: string }) => en`nothing is suggested for ${id} that it lacks`,
    ({ id }) => fa`برای ${id} پیشنهادی نیست که خودش نداشته باشد`,
  ),
};
