/**
 * Words that tell a quotation from Arabic from Persian, which has borrowed so many of them. All are spelled as
 * {@link foldArabic} leaves them.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const VOWELS = /[\u064B-\u0652\u0640\u0670]/gu;
const NEEDS_FOLDING = /[\u0649\u064A\u0643\u0623\u0671\u064B-\u0652\u0640\u0670]/u;

/** A word with Persian ye and kaf, without hamza on its alefs, vowel signs and kashida. «إ» stays: it is only Arabic. */
export function foldArabic(word: string): string {
  if (!NEEDS_FOLDING.test(word)) return word;
  return word
    .replace(VOWELS, "")
    .replace(/[\u0649\u064A]/gu, "ی")
    .replaceAll("\u0643", "ک")
    .replace(/[\u0623\u0671]/gu, "ا");
}

/** Frequent words of Arabic that Persian has not. */
export const ARABIC_ONLY: ReadonlySet<string> = words(
  "ایها ایتها یاایها یایها الذین الذی التی اللذین اللاتی الیه الیهم الیک الیکم الینا علیهم علیکم علینا علیهما هذا هذه ذلک تلک هؤلاء اولئک کذلک " +
    "لله بالله والله تالله فالله اللهم ربنا بسم انما انهم انکم انک انتم نحن کانوا کنتم یکون تکون لیس لیست لقد لکم لهم لنا منهم منکم منه " +
    "فیه فیها فیهم عنه عنهم عنها عنده عندهم عندنا قال قالوا قالت یقول تقول یقولون فقال وقال صلی وسلم وآله سبحانه آمنوا امنوا کفروا اتقوا جاهدوا اعملوا " +
    "ایاک نعبد نستعین اهدنا حسبنا راجعون اعوذ استغفر اشهد لاحول لااله لااکراه لمن عما مما وهی یعلمون تعلمون یعقلون تعملون یعملون " +
    "یحب یرید یشاء تشاء جعلنا خلقنا انزلنا ارسلناک اعطیناک انزلناه یغفر وانحر تفرقوا واعتصموا یؤمنون الاولین الآخرین ",
);

/** Particles that are words or names in Persian too, but seldom. */
export const SELDOM_PERSIAN: ReadonlySet<string> = words(
  "عن مع لم لن ثم قد هو هی الا اله رب کل قل نعم لو ذو ذی اذا اذ ولا ومن وما کان انت یهدی سبحان وهو",
);

/** Words that are as common in Persian. */
export const AS_PERSIAN: ReadonlySet<string> = words("فی من ما لا یا علی الی ان انا انی رسول سلم عند علیه علیها");

/** Words without which hardly a Persian sentence is written, and which Arabic has not. */
export const PERSIAN_ONLY: ReadonlySet<string> = words(
  "است که از به در را این آن با برای بود شد کرد می نمی خود نیز هر چه تا بر اگر اما دارد دارند دارم نیست هست شود کند کنند باشد گفت گوید گویند فرمود فرمودند خواند خواندند نوشت یعنی وقتی همه هیچ چون پس یک دو سه او وی ایشان شما آنان آنها اینها هم بی باید شاید دیگر بسیار آیه سوره حدیث دعای ذکر نماز خدا خداوند پیامبر امام روز سال مردم شده بوده داشت شدند کردند بودند آمد آمده رفت داد",
);

/** Persian words, and words that Persian has for its own, that begin as with the Arabic article. */
export const NO_ARTICLE =
  /^ال(?:ان|آن|بته|ا|ی|حال|بت|غرض|هام.*|هی.*|هه|زام.*|تزام.*|تماس.*|تهاب.*|تفات.*|تیام.*|حاق.*|حاد.*|حان|قا.*|گو.*|ک(?:ل.*|تر.*|ن|ی)|م(?:پی.*|ان.*|اس.*|یرا|نت.*|ثنی)?|فبا.*|فت.*|فاظ|وند.*|وار|وان|واح|یاف.*|یاس.*|یگودرز.*|یت|یزابت|یم|ین.*|یا|صاق.*|غا.*|طاف|بسه|برز.*|بانی.*|گوریتم.*|سا|نا|ناز|تیماتوم|دورادو|سنت.*|فونس.*|ماتی.*|کساندر.*|یور)$/u;
