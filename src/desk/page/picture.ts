import { readAddress } from "../../content/web-address.ts";
import { fold } from "../../persian/fold.ts";
import { oneLine } from "../import/clean-text.ts";
import { webAddress } from "../import/links.ts";
import { eachOnce, type Medium, medium } from "../import/media.ts";
import { isLonger } from "./lines.ts";
import type { StructuredNews } from "./structured-data.ts";
import { metaOf } from "./title.ts";

/** Signs of a site that are given where an article has no picture. */
const SIGN =
  /(?:^|[/_.-])(?:logo|default|no-?(?:image|photo|pic)|placeholder|favicon|apple-touch-icon|icons?|sprite|blank|spacer|pixel|avatars?|banner|header|arrow|print|button|loading|share-image|social-share|ads?)(?:[/_.\d-]|$)/iu;
/** What is smaller, where the page says how large it is, is a sign or a small copy. */
const SMALLEST = 100;
const ADDRESSES = ["data-src", "data-lazy-src", "data-original", "src"] as const;

/**
 * What a page's article shows: the picture that the page gives for it first, then those within its text.
 * @param root the article's element, before captions are taken out of it
 */
export function pageMedia(
  document: Document,
  root: Element,
  structured: StructuredNews | undefined,
  address: string,
): readonly Medium[] {
  const within = [...root.querySelectorAll("img, amp-img")].flatMap((image) => pictureIn(image, address));
  const given = [structured?.picture, metaOf(document, "og:image"), metaOf(document, "twitter:image")]
    .flatMap((one) => webAddress(one, address) ?? [])
    .filter((one) => one !== structured?.logo && !isSign(one))
    .flatMap((one) => medium("picture", one, within.find((picture) => isSame(picture.address, one))?.words));
  const films = [...root.querySelectorAll("video, audio, video > source, audio > source")].flatMap((element) =>
    medium("media", webAddress(element.getAttribute("src") ?? undefined, address)),
  );
  const [first] = given;
  return eachOnce([
    ...(first === undefined ? [] : [first]),
    ...within.filter((one) => one.address !== first?.address),
    ...films,
  ]);
}

function pictureIn(image: Element, base: string): readonly Medium[] {
  const address = ADDRESSES.flatMap((name) => webAddress(image.getAttribute(name) ?? undefined, base) ?? [])[0];
  const set = /^\s*([^\s,]+)/u.exec(image.getAttribute("srcset") ?? "")?.[1];
  const found = address ?? webAddress(set, base);
  if (found === undefined || isSign(found) || isSmall(image)) return [];
  const caption = oneLine(image.closest("figure")?.querySelector("figcaption")?.textContent ?? "");
  return medium("picture", found, caption || (image.getAttribute("alt") ?? ""));
}

/** No article has more pictures with captions. */
const MOST_CAPTIONED = 200;
/** What is longer beside a picture is no caption. */
const LONGEST_CAPTION = 120;

/**
 * Takes pictures out of an element, with their captions: those in elements of no meaning too, where a box holds a picture and
 * one short line.
 * @param kept what is no part of a caption: the title, the text
 */
export function dropPictures(holder: Element, kept: readonly Element[]): void {
  for (const caption of holder.querySelectorAll("figcaption")) caption.remove();
  const shown = [...holder.querySelectorAll("img, amp-img, picture, figure, video, audio")];
  for (const image of shown.splice(MOST_CAPTIONED)) image.remove();
  for (const image of shown) {
    let box: Element = image;
    for (let element = image.parentElement; element !== null && element !== holder; element = element.parentElement) {
      const isLarge = isLonger(element, LONGEST_CAPTION) || element.querySelectorAll("img").length > 1;
      if (isLarge || kept.some((one) => element.contains(one))) break;
      box = element;
    }
    box.remove();
  }
}

/** Whether an element is a picture of a size that one of an article has. */
function isSmall(image: Element): boolean {
  return ["width", "height"].some((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? "", 10);
    return size < SMALLEST;
  });
}

function isSign(address: string): boolean {
  return SIGN.test(readAddress(address)?.pathname ?? address);
}

/** Whether two addresses are of one picture in different sizes: the same file, whatever is asked of it. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => fold(readAddress(address)?.pathname ?? address));
  return a === b;
}
