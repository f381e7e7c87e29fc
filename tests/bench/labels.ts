import { between, type Random } from "./random.ts";

/** A tag of the generated digest: its label, its slug, and other names that articles may use for it. */
export interface BenchTag {
  readonly label: string;
  readonly slug: string;
  readonly aliases: readonly string[];
}

/** A section or a thread's fixed texts. */
export interface BenchSection {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** An invented news source. */
export interface BenchSource {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

/** Labels from the most to the least used; after `=`, an alias. */
const labels = `
ایران، اقتصاد، تهران، جهان، دانش، فناوری، فرهنگ، ورزش، جامعه، محیط‌زیست، آب=منابع آب، انرژی، بازار، مسکن، آموزش=تعلیم و تربیت، سلامت=تندرستی، دانشگاه،
پژوهش=تحقیق، کتاب، سینما، موسیقی، تئاتر، شعر، رمان، ترجمه، زبان فارسی، خط فارسی، گاه‌شماری، نوروز، یلدا، مهرگان، میراث فرهنگی، باستان‌شناسی، موزه،
معماری، شهرسازی، حمل‌ونقل=ترابری، مترو، راه‌آهن، هواپیمایی، دریانوردی، بندر، گردشگری=جهانگردی، هتل، صنایع‌دستی، فرش، سفال، خوش‌نویسی=خطاطی، نگارگری، عکاسی=عکس،
فوتبال، والیبال، بسکتبال، کشتی، وزنه‌برداری، شنا، دوومیدانی، شطرنج، کوهنوردی، دوچرخه‌سواری، المپیک، لیگ برتر، تیم ملی، ورزش بانوان، ورزشگاه،
اینترنت=شبکهٔ جهانی، نرم‌افزار، سخت‌افزار، هوش مصنوعی، داده‌های باز، متن‌باز=کد باز، امنیت شبکه، حریم خصوصی، وب، مرورگر، گوشی همراه=تلفن همراه، بازی رایانه‌ای، ماهواره، فضا، اخترشناسی=نجوم، فیزیک،
شیمی، زیست‌شناسی، ریاضیات، زمین‌شناسی، زلزله=زمین‌لرزه، سیل، خشکسالی، هواشناسی، آلودگی هوا، ریزگرد، جنگل، تالاب، دریاچهٔ ارومیه، دریای خزر، خلیج فارس، حیات‌وحش، یوزپلنگ،
پرندگان، کشاورزی=زراعت، گندم، برنج، چای، پسته، زعفران، خرما، انار، دامپروری، شیلات، زنبورداری، غذا، آشپزی، پزشکی، دارو، واکسن، پرستاری، بیمارستان، تغذیه،
خواب، بهداشت روان، سالمندان، کودکان، جوانان، زنان، خانواده، مدرسه، آزمون سراسری، آموزگاران، کتابخانه، نشر، روزنامه‌نگاری، رسانه، رادیو، تلویزیون، تبلیغات، بانک،
بیمه، بورس، ارز، طلا، تورم، مالیات، بودجه، صادرات، واردات، گمرک، اشتغال، کارآفرینی، تعاون، نفت، گاز، برق، انرژی خورشیدی، انرژی بادی، معدن، فولاد، خودرو، بین‌الملل`;

/** A label's slug: its words joined with hyphens. */
export function slugOf(label: string): string {
  return label.replace(/[\s\u200C]+/gu, "-");
}

/** The tags, from the most to the least used. */
export const tags: readonly BenchTag[] = labels
  .trim()
  .split(/\s*،\s*/u)
  .map((entry) => {
    const [label = entry, ...aliases] = entry.split("=");
    return { label, slug: slugOf(label), aliases };
  });

/** The sections. */
export const sections: readonly BenchSection[] = [
  { id: "politics", title: "سیاست", description: "از مجلس تا شورای شهر" },
  { id: "economy", title: "اقتصاد", description: "بازار، کار و معیشت" },
  { id: "society", title: "جامعه", description: "زندگی روزمره در شهر و روستا" },
  { id: "culture", title: "فرهنگ", description: "کتاب، هنر و میراث" },
  { id: "sport", title: "ورزش", description: "میدان‌ها و ورزشگاه‌ها" },
  { id: "science", title: "دانش", description: "پژوهش‌های تازه به زبان ساده" },
  { id: "technology", title: "فناوری", description: "ابزارها و شبکه" },
  { id: "world", title: "جهان", description: "آن‌سوی مرزها" },
];

const sourceNames = `خبرگزاری سپیدار، خبرگزاری نیلوفر، روزنامهٔ بامداد نو، روزنامهٔ شهر ما، هفته‌نامهٔ کرانه، ماهنامهٔ دانش‌نما، پایگاه خبری افق،
پایگاه خبری باران، خبرگزاری البرز، روزنامهٔ گیلان امروز، پایگاه خبری کویر، رادیو جنوب، خبرگزاری ارس، هفته‌نامهٔ ورزش‌نگار، ماهنامهٔ کتاب و قلم، پایگاه خبری فناوران،
روزنامهٔ بازار روز، خبرگزاری آوای شرق، پایگاه خبری تالاب، خبرگزاری مروارید`;

/** Twenty sources, none of them real. */
export const sources: readonly BenchSource[] = sourceNames
  .trim()
  .split(/\s*،\s*/u)
  .map((name, index) => ({
    id: `source-${index + 1}`,
    name,
    url: `https://source-${index + 1}.example.org`,
  }));

/** A story told by several articles. */
export interface BenchThread {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A new thread begins with every 200th article and lives for some 600: about 30 of them belong to it. */
const articlesPerThread = 200;
const livingThreads = 3;

function threadAt(index: number): BenchThread {
  const topic = tags[(index * 7) % tags.length]?.label ?? "";
  return {
    id: `thread-${index + 1}`,
    title: `پروندهٔ ${topic}، بخش ${index + 1}`,
    description: `آنچه دربارهٔ ${topic} گذشت`,
  };
}

/** Every thread that the first `count` articles can belong to. */
export function threads(count: number): readonly BenchThread[] {
  return Array.from({ length: Math.ceil(count / articlesPerThread) }, (_, index) => threadAt(index));
}

/** One of the threads that live when the article with this place appears. */
export function threadOf(articleIndex: number, random: Random): BenchThread {
  const newest = Math.floor(articleIndex / articlesPerThread);
  return threadAt(between(random, Math.max(0, newest - livingThreads + 1), newest));
}
