import type { Article } from "../content/article.ts";
import { optional } from "../content/optional.ts";
import type { Crop } from "../content/picture-copies.ts";
import { cropTo } from "../content/picture-crops.ts";
import { MIDDLE } from "../content/picture-focus.ts";
import type { Digest } from "../digest/digest.ts";
import type { Edition } from "../digest/edition.ts";
import { calendarPath } from "../digest/paths.ts";
import { gregorianDateText, jalaliDay } from "../persian/calendar/format.ts";
import { jalaliToGregorian } from "../persian/calendar/jalali.ts";
import { articleSharePath, photographOf, SHARE_PICTURE, sharePicturePath } from "../site/addresses.ts";
import { editionDayText } from "../site/edition-names.ts";
import { cleanLine } from "../site/plain-text.ts";
import type { Shell } from "../site/shell.ts";
import { textsOf } from "../site/texts.ts";

/** What a picture shows, as plain texts. */
export interface SharePicture {
  readonly title: string;
  /** «شنبه ۷ اسفند ۱۳۹۵». */
  readonly jalali: string;
  /** «۲۵ فوریهٔ ۲۰۱۷». */
  readonly gregorian: string;
  /** The digest's name. */
  readonly digest: string;
  /** The digest's accent on paper, such as `#a02a1c`. */
  readonly accent: string;
  /** The photograph over which the texts are set; without one they are set on paper. */
  readonly photograph?: SharePhotograph;
}

/** The part of an article's photograph that is shared. */
export interface SharePhotograph {
  /** Address of the photograph from the site's root. */
  readonly path: string;
  /** Names its bytes. */
  readonly name: string;
  /** In pixels, turned upright. */
  readonly width: number;
  readonly height: number;
  readonly crop: Crop;
}

/** A picture that is to be, at an address from the site's root. */
export interface SharePictureEntry {
  readonly path: string;
  readonly picture: SharePicture;
}

type ShellPart = Pick<Shell, "site" | "strings">;

/** The pictures of all articles and editions; none where `site.share_images` is off. Cheap: nothing is drawn. */
export function sharePicturesOf(digest: Digest, shell: ShellPart): readonly SharePictureEntry[] {
  if (!shell.site.shareImages) return [];
  return [
    ...digest.articles.map((article) => ({
      path: articleSharePath(article),
      picture: articlePicture(article, shell),
    })),
    ...digest.editions.map((edition) => ({
      path: sharePicturePath(calendarPath(edition.day)),
      picture: editionPicture(edition, shell),
    })),
  ];
}

function articlePicture(article: Article, { site }: ShellPart): SharePicture {
  const { title, date } = article;
  return {
    title: cleanLine(title),
    jalali: jalaliDay(date, site.language),
    gregorian: gregorianDateText(date.gregorian, site.language),
    digest: cleanLine(site.title),
    accent: accentOf(site),
    ...optional("photograph", photographFor(article)),
  };
}

function photographFor(article: Article): SharePhotograph | undefined {
  const image = photographOf(article);
  if (image?.copies === undefined) return undefined;
  const { path, width, height, copies, focus = MIDDLE } = image;
  return {
    path,
    name: copies.name,
    width,
    height,
    crop: cropTo(image, SHARE_PICTURE.width / SHARE_PICTURE.height, focus),
  };
}

/** The styles' own, where the editor gives none. */
const ACCENT = "#a02a1c";

function accentOf({ theme }: ShellPart["site"]): string {
  return theme?.accent?.light ?? ACCENT;
}

function editionPicture(edition: Edition, shell: ShellPart): SharePicture {
  const { site } = shell;
  const t = textsOf(shell);
  const day = editionDayText(edition.day, site, t);
  return {
    title: cleanLine(
      edition.title ??
        (edition.number === undefined ? t("edition.of", { day }) : t("edition.number", { number: edition.number })),
    ),
    jalali: day,
    gregorian: gregorianDateText(jalaliToGregorian(edition.day), site.language),
    digest: cleanLine(site.title),
    accent: accentOf(site),
  };
}
