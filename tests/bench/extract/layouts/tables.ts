import { type Draft, html, others, persian, whenOf } from "../page.ts";
import { partsOf } from "../story.ts";

/** The page of the turn of the century: tables within tables, fonts, and the text in a cell of the middle one. */
export function tables(draft: Draft): string {
  const { story, place, house } = draft;
  const charset = place % 3 === 0 ? "windows-1256" : "utf-8";
  const links = (from: number, count: number): string =>
    others(from, count)
      .map(
        (title, index) =>
          `<tr><td width="8"><img src="/img/arrow.gif" width="6" height="6"></td><td><a href="/show.asp?id=${300 + index}"><font size="1">${html(title)}</font></a></td></tr>`,
      )
      .join("\n");
  return `<HTML DIR="RTL"><HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}">
<TITLE>${html(story.title)}</TITLE>
${place % 2 === 0 ? `<META NAME="author" CONTENT="${html(house.name)}">` : ""}
</HEAD>
<BODY bgcolor="#ffffff" topmargin="0">
<table width="780" border="0" cellspacing="0" align="center"><tr><td colspan="3">
<table width="100%"><tr><td><img src="/img/logo.gif" width="200" height="60" alt="${html(house.name)}"></td><td align="left"><font size="1">${whenOf(place, 4 * 86_400_000).day}</font></td></tr></table>
</td></tr>
<tr bgcolor="#003366"><td colspan="3"><table><tr>${["صفحه اول", "سیاست", "جامعه", "ورزش", "آرشیو"]
    .map((name) => `<td><a href="/cat.asp"><font color="white" size="2">${name}</font></a></td>`)
    .join("")}</tr></table></td></tr>
<tr valign="top">
<td width="150"><table width="100%"><tr><td bgcolor="#cccccc" colspan="2"><b>تازه‌ترین‌ها</b></td></tr>${links(place, 7)}</table></td>
<td width="480">${newsOf(draft)}</td>
<td width="150"><table width="100%"><tr><td bgcolor="#cccccc" colspan="2"><b>پیوندها</b></td></tr>${links(place + 1, 4)}<tr><td colspan="2">نظرسنجی<br>آیا از سایت راضی هستید؟<br><input type="radio"> بله <input type="radio"> خیر</td></tr></table></td>
</tr>
<tr><td colspan="3" align="center"><hr><font size="1">استفاده از مطالب سایت با ذکر منبع بلامانع است. © ${html(house.name)}</font></td></tr>
</table></BODY></HTML>`;
}

function newsOf(draft: Draft): string {
  const { story, place, when, picture } = draft;
  const dates = [
    `${when.day} - ${when.clock}`,
    `تاریخ: ${when.digits} ساعت: ${when.clock}`,
    `${when.digits} ${when.clock}`,
  ];
  const size = place % 2 === 0 ? 4 : 5;
  const head = `<tr><td><font size="1" color="gray">${dates[place % 3] ?? ""}</font></td><td align="left"><font size="1">شماره خبر: ${persian(5100 + place)}</font></td></tr>
${story.kicker === undefined ? "" : `<tr><td colspan="2"><font size="2" color="#990000">${html(story.kicker)}:</font></td></tr>`}
<tr><td colspan="2"><font size="${size}"><b>${html(story.title)}</b></font></td></tr>
${story.lead === undefined ? "" : `<tr><td colspan="2" bgcolor="#eeeeee"><font size="2"><b>${html(story.lead)}</b></font></td></tr>`}`;
  const shown =
    picture === undefined
      ? ""
      : `<table align="left" width="210"><tr><td><img src="${new URL(picture).pathname}" width="200" height="150" border="1"></td></tr><tr><td><font size="1">${html(story.caption ?? "")}</font></td></tr></table>`;
  return `<table width="100%" cellpadding="4">${head}
<tr><td colspan="2">${shown}<table width="100%"><tr><td align="justify"><font face="Tahoma" size="2">${bodyOf(draft)}</font></td></tr></table></td></tr>
<tr><td colspan="2"><table><tr><td><a href="/print.asp?id=${place}"><img src="/img/print.gif" width="16" height="16"> چاپ</a></td><td><a href="mailto:news@khabar.example">ارسال نظر</a></td></tr></table></td></tr>
</table>`;
}

function bodyOf({ story, place }: Draft): string {
  const texts = story.blocks.map((block, index) => {
    const { kind, words } = partsOf(block);
    const text = `${index === 0 ? html(story.opening ?? "") : ""}${html(words)}`;
    if (kind === "heading") return `<b>${text}</b>`;
    return kind === "item" ? `• ${text}` : text;
  });
  if (place % 3 === 0) return texts.map((text) => `<p align="justify">${text}</p>`).join("\n");
  if (place % 3 === 1) return texts.join("<br><br>\n");
  return `<table width="100%">${texts.map((text) => `<tr><td>${text}</td></tr>`).join("\n")}</table>`;
}
