/**
 * Where the dictionary and the rules would be wrong, each group with its reason. Words only; no text of anybody's.
 */

/** Words that end like a plural and are none; their own forms («تنهای», «انتهایی») are as whole. */
export const NOT_PLURAL: ReadonlyMap<string, string> = reasons({
  "ها is part of the word, of Arabic or Persian origin":
    "اشتها انتها منتها تنها بها رها گاها اژدها سها سفها فقها شفاها اشتباها طاها علیها الیها ماها سربها شیربها خونبها گرانبها پربها اجارهبها بیبها کمبها نیمبها پراشتها بیانتها بیمنتها",
  "these demonstratives and pronouns are written in one (Academy)":
    "انها آنها اینها همینها همانها آنهایی اینهایی شماها ماها",
  "a proper name":
    "ابیها شانگهای کوتاها یاماها گاتاها نینها امابیها امیرطاها محمدطاها عبدالبها شیخبها تاها ناها باها داها",
  "«منهای» is minus": "منها",
  "«بدانها» is «به آنها»; the others are spelled without a space or ZWNJ that is not the plural's":
    "بدانها بتنها بینها",
  "a vocative of Arabic": "ایها أیها ایتها",
  "a number word of its own": "صدها هزارها میلیاردها",
  "a noun in ه whose indefinite is as likely": "حرفهای خانهای نامهای دستهای",
});

/** Words in a silent h that are commoner with «ای» than what is left of them is in the plural, where that is a word too. */
export const SILENT_H: ReadonlyMap<string, string> = reasons({
  "what is left has no plural that anybody writes, or a rare one":
    "منطقه رسانه هسته عاشقانه دقیقه حادثه جامعه مدرسه جمله بیمه توسعه تکیه حمله جبهه ضربه رابطه فاصله مجموعه مرحله طبقه عارضه فاجعه لحظه صفحه جلسه قطعه نسخه مقاله محاسبه مصاحبه مداخله مطالعه مبادله معامله مبارزه مکاتبه مقدمه محموله مجسمه موسسه مؤسسه نشریه بیانیه اطلاعیه سهمیه سرمایه پایه پارچه پروانه لایه گونه روزانه سالانه ماهانه درجه دامنه واقعه سابقه شایعه قبیله وسیله واسطه خلاصه ثانیه ترکیه خیریه روحیه علمیه کابینه دوچرخه شکنجه مضیقه منظومه نتیجه حلقه جریمه ذخیره قاعده قلعه نیمه تخته تپه تکه جعبه چاله کوچه حوزه سازمانه اتحادیه آیه آستانه کمیته لوله ویژه بدنه خزانه دهانه میانه کرانه ترانه رایانه یارانه یگانه بیگانه گذشته نوشته گفته یافته ساخته پذیرفته صحنه شایسته برجسته پیوسته وابسته بسته سوخته پخته ریخته انگیخته آموخته آمیخته آراسته",
});

/** Words whose plural is commoner than the other reading, «سالهای» than «ساله‌ای». */
export const PLURAL_STEM: ReadonlyMap<string, string> = reasons({
  "the word with a silent h is rare, or seldom has «ای»":
    "سال زمان ساعت ماه محل شاخص شغل پست پلیس گل رگ بال چشم گوش نقش چرخ پل خط شخص اصل حق وزن طرف میل متن جوان دلال مهاجم آزمون بافت باکتری جریان تندیس چارچوب چک ورودی سرخ آیین آئین استان زبان میدان درمان جهان سازمان انسان داستان دندان زندان پرداخت دریافت برداشت کتاب طرح بخش شهر بانک تیم حزب قانون کشت سیستم قلم آتش آسمان باج برگ بلبل تاس تراک ترم تیغ تیک جام حافظ حوری خال خاک خروس خزان داس دافع رج رزم زاغ زخم زوج سنبل شاخ شپش شیفت صف صوفی طاق طبل طعم عقرب عمل غزال فتح فیل قبض قرض لوح محارب محافظ محدث مدافع مزارع مستخدم مصالح معارض مورخ مولف مؤلف مکاتب مرجان ورق وصل پرس پوست پوش پیکان پیمان چنگ چوب ژن کت کمان کوه کیس گردن گمان گنج یخ هال",
});

/** Words that end like a comparative and are none, or are written in one by the Academy. */
export const NOT_COMPARATIVE: ReadonlyMap<string, string> = reasons({
  "the Academy writes these in one": "بهتر بهترین بیشتر بیشترین کمتر کمترین مهتر مهترین کهتر کهترین",
  "تر is part of the word":
    "آستر کفتر کلانتر لوستر مستتر ترتر سرتر لمتر دختر دفتر اختر بستر چتر سطر انگشتر خاکستر کبوتر مشتر پیشتر نیشتر",
  "a proper or foreign name":
    "دیمیتر آلیستر ولتر توئیتر توییتر تویتر لستر سنتر پیتر والتر رویتر کارتر منچستر وستر روستر فاستر پستر فیلتر تیتر اسپرینتر استر اینتر هانتر گونتر دکتر دکترین ویترین گستر",
});

/** Words that begin like a verb with می and are none. */
export const NOT_VERB: ReadonlyMap<string, string> = reasons({
  "میدان with an ending, not «می\u200Cدان…»": "میدان میدانی میدانش میدانها میدانهای میدانهایی",
  "a noun or name in its own right":
    "میان میلیون میلیونی میزان میز میزی میهن میل میخ میوه میراث میلاد میثاق مینا میرزا میرحسین میخانه میخوار میخواره میخوارگان میخوارگی میخواری میگسار میگساری میگو میرید نمیرید میانه میانی میمنت میسر میکده میزایی میرم میرند نمیرند نمیرد نمیرم نمیری",
});

/** A month or wine before it, and «می» is no verb's. */
export const MAY_OR_WINE: ReadonlyMap<string, string> = reasons({
  "the month of May: «ماه می»": "ماه اواخر اواسط اوایل اوائل آوریل ماههای",
  "wine: «ساغر می»; «جام می شود» is likelier a cup won, and «جام می را» has no verb": "باده ساغر پیاله شراب",
});

/** Words no suffix hangs on, whatever follows. */
export const NO_STEM: ReadonlyMap<string, string> = reasons({
  "a preposition, conjunction or particle":
    "و از به در با بر تا که را برای چون اگر ولی اما یا هم نیز چه نه پس بی هر بلکه حتی مگر زیرا مثل مانند بدون بین روی زیر نزد ضمن طی علیه درباره",
  "a verb: what follows is a word by itself": "است بود شد کرد گفت هست نیست شود باشد کند دارد داد",
  "a vocative or an interjection": "ای وای آی های",
});

/** Nouns before which or after which «شان» is «dignity». */
export const DIGNITY: ReadonlyMap<string, string> = reasons({
  "«حفظ شان»": "حفظ رعایت کسر دون خلاف مقام منزلت درخور در از به با هم",
});

/** Names of Latin letters: «ام آر آی», «ای اف سی» are not enclitics. */
export const LETTER_NAMES: ReadonlyMap<string, string> = reasons({
  "a letter of a Latin abbreviation":
    "ای بی سی دی اف جی اچ آی جی کی ال ام ان او پی کیو آر ار اس تی یو وی ایکس وای زد اند",
});

/** Right parts that «پیش» (ago, before), «بی» (without) and «نا» may come before as words of their own. */
export const NOT_PREFIXED: ReadonlyMap<string, string> = reasons({
  "«پیش» is «ago» or «forward» before these":
    "پیش+رفت پیش+رفته پیش+آمد پیش+آمده پیش+آمدن پیش+رو پیش+روی پیش+برد پیش+بردن پیش+رفتن پیش+تولید پیش+خدمت پیش+خرید پیش+داوری پیش+دستی پیش+درآمد پیش+زمینه پیش+ساخته پیش+شماره پیش+غذا پیش+قدم پیش+قرارداد پیش+گرفته پیش+گرفتن پیش+گو پیش+گام پیش+لرزه پیش+مرگ پیش+نماز پیش+نمایش پیش+گفتار پیش+تاخته پیش+بند پیش+آهنگ پیش+کش پیش+خوان پیش+تاز پیش+روان پیش+گیرند پیش+گیرد پیش+دانشگاهی پیش+پرداخت پیش+پردازش پیش+پرده پیش+بیند پیش+بینند",
  "«بی» is a preposition, or a letter of BBC":
    "بی+بی بی+سی بی+آن بی+این بی+هیچ بی+هر بی+او بی+ما بی+تو بی+من بی+شما بی+خود بی+همه بی+ام بی+حرف بی+کار بی+راه بی+جا بی+دست بی+سر بی+آب",
  "«نا» is a name or a word cut short": "نا+می نا+بر نا+ب نا+م",
});

/** Words that begin with و and may look like «و» and a word. */
export const NOT_GLUED_VA: ReadonlyMap<string, string> = reasons({
  "a word or name of its own, which the dictionary lacks":
    "والمسلمین وانگارد واندنبرگ والا والسلام وردی وزرا وکلا وقایع وسایل ویلا وان ویا ولی وری ورزش وسط وصال وصل وبا وفا وقار وقف وجود ورود وضع وداع وارد واحد وزن وزیر وطن وجه وحدت وحید وهم وکیل ولایت ویژه وجیه وصی وبال ورم وزغ وتو واتر والتر وستر وایتال وبر واکر وارن وایت واتسون واردی وانت ویلسون ورنر ورونا وردر واران واندا وینی وکان وارنا وادی والی وافی واقدی وامق وانگ وانو ورسای وردار وسلی ورزی وتن وند وای وام واج واژ وال واک وار واگن واکس وی وب وات ویزا واشر وسمه وادار واکنش وامدار واریز والد والده والدین وارث واسع واضح واقع واقف والامقام وارسته وارونه وازده وافر وامانده واهی وکس وهمن وسترن وبگاه وبسایت وبلاگ ورشو ورامین ورزنه وامنان وانسی وانتونیو وارگاس واردا وکالی ورا وزین وسیم وشمگیر ووشو ووهان ووریا وانگا وحشی وحشت ورزشی وقت وقتی وسیع وستهم وگر وگرنه وزش وکلای وکلا وسواس وزارت وزاری وزراء وشته",
});

/** Nouns that «به» ran into, by the letters after «ب». */
export const AFTER_BE: ReadonlyMap<string, string> = reasons({
  "«ب» with these is «به» and a noun, and no other word":
    "صورت صورتی عنوان خاطر دلیل علت طور طوری نظر منظور راحتی خوبی شدت جای سوی دنبال همراه وسیله منزله واسطه زودی تدریج سرعت ویژه خصوص موقع سختی سادگی درستی تازگی ندرت وضوح کلی طورکلی وجود وقوع مدت نحوی شکلی گونه\u200Cای نوعی حدی قدری شرط شرطی شرح نفع ضرر سبب موجب موازات رغم لحاظ نسبت اندازه اتفاق اضافه ازای استثنای استناد اعتبار انضمام جهت حساب حق دست دور روز سمت طرف طریق عبارت عبارتی عهده عمد غیر فاصله قصد قول کار کمک گفته گزارش محض مثابه مرور میزان میزانی نام ناچار ناحق نوبه نقل هنگام هیچ هیچوجه یاد یکباره خودی صراحت کرات دفعات وفور علاوه وسیلهٔ واسطهٔ واقع کارگیری",
});

/** Of {@link AFTER_BE}: forms that are words too, and left alone. */
export const NOT_GLUED_BE: ReadonlyMap<string, string> = reasons({
  "a word or name of its own": "بنام بکار بحق بدور بروز بعمد بیاد بهنگام",
});

function reasons(groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [reason, words] of Object.entries(groups)) for (const word of words.split(" ")) map.set(word, reason);
  return map;
}

/** Second parts that make a family or place name out of a word: «خانزاده» is spelled as its bearer spells it. */
export const NAME_PARTS: ReadonlyMap<string, string> = reasons({
  "a family name or a place":
    "زاده پور نیا نژاد فر بین خواه دوست ملک شهر نشان چراغ خان بیگی لو فرد راد مهر پناه یار وند سرا آباد کوه رود",
});
