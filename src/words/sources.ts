import { counted, en, entry, fa } from "./entry.ts";

interface ImportedFeeds {
  readonly added: number;
  readonly feeds: number;
  readonly known: number;
  readonly passedOver: number;
}

interface SourceHealth {
  readonly source: string;
  readonly address: string;
  /** The day and time of the last reading; undefined where there was none. */
  readonly read: string | undefined;
  readonly daily: string;
  readonly failures: number;
}

/** What `gozide sources` says. */
export const SOURCES = {
  about: entry(
    "Shows how the sources' feeds have been: when each was last read, how many items came a day in the last weeks, and how often in a row it failed.",
    "نشان می‌دهد خوراک منبع‌ها چگونه بوده است: آخرین بار کی خوانده شد، در هفته‌های گذشته روزی چند خبر آورد و چند بار پیاپی ناموفق بود.",
  ),
  import: entry(
    "put the feeds of an OPML file, as feed readers export it, into sources.yaml",
    "گذاشتن خوراک‌های پرونده‌ای از گونهٔ `OPML` در `sources.yaml`، چنان که خبرخوان‌ها بیرون می‌دهند",
  ),
  noFile: entry(
    ({ file }: { readonly file: string }) => en`${file}: there is no such file`,
    ({ file }) => fa`${file}: چنین پرونده‌ای نیست`,
  ),
  noOpml: entry(
    ({ file }: { readonly file: string }) =>
      en`${file}: is no OPML with feeds; export the feeds of your reader as OPML`,
    ({ file }) => fa`${file}: \`OPML\` با خوراک نیست؛ از خبرخوانتان خروجی \`OPML\` بگیرید`,
  ),
  added: entry(
    ({ id, name }: { readonly id: string; readonly name: string }) => en`new source ${id}: ${name}`,
    ({ id, name }) => fa`منبع تازه ${id}: ${name}`,
  ),
  imported: entry(
    ({ added, feeds, known, passedOver }: ImportedFeeds) =>
      en`${counted(added, "source", "sources")} added, ${counted(feeds, "feed", "feeds")} given to known ones, ${known} known already, ${passedOver} with no web address`,
    ({ added, feeds, known, passedOver }) =>
      fa`${added} منبع تازه، ${feeds} خوراک برای منبع‌های آشنا، ${known} از پیش آشنا، ${passedOver} بدون نشانی وب`,
  ),
  line: entry(
    ({ source, address, read, daily, failures }: SourceHealth) =>
      read === undefined
        ? en`${source}: not read yet, failed ${counted(failures, "time", "times")} in a row: ${address}`
        : failures === 0
          ? en`${source}: last read ${read}, ${daily} a day: ${address}`
          : en`${source}: last read ${read}, ${daily} a day, failed ${counted(failures, "time", "times")} in a row: ${address}`,
    ({ source, address, read, daily, failures }) =>
      read === undefined
        ? fa`${source}: هنوز خوانده نشده، ${failures} بار پیاپی ناموفق: ${address}`
        : failures === 0
          ? fa`${source}: آخرین بار ${read}، روزی ${daily} خبر: ${address}`
          : fa`${source}: آخرین بار ${read}، روزی ${daily} خبر، ${failures} بار پیاپی ناموفق: ${address}`,
  ),
};
