import { en, entry, fa } from "./entry.ts";
import type { Message } from "./message.ts";

/** An edition's number and day, as the others see it. */
interface Numbered {
  readonly day: string;
  readonly number: string;
}

/** What is wrong with the numbers of editions, and with notes. A number is as the file has it: it may be copied. */
export const EDITIONS = {
  emptied: entry(
    "holds no edition: all are numbered from 1 anew, published ones too",
    "هیچ شماره‌ای در آن نیست: همه از نو از `1` شمرده می‌شوند، منتشرشده‌ها هم",
  ),
  bringBack: entry(
    "bring back what it held; if nothing is published yet, `npx gozide number` fills it",
    "آنچه داشت به آن بازگردانید؛ اگر هنوز چیزی منتشر نشده، `npx gozide number` آن را پر می‌کند",
  ),
  sameNumber: entry(
    ({ number, day, place }: Numbered & { readonly place: string }) =>
      en`\`${number}\` is the number of ${day} too (${place})`,
    ({ number, day, place }) => fa`\`${number}\` عدد شمارهٔ ${day} هم هست (${place})`,
  ),
  afterIt: entry(
    ({ own, number, day, place }: Numbered & { readonly own: string; readonly place: string }) =>
      en`\`${own}\`: the edition before it, ${day}, is ${number} (${place})`,
    ({ own, number, day, place }) => fa`\`${own}\`: عدد شمارهٔ پیشین، ${day}، ${number} است (${place})`,
  ),
  beforeIt: entry(
    ({ own, number, day, place }: Numbered & { readonly own: string; readonly place: string }) =>
      en`\`${own}\`: the edition after it, ${day}, is ${number} (${place})`,
    ({ own, number, day, place }) => fa`\`${own}\`: عدد شمارهٔ بعدی، ${day}، ${number} است (${place})`,
  ),
  growing: entry(
    ({ room }: { readonly room: Message }) => en`${room}: numbers grow with the days`,
    ({ room }) => fa`${room}: عددها روز به روز بیشتر می‌شود`,
  ),
  withoutNumber: entry(
    "remove `number` here: the edition stays without one",
    "`number` را از اینجا بردارید: این شماره بی‌عدد می‌ماند",
  ),
  writeOrRemove: entry(
    ({ number }: { readonly number: string }) => en`write ${number}, or remove \`number\` here`,
    ({ number }) => fa`بنویسید ${number}، یا \`number\` را از اینجا بردارید`,
  ),
  otherwiseThere: entry(
    ({ own, place, number }: { readonly own: string; readonly place: string; readonly number: string }) =>
      en`\`${own}\`: ${place} says ${number}`,
    ({ own, place, number }) => fa`\`${own}\`: در ${place} عدد ${number} آمده است`,
  ),
  theNumber: entry(
    ({ number }: { readonly number: string }) => en`${number}`,
    ({ number }) => fa`عدد ${number}`,
  ),
  dayTwice: entry(
    ({ day, first }: { readonly day: string; readonly first: string }) =>
      en`\`${day}\` is in the file twice; first on line ${first}`,
    ({ day, first }) => fa`\`${day}\` در پرونده دو بار آمده است؛ نخستین بار در خط ${first}`,
  ),
  removeOne: entry("remove one of them", "یکی از آن دو را بردارید"),
  notSaturday: entry(
    ({ day }: { readonly day: string }) => en`\`${day}\` begins no edition: editions are weekly`,
    ({ day }) => fa`\`${day}\` آغاز شماره‌ای نیست: شماره‌ها هفتگی است`,
  ),
  saturday: entry("the Saturday of a week", "شنبهٔ یک هفته"),
  writeDay: entry(
    ({ day }: { readonly day: string }) => en`write ${day}`,
    ({ day }) => fa`بنویسید ${day}`,
  ),
  toCome: entry(
    ({ day }: { readonly day: string }) => en`\`${day}\` is still to come, and the file holds published editions only`,
    ({ day }) => fa`\`${day}\` هنوز نیامده است و جای شماره‌های منتشرشده در این پرونده است`,
  ),
  dayBefore: entry(
    ({ day }: { readonly day: string }) => en`a day before ${day}`,
    ({ day }) => fa`روزی پیش از ${day}`,
  ),
  mendDay: entry(
    "mend the day, or give the number in the edition's note",
    "روز را درست کنید، یا عدد را در یادداشت همان شماره بنویسید",
  ),
  from: entry(
    ({ least }: { readonly least: string }) => en`a number from ${least}`,
    ({ least }) => fa`عددی از ${least} به بالا`,
  ),
  only: entry(
    ({ number }: { readonly number: string }) => en`the number ${number}`,
    ({ number }) => fa`عدد ${number}`,
  ),
  between: entry(
    ({ least, most }: { readonly least: string; readonly most: string }) => en`a number from ${least} to ${most}`,
    ({ least, most }) => fa`عددی از ${least} تا ${most}`,
  ),
  noneBelow: entry(
    ({ day, number }: Numbered) => en`there is no whole number below ${number} (${day})`,
    ({ day, number }) => fa`پایین‌تر از ${number} (${day}) عدد درستی نیست`,
  ),
  noneBetween: entry(
    ({ before, after }: { readonly before: Numbered; readonly after: Numbered }) =>
      en`there is no whole number between ${before.number} (${before.day}) and ${after.number} (${after.day})`,
    ({ before, after }) => fa`میان ${before.number} (${before.day}) و ${after.number} (${after.day}) عدد درستی نیست`,
  ),
  mayHave: entry(
    ({ day, room }: { readonly day: string; readonly room: Message }) =>
      en`without a number: ${day}: its note may give ${room}: \`number:\` in ${day}.md`,
    ({ day, room }) => fa`بی‌عدد: ${day}: یادداشتش می‌تواند ${room} به آن بدهد: \`number:\` در \`${day}.md\``,
  ),
  staysWithout: entry(
    ({ day, room }: { readonly day: string; readonly room: Message }) =>
      en`without a number: ${day}: ${room}, so it stays without one`,
    ({ day, room }) => fa`بی‌عدد: ${day}: ${room}، پس بی‌عدد می‌ماند`,
  ),
  moreWithout: entry(
    ({ more }: { readonly more: number }) => en`without a number: ${more} more, of earlier days`,
    ({ more }) => fa`بی‌عدد: ${more} شمارهٔ دیگر از روزهای پیش‌تر`,
  ),
  notDay: entry(
    ({ day }: { readonly day: string }) => en`\`${day}\` is not a day`,
    ({ day }) => fa`\`${day}\` روز نیست`,
  ),
  notDaySince: entry(
    ({ day, reason }: { readonly day: string; readonly reason: Message }) => en`\`${day}\` is not a day: ${reason}`,
    ({ day, reason }) => fa`\`${day}\` روز نیست: ${reason}`,
  ),
  noEdition: entry(
    ({ day }: { readonly day: string }) => en`\`${day}\`: no article is of this edition`,
    ({ day }) => fa`\`${day}\`: هیچ نوشته‌ای از این شماره نیست`,
  ),
  mendOrLeave: entry(
    ({ number }: { readonly number: string }) =>
      en`mend the day; if the edition was taken back, leave the line, so that no other becomes number ${number}`,
    ({ number }) =>
      fa`روز را درست کنید؛ اگر آن شماره پس گرفته شده، خط را بگذارید بماند تا عدد ${number} به شمارهٔ دیگری نرسد`,
  ),
  noSlug: entry(
    ({ slug }: { readonly slug: string }) => en`\`${slug}\`: no article of the edition has this slug`,
    ({ slug }) => fa`\`${slug}\`: هیچ نوشته‌ای از این شماره چنین \`slug\`ی ندارد`,
  ),
  noteOfNoDay: entry(
    "no edition begins on this day: the note is shown nowhere",
    "هیچ شماره‌ای در این روز آغاز نمی‌شود: یادداشت جایی دیده نمی‌شود",
  ),
  nameNote: entry(
    ({ day }: { readonly day: string }) => en`name it by the week's Saturday: ${day}.md`,
    ({ day }) => fa`نامش را شنبهٔ همان هفته بگذارید: \`${day}.md\``,
  ),
  noteOfNothing: entry(
    "there is no article of its edition: the note is shown nowhere",
    "این شماره نوشته‌ای ندارد: یادداشت جایی دیده نمی‌شود",
  ),
  noteName: entry(
    "a file named by the edition's Jalali day, such as 1395-12-07.md",
    "پرونده‌ای به نام روز خورشیدی شماره، مانند `1395-12-07.md`",
  ),
};
