import { type Draft, html, others, persian, whenOf } from "../page.ts";
import { partsOf } from "../story.ts";

/** The page of an old editing system: one element of text, in which only line breaks tell paragraphs apart. */
export function breaks(draft: Draft): string {
  const { story, place, house, picture } = draft;
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${html(place % 2 === 0 ? `${house.name} - ${story.title}` : `${story.title} - ${house.name}`)}</title>
<meta name="keywords" content="${html(story.tags.join("،"))}">
${place % 3 === 0 ? "" : `<meta name="description" content="${html(story.lead ?? story.blocks[0] ?? "")}">`}
${place % 2 === 0 ? `<meta property="og:site_name" content="${html(house.name)}"><meta property="og:title" content="${html(story.title)}">` : ""}
${picture !== undefined && place % 3 !== 1 ? `<meta property="og:image" content="${picture}">` : ""}
${place % 4 === 0 ? `<link rel="canonical" href="/fa/news/${70000 + place}">` : ""}
</head>
<body>
<div id="top"><a href="/"><img src="/images/header.jpg" alt="${html(house.name)}"></a> امروز: ${whenOf(place, 2 * 86_400_000).day}</div>
<div id="menu"><a href="/fa/1">صفحه نخست</a> | <a href="/fa/2">اجتماعی</a> | <a href="/fa/3">سیاسی</a> | <a href="/fa/4">ورزشی</a> | <a href="/fa/5">تماس با ما</a></div>
<div id="wrap"><div id="right"><b>آخرین خبرها</b><br>${others(place, 6)
    .map((title, index) => `<a href="/fa/news/${61000 + index}">${html(title)}</a><br>`)
    .join("")}</div>
<div id="news">
${headOf(draft)}
<div class="${place % 2 === 0 ? "news_body" : "matn"}">${picture === undefined ? "" : `<img src="${new URL(picture).pathname}" ${place % 2 === 0 ? 'align="left" ' : ""}alt="${html(story.caption ?? "")}">`}${place % 2 === 0 ? "" : "<br>"}
${bodyOf(draft)}</div>
<div class="tools"><a href="javascript:window.print()">نسخه چاپی</a> <a href="#">ارسال به دوستان</a> تعداد بازدید: ${persian(340 + place * 17)}</div>
<div class="comments"><b>نظرات کاربران</b><br>ناشناس: خسته نباشید، خبر خوبی بود و امیدواریم ادامه داشته باشد.<br>علی: چرا عکس بیشتری نگذاشتید؟<br><form>نام: <input> نظر: <textarea></textarea> <input type="submit" value="ارسال"></form></div>
</div></div>
<div id="foot">تمامی حقوق برای ${html(house.name)} محفوظ است - طراحی و تولید: نرم‌افزار خبر</div>
</body></html>`;
}

function headOf({ story, place, when }: Draft): string {
  const dates = [
    `تاریخ انتشار: ${when.short} - ${when.clock}`,
    `${when.day} ساعت ${when.clock}`,
    `${when.digits} - ${when.clock}`,
    `${when.day} - ${when.clock}`,
  ];
  const date = dates[place % dates.length] ?? "";
  const code = `کد خبر: ${persian(70000 + place)}`;
  const kicker = story.kicker === undefined ? "" : `<div class="rutitr">${html(story.kicker)}؛</div>`;
  const title = place % 3 === 0 ? `<h1>${html(story.title)}</h1>` : `<div class="titr">${html(story.title)}</div>`;
  const lead = story.lead === undefined ? "" : `<div class="lid">${html(story.lead)}</div>`;
  const line = `<div class="news_nav">${date} &nbsp; | &nbsp; ${code}</div>`;
  return place % 2 === 0 ? `${line}${kicker}${title}${lead}` : `${kicker}${title}${line}${lead}`;
}

function bodyOf({ story, place }: Draft): string {
  const lines = story.blocks.map((block, index) => {
    const { kind, words } = partsOf(block);
    const text = `${index === 0 ? html(story.opening ?? "") : ""}${html(words)}`;
    if (kind === "heading") return `<b>${text}</b>`;
    return kind === "item" ? `- ${text}` : text;
  });
  const gap = place % 3 === 0 ? "<br />\n<br />\n" : place % 3 === 1 ? "<br>\n" : "<br>&nbsp;<br>";
  const ends = ["انتهای پیام/", `انتهای پیام/${persian(1200 + place)}`, "پایان پیام", ""];
  const end = ends[place % ends.length] ?? "";
  const share = place % 2 === 0 ? `${gap}<a href="https://t.me/khabar">کانال تلگرام ما را دنبال کنید</a>` : "";
  return `${lines.join(gap)}${end === "" ? "" : `${gap}${end}`}${share}`;
}
