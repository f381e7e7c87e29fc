import { en, entry, fa, listed } from "./entry.ts";
import type { Message } from "./message.ts";

/** What a build says of the folder that the site goes to. */
export const OUTPUT = {
  foreign: entry(
    ({ output }: { readonly output: string }) =>
      en`${output} holds files that Gozide did not make; choose an empty folder with --output, or empty this one`,
    ({ output }) =>
      fa`در ${output} پرونده‌هایی هست که گزیده نساخته است؛ با \`--output\` پوشه‌ای خالی نام ببرید یا همین پوشه را خالی کنید`,
  ),
  strangers: entry(
    ({ shown, count, names }: Strangers) =>
      count === 1
        ? en`${shown} holds 1 file that is not the site's; it stays: ${names}\n    to remove all such files, build with --adopt`
        : en`${shown} holds ${count} files that are not the site's; they stay: ${names}\n    to remove all such files, build with --adopt`,
    ({ shown, count, names }) =>
      count === 1
        ? fa`در ${shown} پرونده‌ای هست که از سایت نیست و می‌ماند: ${names}\n    با \`--adopt\` چنین پرونده‌هایی پاک می‌شود`
        : fa`در ${shown} ${count} پرونده هست که از سایت نیست و می‌ماند: ${names}\n    با \`--adopt\` چنین پرونده‌هایی پاک می‌شود`,
  ),
  names: entry(
    ({ names }: { readonly names: readonly string[] }) => en`${listed(names)}`,
    ({ names }) => fa`${listed(names)}`,
  ),
  namesAndMore: entry(
    ({ names, more }: { readonly names: readonly string[]; readonly more: number }) =>
      en`${listed(names)} and ${more} more`,
    ({ names, more }) => fa`${listed(names)} و ${more} تای دیگر`,
  ),
  inTheWay: entry(
    "is in the way of a file of the site, and Gozide did not write it",
    "جای پرونده‌ای از سایت را گرفته است و گزیده آن را ننوشته",
  ),
  moveAway: entry(
    "move it away, or let it be replaced with --adopt",
    "آن را جابه‌جا کنید، یا با `--adopt` بگذارید جایگزین شود",
  ),
};

interface Strangers {
  readonly shown: string;
  readonly count: number;
  readonly names: Message;
}
