import { type Draft, html, jsonLd, others, persian, whenOf } from "../page.ts";
import { partsOf } from "../story.ts";

/** The page of an agency that breaks its text with lists of other stories, advertisements and calls to its channels. */
export function related(draft: Draft): string {
  const { story, place, house, when, picture } = draft;
  const address = `https://${house.host}/fa/news/${90_000 + place}/${encodeURIComponent(story.tags[0] ?? "")}`;
  return `<!DOCTYPE html>
<html lang="fa-IR" dir="rtl"><head>
<meta charset="UTF-8"><title>${html(story.title)}</title>
<meta property="og:site_name" content="${html(house.name)}"><meta property="og:url" content="${html(address)}">
<meta property="og:title" content="${html(`${story.title} - ${house.name}`)}">
${picture === undefined ? "" : `<meta property="og:image" content="${picture}">`}
${place % 4 === 1 ? `<meta property="article:published_time" content="${when.jalali}T${latin(when.clock)}:00+03:30">` : ""}
${place % 4 === 3 ? jsonLd({ "@context": "http://schema.org", "@type": "NewsArticle", headline: story.title, datePublished: when.iso.replace(/\.\d+/u, ""), publisher: { "@type": "Organization", name: house.name } }) : ""}
</head><body>
<div class="header"><div class="logo"><a href="/"><img src="/client/themes/fa/img/logo.png" alt=""></a></div><div class="today">${whenOf(place, 86_400_000).day}</div><ul class="menu"><li><a href="/fa/1">عناوین کل</a></li><li><a href="/fa/2">اقتصادی</a></li><li><a href="/fa/3">استان‌ها</a></li></ul></div>
<div class="container"><div class="row"><div class="col-md-8">
<div class="news-content">
<div class="news-path"><a href="/">صفحه نخست</a> » <a href="/fa/3">استان‌ها</a></div>
<div class="news-info"><span>کد خبر: ${persian(90_000 + place)}</span><span class="news-date">${place % 2 === 0 ? `تاریخ انتشار: ${when.day} - ${when.clock}` : `${when.short} - ${when.clock}`}</span><span>تعداد نظرات: ${persian(place % 3)} نظر</span></div>
${story.kicker === undefined ? "" : `<div class="rootitr">${html(story.kicker)}:</div>`}
<h1 class="title"><a href="${html(address)}">${html(story.title)}</a></h1>
${story.lead === undefined ? "" : `<div class="subtitle">${html(story.lead)}</div>`}
${picture === undefined ? "" : `<div class="lead_image"><img src="${picture}" alt="${html(story.title)}" width="640" height="400"></div>`}
<div class="body">${bodyOf(draft)}</div>
<div class="tags-box">برچسب‌ها: ${story.tags.map((tag) => `<a href="/fa/tags">${html(tag)}</a>`).join(" ، ")}</div>
<div class="share-box"><span>به اشتراک بگذارید:</span><a href="#"><i></i></a><a href="#"><i></i></a><input value="https://${house.host}/x${place}"></div>
<div class="also"><h3>مطالب مرتبط</h3><ul>${others(place + 4, 4)
    .map((title, index) => `<li><a href="/fa/news/${40_000 + index}">${html(title)}</a></li>`)
    .join("")}</ul></div>
<div class="comment-form"><h3>نظر شما</h3><p>نظرهایی که توهین‌آمیز باشد منتشر نمی‌شود.</p><textarea></textarea></div>
</div></div>
<div class="col-md-4"><div class="box"><h4>پربیننده‌ترین‌ها</h4>${others(place + 6, 6)
    .map(
      (title, index) =>
        `<div class="item"><a href="/fa/news/${30_000 + index}"><img src="/files/thumb/${index}.jpg" width="90" height="60" alt=""><span>${html(title)}</span></a><p>خلاصهٔ خبر: ${html(title)} و واکنش‌ها به آن در شهرهای استان تا عصر امروز.</p></div>`,
    )
    .join("\n")}</div></div></div></div>
<div class="footer">کلیه حقوق مادی و معنوی این سایت محفوظ و متعلق به ${html(house.name)} می‌باشد.</div>
</body></html>`;
}

/** The boxes that stand between the paragraphs, in the manners of several sites. */
function boxesOf(place: number): readonly string[] {
  const titles = others(place + 1, 4);
  const link = (title: string, index: number): string => `<a href="/fa/news/${20_000 + index}">${html(title)}</a>`;
  const lists = [
    `<div class="related-inline"><p>بیشتر بخوانید</p><ul>${titles.map((title, index) => `<li>${link(title, index)}</li>`).join("")}</ul></div>`,
    `<p><strong>بیشتر بخوانید:</strong></p>${titles
      .slice(0, 3)
      .map((title, index) => `<p>${link(title, index)}</p>`)
      .join("")}`,
    `<div class="inner-news"><h4>اخبار مرتبط</h4>${titles.map((title, index) => `<div>${link(title, index)}</div>`).join("")}</div>`,
    `<blockquote><p>همچنین بخوانید: ${link(titles[0] ?? "", 0)}</p></blockquote>`,
    `<p>» ${link(titles[0] ?? "", 0)}</p><p>» ${link(titles[1] ?? "", 1)}</p>`,
  ];
  const calls = [
    `<div class="ads"><span>تبلیغات</span><a href="https://ads.example/1"><img src="/ads/468.gif" width="468" height="60"></a></div>`,
    `<p style="text-align:center"><a href="https://t.me/khabar">برای دنبال کردن خبرها به کانال تلگرام ما بپیوندید</a></p>`,
    "",
  ];
  return [lists[place % lists.length] ?? "", calls[place % calls.length] ?? ""];
}

function bodyOf({ story, place }: Draft): string {
  const parts = story.blocks.map((block, index) => {
    const { kind, words } = partsOf(block);
    const text = `${index === 0 ? html(story.opening ?? "") : ""}${html(words)}`;
    if (kind === "heading") return `<h3>${text}</h3>`;
    if (kind === "item") return `<ul><li>${text}</li></ul>`;
    return kind === "quote" ? `<blockquote>${text}</blockquote>` : `<p>${text}</p>`;
  });
  const [list = "", call = ""] = boxesOf(place);
  const early = Math.max(1, Math.floor(parts.length / 3));
  const late = Math.max(early, Math.floor((parts.length * 2) / 3));
  const end = place % 2 === 0 ? "<p>انتهای پیام/</p>" : `<p style="text-align:left">${persian(3000 + place)}/م‌ن</p>`;
  return [...parts.slice(0, early), list, ...parts.slice(early, late), call, ...parts.slice(late), end].join("\n");
}

function latin(text: string): string {
  return text.replace(/[\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}
