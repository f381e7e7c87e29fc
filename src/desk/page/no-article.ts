import { readAddress } from "../../content/web-address.ts";
import type { Message } from "../../words/message.ts";
import { PAGE } from "../../words/page.ts";
import { flatLine } from "../import/clean-text.ts";
import { plainMarkdown } from "../import/markdown-text.ts";
import { shownWords, wordsIn } from "./lines.ts";
import { metaOf } from "./title.ts";

/** Why a page gives no article, and what an editor may do. */
export interface NoArticle {
  readonly why: Message;
  readonly fix: Message;
}

/** What a page shows besides articles, seen before anything of it is taken out. */
export interface Signs {
  /** That the rest is for subscribers. */
  readonly wall: boolean;
  readonly consent: boolean;
  readonly robot: boolean;
  readonly script: boolean;
  readonly login: boolean;
  /** Headlines that lead to other pages, each with the elements around it. */
  readonly headlines: readonly (readonly Element[])[];
  readonly isHome: boolean;
}

const WALL =
  /برای (?:خواندن|مطالعه|مشاهده|دیدن|دسترسی به)(?: [\p{L}\p{M}]+){0,6} (?:مشترک|اشتراک|وارد (?:سایت |حساب )?شوید|عضو|ثبت ?نام)|(?:ادامه|متن کامل)(?: [\p{L}\p{M}]+){0,4} (?:ویژه|مخصوص|تنها برای|فقط برای) (?:مشترک|اعضا)|subscribe to (?:continue|read|unlock)|to continue reading|already a subscriber|subscribers? only|for subscribers/iu;
const WALL_CLASS =
  /(?:^|[\s_-])(?:paywall|pay-wall|premium-(?:content|lock|wall)|subscriber-only|locked-content|regwall)(?:$|[\s_-])/iu;
const CONSENT =
  /(?:کوکی|شرایط|حریم خصوصی)(?: [\p{L}\p{M}]+){0,12} (?:بپذیرید|می پذیرم|موافقت|موافقم|قبول|رضایت)|(?:پذیرش|پذیرفتن|قبول) (?:همه )?کوکی|before you continue|we (?:use|value|care about)(?: \w+){0,6} (?:cookies|privacy)|(?:accept|agree)(?: \w+){0,3} cookies|consent/iu;
const ROBOT =
  /just a moment|attention required|checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|unusual traffic|captcha|من ربات نیستم|ربات نیستید|ربات هستید|در حال انتقال به سایت مورد نظر|بررسی امنیتی/iu;
const NO_SCRIPT = /javascript|جاوا ?اسکریپت/iu;
const APP = "#root, #app, #__next, #__nuxt, #___gatsby, app-root, [data-reactroot], [ng-app], [ng-version]";
const LOGIN = /ورود|وارد|نام کاربری|عضویت|ثبت ?نام|log ?in|sign ?in/iu;

/** What a page shows besides articles. */
export function signsOf(document: Document, address: string): Signs {
  const { body } = document;
  const title = flatLine(document.title);
  const shown = shownWords(body, 50_000);
  const plain = flatLine(shown);
  const buttons = body.querySelectorAll("button, form, input[type=submit], [role=button]").length;
  const scripts = document.querySelectorAll("script").length;
  const withoutScript = [...document.querySelectorAll("noscript")].map(wordsIn).join(" ");
  const path = readAddress(address)?.pathname ?? "/";
  const hasApp = body.querySelector(APP) !== null;
  return {
    wall: WALL.test(plain) || [...body.querySelectorAll("[class]")].some((one) => WALL_CLASS.test(one.className)),
    consent: buttons > 0 && CONSENT.test(`${title} ${plain}`),
    robot: ROBOT.test(`${title} ${plain.slice(0, 2000)}`),
    script:
      scripts > 0 && (NO_SCRIPT.test(flatLine(`${withoutScript} ${plain.slice(0, 500)}`)) || hasApp || shown === ""),
    login: body.querySelector("input[type=password]") !== null && LOGIN.test(plain),
    headlines: [...body.querySelectorAll("h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4")].filter(isHeadline).map(around),
    isHome: /^\/?(?:index\.\w+|home)?$/iu.test(path) && (readAddress(address)?.search ?? "") === "",
  };
}

/** Short news has this many words. */
const SHORTEST = 20;
/** Behind a wall there are no more. */
const BEGINNING = 150;
/** Lists show at least so many headlines. */
const LIST = 6;

/**
 * Why what was found of a page is no article; undefined where it is one.
 * @param root the element that it was found in
 * @param blocks its text, in Markdown
 * @param isNews whether the page tells machines that it is an article
 */
export function judge(
  signs: Signs,
  root: Element | undefined,
  blocks: readonly string[],
  { isNews, isPaid }: { readonly isNews: boolean; readonly isPaid: boolean },
): NoArticle | undefined {
  const words = blocks.reduce((sum, block) => sum + wordCount(plainMarkdown(block)), 0);
  const paragraphs = blocks.filter((block) => wordCount(plainMarkdown(block)) >= SHORTEST);
  const isShort = words < SHORTEST;
  if (isShort && signs.robot) return { why: PAGE.robot, fix: PAGE.copyText };
  if (words < BEGINNING && (signs.wall || isPaid)) return { why: PAGE.paid, fix: PAGE.readThere };
  const headlines = signs.headlines.filter((one) => root === undefined || one.includes(root)).length;
  const isList = headlines >= LIST && (signs.isHome || headlines >= paragraphs.length / 2);
  if (!isNews && isList) return { why: PAGE.list, fix: PAGE.oneOfThem };
  if (signs.consent && words < BEGINNING / 2 && !isNews) return { why: PAGE.consent, fix: PAGE.copyText };
  if (!isShort) return undefined;
  if (signs.consent) return { why: PAGE.consent, fix: PAGE.copyText };
  if (signs.login) return { why: PAGE.closed, fix: PAGE.readThere };
  if (signs.headlines.length >= LIST) return { why: PAGE.list, fix: PAGE.oneOfThem };
  return signs.script ? { why: PAGE.script, fix: PAGE.copyText } : { why: PAGE.empty, fix: PAGE.copyText };
}

/** Whether a page tells machines that it is an article. */
export function saysArticle(document: Document, isStructured: boolean): boolean {
  return isStructured || /article/iu.test(metaOf(document, "og:type") ?? "");
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function isHeadline(link: Element): boolean {
  return wordCount(wordsIn(link)) >= 4;
}

function around(element: Element): readonly Element[] {
  const holders: Element[] = [];
  for (let one = element.parentElement; one !== null; one = one.parentElement) holders.push(one);
  return holders;
}
