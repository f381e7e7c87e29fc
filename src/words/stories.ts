import { counted, en, entry, fa, listed } from "./entry.ts";

interface Counted {
  readonly count: number;
}

/** What is said of stories that several candidates tell. */
export const STORIES = {
  mergeAbout: entry(
    "Makes one story of candidates, with all that tell theirs already. Accepting one accepts all.",
    "خبرهایی را روایت‌های یک خبر می‌شمارد، با هر چه از پیش با آن‌ها یکی بوده است. پذیرفتن یکی پذیرفتن همه است.",
  ),
  splitAbout: entry(
    "Takes candidates out of their story; several become one of their own. They are never joined again by themselves.",
    "خبرهایی را از روایت‌های دیگر جدا می‌کند؛ چند خبر با هم یک خبر تازه می‌شوند. دیگر خودبه‌خود یکی نمی‌شوند.",
  ),
  nameTwo: entry("name at least two candidates", "دست‌کم دو خبر را نام ببرید"),
  merged: entry(
    ({ count }: Counted) => en`one story of ${counted(count, "candidate", "candidates")}`,
    ({ count }) => fa`${count} خبر یکی شد`,
  ),
  split: entry(
    ({ count }: Counted) => en`taken apart: ${count}`,
    ({ count }) => fa`${count} خبر جدا شد`,
  ),
  notTogether: entry(
    "they tell no story together: there is nothing to take apart",
    "این‌ها روایت‌های یک خبر نیست؛ چیزی برای جدا کردن نیست",
  ),
  several: entry(
    ({ count }: Counted) =>
      en`${counted(count, "story", "stories")} told by several sources: \`npx gozide inbox --by story\``,
    ({ count }) => fa`${count} خبر را چند منبع گفته‌اند: \`npx gozide inbox --by story\``,
  ),
  tellings: entry(
    ({ ids }: { readonly ids: readonly string[] }) => en`told by others too: ${listed(ids)}`,
    ({ ids }) => fa`روایت‌های دیگر: ${listed(ids)}`,
  ),
  shared: entry(
    ({ stretches }: { readonly stretches: readonly string[] }) =>
      en`shared words: ${stretches.map((one) => `«${one}»`).join(", ")}`,
    ({ stretches }) => fa`واژه‌های مشترک: ${listed(stretches)}`,
  ),
  numbers: entry(
    ({ of, said }: { readonly of: string; readonly said: readonly (readonly [source: string, number: string])[] }) =>
      en`numbers differ, ${of}: ${said.map(([source, number]) => `${number} (${source})`).join(", ")}`,
    ({ of, said }) => fa`عددها یکی نیست، ${of}: ${listed(said.map(([source, number]) => `${number} (${source})`))}`,
  ),
  quote: entry(
    ({ source, quote }: { readonly source: string; readonly quote: string }) => en`only ${source} quotes: «${quote}»`,
    ({ source, quote }) => fa`فقط ${source} نقل کرده است: ${quote}`,
  ),
  continues: entry(
    ({ id }: { readonly id: string }) => en`may be a later stage of ${id}: a thread would join them`,
    ({ id }) => fa`شاید ادامهٔ ${id} باشد: رشته (\`thread\`) می‌تواند به هم پیوندشان دهد`,
  ),
};
