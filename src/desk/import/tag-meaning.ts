import { fold, foldWords } from "../../persian/fold.ts";
import type { Mention, TaggedText } from "./tag-mentions.ts";
import type { TagKind, TagMeaning } from "./tag-names.ts";

/** Words before a name that say which of its meanings is meant: «شهر ساری», «استان فارس», «نخست‌وزیر هند». */
const SAID: Partial<Record<TagKind, ReadonlySet<string>>> = {
  country: folded(
    "کشور جمهوری پادشاهی دولت سفیر ارتش پارلمان پایتخت رئیس‌جمهور رئیس‌جمهوری نخست‌وزیر وزیر مردم اتباع خارجه دفاع مرز سفارت ملی شمال جنوب غرب شرق",
  ),
  capital: folded("شهر پایتخت فرودگاه شهردار"),
  province: folded("استان ولایت استاندار والی استانداری"),
  city: folded("شهر شهرستان فرماندار فرمانداری شهردار شهرداری جمعه بخش مردم دادستان شهروندان جاده فرودگاه بندر"),
};

/** A text is about sports where words of sports are so many, and so many different ones. */
const SPORTING = { words: 5, different: 3 } as const;
const SPORTS = folded(
  "تیم تیم‌ها تیم‌های لیگ باشگاه باشگاه‌های فوتبال فوتسال والیبال بسکتبال هندبال کشتی بازیکن بازیکنان بازیکنی بازی بازی‌های مربی سرمربی گل دیدار مسابقه مسابقات رقابت‌های دروازه‌بان مهاجم مدافع هافبک قهرمانی هواداران داور مصدومیت نیمکت دربی کاپیتان شاگردان تساوی ورزشگاه اردو اردوی پوشان ملی‌پوشان جودو تکواندو کاراته ووشو وزنه‌برداری دوومیدانی واترپلو تنیس",
);

function folded(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(fold));
}

/** Whether an article is about sports, where «استقلال» is a club. */
export function isAboutSports(text: TaggedText): boolean {
  const words = foldWords(`${text.title} ${text.lead} ${text.body.slice(0, 2500)}`).split(" ");
  const found = words.filter((word) => SPORTS.has(word));
  return found.length >= SPORTING.words && new Set(found).size >= SPORTING.different;
}

/**
 * What a name means here: the first of its meanings that is sure or that something says.
 * @param said labels that the text names by a sure name
 */
export function meaningOf(mention: Mention, said: ReadonlySet<string>, sports: boolean): TagMeaning | undefined {
  const isOfSports = ({ kind }: TagMeaning): boolean => kind === "club" || kind === "cup" || kind === "sport";
  const order = [
    ...mention.meanings.filter((meaning) => isOfSports(meaning) === sports),
    ...mention.meanings.filter((meaning) => isOfSports(meaning) !== sports),
  ];
  return order.find((meaning) => {
    if (!meaning.doubtful) return true;
    if (isOfSports(meaning)) return sports;
    return (
      said.has(meaning.label) ||
      (meaning.country !== undefined && said.has(meaning.country)) ||
      isSaid(mention, meaning)
    );
  });
}

/** Whether the word before a name says that this meaning is meant. */
export function isSaid(mention: Mention, { kind }: TagMeaning): boolean {
  return SAID[kind]?.has(mention.before) === true;
}
