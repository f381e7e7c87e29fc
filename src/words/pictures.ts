import { en, entry, fa } from "./entry.ts";

/** What is wrong with a photograph, and with what reads it. */
export const PHOTOGRAPHS = {
  otherKind: entry(
    ({ kind }: { readonly kind: string }) => en`is ${kind} by its content, and its name says something else`,
    ({ kind }) => fa`با نامش جور نیست: درونش ${kind} است`,
  ),
  renameTo: entry(
    ({ ending }: { readonly ending: string }) => en`rename it so that it ends in ${ending}, here too`,
    ({ ending }) => fa`نامش را، اینجا هم، به پایان ${ending} برگردانید`,
  ),
  noPicture: entry("cannot be read: it is damaged, or no picture", "خوانده نمی‌شود: آسیب دیده است یا تصویر نیست"),
  cutOff: entry(
    "is damaged: it ends too early or cannot be drawn whole",
    "آسیب دیده است: ناتمام است یا همهٔ آن کشیده نمی‌شود",
  ),
  saveAnew: entry(
    "see whether it opens, and save it anew with a picture program",
    "ببینید باز می‌شود یا نه، و با یک برنامهٔ تصویر دوباره ذخیره‌اش کنید",
  ),
  pixels: entry(
    ({ millions }: { readonly millions: number }) => en`has ${millions} million pixels`,
    ({ millions }) => fa`${millions} میلیون پیکسل دارد`,
  ),
  atMostPixels: entry(
    ({ most }: { readonly most: number }) => en`at most ${most} million are read: make it smaller`,
    ({ most }) => fa`دست بالا ${most} میلیون خوانده می‌شود: کوچک‌ترش کنید`,
  ),
  noLibrary: entry(
    "cannot be made ready for readers: the library that reads photographs (`sharp`) does not run on this system",
    "برای خوانندگان آماده نمی‌شود: کتابخانهٔ خواندن عکس (`sharp`) در این سامانه کار نمی‌کند",
  ),
  getLibrary: entry(
    "run `npm install --cpu=wasm32 sharp`; an original is never published, since it may say where it was taken",
    "`npm install --cpu=wasm32 sharp` را اجرا کنید؛ خودِ عکس منتشر نمی‌شود، چون شاید جای گرفتنش در آن باشد",
  ),
  making: entry("making pictures", "ساختن تصویرها"),
  examining: entry("looking at pictures", "وارسی تصویرها"),
};
