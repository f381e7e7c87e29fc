import { type Draft, html, jsonLd, OTHERS, others, persian, whenOf } from "../page.ts";
import { partsOf } from "../story.ts";

/** The page of a site that was built lately: sections, structured data, lazy pictures, comments, a newsletter. */
export function modern(draft: Draft): string {
  const { story, place, house } = draft;
  const hashed = place % 3 === 2;
  return `<!doctype html>
<html lang="fa" dir="rtl">
<head>
<meta charset="utf-8">
<title>${html(story.title)} | ${html(house.name)}</title>
${headOf(draft)}
<style>.x{color:red}</style>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({page: "خبر"});</script>
</head>
<body class="${hashed ? "css-1q8w2e" : "single-post"}">
<a class="skip" href="#main">پرش به محتوا</a>
<header class="site-header"><div class="topbar"><span>امروز ${whenOf(place, 3 * 86_400_000).day}</span></div>
<a href="/"><img src="/static/logo.svg" alt="${html(house.name)}" width="120" height="40"></a>
<nav><ul><li><a href="/politics">سیاست</a></li><li><a href="/economy">اقتصاد</a></li><li><a href="/sport">ورزش</a></li><li><a href="/culture">فرهنگ</a></li></ul></nav>
<form role="search"><input type="search" placeholder="جستجو"><button>بگرد</button></form></header>
<main id="main">
<ol class="breadcrumb"><li><a href="/">خانه</a></li><li><a href="/news">خبرها</a></li><li>${html(story.tags[0] ?? "")}</li></ol>
<article class="${hashed ? "css-77ab1c" : "news-article"}">
<header>
${story.kicker === undefined ? "" : `<p class="${hashed ? "css-0k1" : "kicker"}">${html(story.kicker)}</p>`}
<h1${hashed ? ' class="css-h1x"' : ' itemprop="headline"'}>${html(story.title)}</h1>
${leadOf(draft)}
<div class="meta"><span class="author">${story.writer === undefined ? "" : `نوشتهٔ ${html(story.writer)}`}</span>
${timeOf(draft)}<span class="reading">زمان مطالعه: ${persian(2 + (place % 4))} دقیقه</span></div>
<div class="share"><a href="https://t.me/share?url=x">تلگرام</a><a href="https://x.com/share">ایکس</a><button>کپی لینک</button></div>
</header>
${pictureOf(draft)}
${bodyOf(draft)}
<footer class="tags"><span>برچسب‌ها:</span>${story.tags.map((tag) => `<a rel="tag" href="/tags/${place}">${html(tag)}</a>`).join(" ")}</footer>
${story.writer === undefined ? "" : `<section class="author-card"><img src="/avatars/${place}.jpg" alt=""><h3>${html(story.writer)}</h3><p>خبرنگار بخش اجتماعی که از سال ۱۳۹۵ در ${html(house.name)} می‌نویسد.</p></section>`}
</article>
<section class="related"><h2>خبرهای دیگر</h2><div class="cards">${others(place, 4)
    .map(
      (title, index) =>
        `<article class="card"><a href="/news/${800 + index}"><img data-src="/photos/c${index}.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt=""><h3>${html(title)}</h3></a><p>${html(OTHERS[(index + 5) % OTHERS.length] ?? "")} و آنچه در این باره تاکنون دانسته شده است.</p><time datetime="2026-11-1${index}T10:00:00+03:30">${persian(20 + index)} آبان ۱۴۰۵</time></article>`,
    )
    .join("\n")}</div></section>
<section id="comments"><h2>نظر خوانندگان</h2><ol>
<li><b>مهدی</b> <time>${whenOf(place, 3_600_000).short}</time><p>ممنون از این گزارش. کاش دربارهٔ هزینه‌ها هم بیشتر می‌نوشتید و می‌گفتید که این همه سال چرا کسی پیگیری نکرده است.</p></li>
<li><b>سارا م.</b> <time>${whenOf(place, 7_200_000).short}</time><p>ما که از نزدیک دیدیم، همه چیز همین بود که نوشته‌اید، فقط تاریخ آن را یک روز اشتباه کرده‌اید.</p></li></ol>
<form><label>نظر شما</label><textarea></textarea><button>ارسال نظر</button></form></section>
</main>
<aside><h2>پربازدیدها</h2><ol>${others(place + 2, 5)
    .map((title, index) => `<li><a href="/news/${900 + index}">${html(title)}</a></li>`)
    .join("")}</ol><div class="ad"><img src="/ads/1.gif" width="300" height="250" alt="تبلیغ"></div></aside>
<footer class="site-footer"><p>همهٔ حقوق این سایت برای ${html(house.name)} محفوظ است.</p><p>نشانی: نارون، خیابان بهار، شمارهٔ ۱۲</p></footer>
<div class="cookie" role="dialog"><p>این سایت برای بهتر شدن از کوکی استفاده می‌کند.</p><button>باشه</button></div>
</body></html>`;
}

function addressOf({ place, house }: Draft): string {
  return `https://${house.host}/news/${1405 + place}/khabar`;
}

function headOf(draft: Draft): string {
  const { story, place, house, when, picture } = draft;
  const address = addressOf(draft);
  const inLd = place % 2 === 0;
  const news = {
    "@context": "https://schema.org",
    "@type": place % 4 === 0 ? "NewsArticle" : ["Article", "NewsArticle"],
    headline: story.title,
    datePublished: when.iso,
    dateModified: whenOf(place, 5_400_000).iso,
    ...(picture === undefined ? {} : { image: place % 4 === 0 ? [picture] : { "@type": "ImageObject", url: picture } }),
    ...(story.writer === undefined ? {} : { author: { "@type": "Person", name: story.writer } }),
    publisher: {
      "@type": "NewsMediaOrganization",
      name: house.name,
      logo: { "@type": "ImageObject", url: `https://${house.host}/static/logo.png` },
    },
    mainEntityOfPage: address,
  };
  const crumbs = { "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: [] };
  return [
    `<link rel="canonical" href="${address}">`,
    `<meta property="og:title" content="${html(story.title)}">`,
    `<meta property="og:type" content="article">`,
    inLd ? "" : `<meta property="og:site_name" content="${html(house.name)}">`,
    story.lead === undefined ? "" : `<meta property="og:description" content="${html(story.lead)}">`,
    picture === undefined
      ? `<meta property="og:image" content="https://${house.host}/static/logo-share.png">`
      : `<meta property="og:image" content="${picture}">`,
    inLd || place === 7 ? "" : `<meta property="article:published_time" content="${when.iso}">`,
    jsonLd(crumbs),
    inLd ? jsonLd(place % 4 === 0 ? { "@context": "https://schema.org", "@graph": [crumbs, news] } : news) : "",
  ].join("\n");
}

function leadOf({ story, place }: Draft): string {
  if (story.lead === undefined) return "";
  const words = html(story.lead);
  if (place % 3 === 0) return `<p class="lead" itemprop="description">${words}</p>`;
  return place % 3 === 1 ? `<h2 class="subtitle">${words}</h2>` : `<div class="css-9lead">${words}</div>`;
}

function timeOf({ place, when }: Draft): string {
  const words = place % 3 === 0 ? `${when.day} - ${when.clock}` : `${when.short}، ساعت ${when.clock}`;
  return place % 2 === 0 ? `<span class="date">${words}</span>` : `<time datetime="${when.iso}">${words}</time>`;
}

function pictureOf({ story, place, picture }: Draft): string {
  if (picture === undefined) return "";
  const caption = html(story.caption ?? "");
  const file = new URL(picture).pathname;
  const img =
    place % 2 === 0
      ? `<picture><source type="image/webp" srcset="${file}?fmt=webp 800w"><img src="${file}" alt="${caption}" width="800" height="450"></picture>`
      : `<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${file}" alt="${caption}">`;
  return `<figure>${img}<figcaption>${caption}</figcaption></figure>`;
}

function bodyOf({ story, place }: Draft): string {
  const parts = story.blocks.map((block, index) => {
    const { kind, words } = partsOf(block);
    const text = `${index === 0 ? html(story.opening ?? "") : ""}${html(words)}`;
    if (kind === "heading") return `<h2>${text}</h2>`;
    if (kind === "item") return `<ul><li>${text}</li></ul>`;
    return kind === "quote" ? `<blockquote><p>${text}</p></blockquote>` : `<p>${text}</p>`;
  });
  const letter = `<div class="newsletter-box"><h4>خبرنامه</h4><p>هر صبح گزیدهٔ خبرها را در ایمیل خود بخوانید.</p><form><input type="email"><button>عضویت</button></form></div>`;
  const middle = Math.floor(parts.length / 2);
  const body = [...parts.slice(0, middle), place % 2 === 0 ? letter : "", ...parts.slice(middle)].join("\n");
  if (place % 3 === 0) return `<div class="article-body" itemprop="articleBody">${body}</div>`;
  return place % 3 === 1
    ? `<section class="entry-content">${body}</section>`
    : `<div class="css-body1"><div class="css-inner2">${body}</div></div>`;
}
