import { counted, en, entry, fa } from "./entry.ts";

/** What `gozide pack` says. */
export const PACK = {
  about: entry(
    "Packs the digest into gozide-<date>.zip: a copy that reads whole from a disk, a USB stick, any path of any server, or an IPFS gateway. Articles are found in it by its archive and tags; the search needs a server.",
    "نشریه را در `gozide-<date>.zip` بسته‌بندی می‌کند: رونوشتی کامل که از روی دیسک، فلش، هر مسیر از هر سرور یا درگاه `IPFS` خوانده می‌شود. نوشته‌ها در آن با بایگانی و برچسب‌ها پیدا می‌شود؛ جست‌وجو سرور می‌خواهد.",
  ),
  to: entry(
    "where the zip goes (default: where the command is started)",
    "جای پروندهٔ `zip` (پیش‌فرض: همان\u200Cجا که فرمان زده می‌شود)",
  ),
  done: entry(
    ({ zip, count, kilobytes }: { readonly zip: string; readonly count: number; readonly kilobytes: number }) =>
      en`${zip}: ${counted(count, "file", "files")}, ${kilobytes} kB`,
    ({ zip, count, kilobytes }) => fa`${zip}: ${count} پرونده، ${kilobytes} کیلوبایت`,
  ),
  tooManyFiles: entry(
    ({ zip, most }: { readonly zip: string; readonly most: number }) =>
      en`${zip}: a zip cannot hold more than ${most} files; pack fewer articles, from a folder of their own (--articles)`,
    ({ zip, most }) =>
      fa`${zip}: در یک \`zip\` بیش از ${most} پرونده جا نمی‌شود؛ نوشته‌های کمتری را از پوشه‌ای جدا (\`--articles\`) بسته‌بندی کنید`,
  ),
  tooLarge: entry(
    ({ zip }: { readonly zip: string }) =>
      en`${zip}: a zip cannot hold more than 4 GiB; pack fewer articles, from a folder of their own (--articles)`,
    ({ zip }) =>
      fa`${zip}: یک \`zip\` بیش از ۴ گیگابایت نمی‌شود؛ نوشته‌های کمتری را از پوشه‌ای جدا (\`--articles\`) بسته‌بندی کنید`,
  ),
};
