import { en, entry, fa, foreign } from "./entry.ts";

interface Coded {
  readonly coding: string;
}

/** What is wrong with an address, or with what came from it. */
export const FETCHED = {
  silent: entry(
    ({ seconds }: { readonly seconds: number }) => en`sent nothing for ${seconds} s`,
    ({ seconds }) => fa`${seconds} ثانیه چیزی نفرستاد`,
  ),
  later: entry("try again later", "بعداً دوباره بکوشید"),
  unfetchable: entry(
    ({ said }: { readonly said: string }) => en`cannot be fetched: ${foreign(said)}`,
    ({ said }) => fa`گرفته نمی‌شود: ${foreign(said)}`,
  ),
  noHost: entry("there is no such host", "چنین میزبانی پیدا نشد"),
  checkAddress: entry(
    "check the address, and whether this machine is online",
    "ببینید نشانی درست است و رایانه به اینترنت وصل است",
  ),
  noNames: entry("the names of hosts cannot be looked up", "نام میزبان‌ها خوانده نمی‌شود"),
  noWay: entry("cannot be reached from here", "از اینجا به آن راهی نیست"),
  checkLine: entry(
    "see whether this machine is online, and try again",
    "ببینید رایانه به اینترنت وصل است، و دوباره بکوشید",
  ),
  refused: entry("nothing answers there", "آنجا چیزی پاسخ نمی‌دهد"),
  noAnswer: entry("did not answer", "پاسخ نداد"),
  cut: entry("the connection was cut", "اتصال قطع شد"),
  certificate: entry("its certificate is not valid", "گواهی امنیتی‌اش معتبر نیست"),
  seeInBrowser: entry(
    "see what a browser says of the address; the site may refuse programs",
    "نشانی را در مرورگر ببینید؛ شاید سایت به برنامه‌ها پاسخ نمی‌دهد",
  ),
  findAddress: entry("look for its new address on the site", "نشانی تازه‌اش را در سایت بجویید"),
  cutOff: entry(
    ({ size }: { readonly size: number }) => en`came torn: the connection ended after ${size} kB`,
    ({ size }) => fa`ناقص رسید: اتصال پس از ${size} کیلوبایت قطع شد`,
  ),
  again: entry("import it again", "دوباره آن را بیاورید"),
  noAddress: entry("is not an address", "نشانی نیست"),
  password: entry("holds a user name or password", "نام کاربری یا گذرواژه دارد"),
  leaveOut: entry("leave them out", "آن‌ها را بردارید"),
  privateHost: entry(
    ({ host }: { readonly host: string }) => en`${host} is a private address`,
    ({ host }) => fa`${host} نشانی خصوصی است`,
  ),
  privateName: entry(
    ({ host, found }: { readonly host: string; readonly found: string }) =>
      en`${host} has the private address ${found}`,
    ({ host, found }) => fa`${host} نشانی خصوصی ${found} را دارد`,
  ),
  saveFeed: entry("save the feed as a file", "خوراک را در پرونده‌ای ذخیره کنید"),
  status: entry(
    ({ status }: { readonly status: number }) => en`was answered with status ${String(status)}`,
    ({ status }) => fa`پاسخ سرور کد ${String(status)} بود`,
  ),
  redirects: entry(
    ({ target }: { readonly target: string }) => en`redirects to \`${target}\`: redirects are not followed`,
    ({ target }) => fa`به \`${target}\` می‌فرستد: این راهنمایی دنبال نمی‌شود`,
  ),
  tooManyHops: entry(
    ({ most }: { readonly most: number }) => en`redirects more than ${most} times`,
    ({ most }) => fa`بیش از ${most} بار به نشانی دیگر می‌فرستد`,
  ),
  endless: entry(
    ({ seconds }: { readonly seconds: number }) => en`did not end within ${seconds} s`,
    ({ seconds }) => fa`در ${seconds} ثانیه به پایان نرسید`,
  ),
  giveTarget: entry("give that address if you trust it", "اگر به آن نشانی اعتماد دارید، همان را بدهید"),
  tornPacked: entry(
    ({ coding }: Coded) => en`came torn: what is packed as \`${coding}\` ends in the middle`,
    ({ coding }) => fa`ناقص رسید: آنچه با \`${coding}\` فشرده است نیمه‌کاره پایان می‌یابد`,
  ),
  unknownPacked: entry(
    ({ coding }: Coded) => en`cannot be unpacked: it is packed as \`${coding}\``,
    ({ coding }) => fa`باز نمی‌شود: با \`${coding}\` فشرده است`,
  ),
  notPacked: entry(
    ({ coding }: Coded) => en`cannot be unpacked: it says it is packed as \`${coding}\`, and is not`,
    ({ coding }) => fa`باز نمی‌شود: می‌گوید با \`${coding}\` فشرده است و نیست`,
  ),
  saveFile: entry("save it as a file", "آن را در پرونده‌ای ذخیره کنید"),
};
