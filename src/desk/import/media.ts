import { parseFragment } from "parse5";
import { cutAtWord, oneLine } from "./clean-text.ts";
import { attribute } from "./html/lists.ts";
import { isPixel, pictureAddress, signOf } from "./html/pictures.ts";
import { unescaped } from "./html/source.ts";
import { LIMITS } from "./limits.ts";
import { webAddress } from "./links.ts";
import { localName, xmlTags } from "./xml-tags.ts";

/** A picture, a film or a sound that an input shows. It is not brought in; its article's file says where it is. */
export interface Medium {
  readonly kind: "picture" | "media";
  /** http or https. */
  readonly address: string;
  /** What is said of it. */
  readonly words?: string;
}

const SHOWN: Readonly<Record<string, Medium["kind"]>> = {
  img: "picture",
  "amp-img": "picture",
  video: "media",
  audio: "media",
  // Within `picture` it has a `srcset` alone, and says what the `img` says.
  source: "media",
  iframe: "media",
  embed: "media",
};

/**
 * What a stranger's HTML shows and an article does not, in order.
 * @param base the page's address, for relative ones
 */
export function mediaIn(html: string, base?: string): readonly Medium[] {
  const found: Medium[] = [];
  for (const { name, kind: tag, attributes } of xmlTags(unescaped(html))) {
    const kind = SHOWN[localName(name).toLowerCase()];
    if (kind === undefined || tag === "close") continue;
    // The attributes alone make no tree that could be large.
    const [element] = parseFragment(`<img ${attributes}>`).childNodes;
    if (element === undefined || !("attrs" in element) || isPixel(element) || signOf(element) !== "") continue;
    if (name.toLowerCase() === "source" && attribute(element, "src") === undefined) continue;
    found.push(
      ...medium(kind, pictureAddress(element, base), attribute(element, "alt") || attribute(element, "title")),
    );
  }
  return found;
}

/** A medium as a feed's own fields give it; none where its address is no web address. */
export function medium(
  kind: Medium["kind"],
  address: string | undefined,
  words?: string,
  base?: string,
): readonly Medium[] {
  const url = webAddress(address, base);
  if (url === undefined) return [];
  const said = cutAtWord(oneLine(words ?? ""), LIMITS.title);
  return [{ kind, address: url, ...(said === "" ? {} : { words: said }) }];
}

/** Each once, at most {@link LIMITS.media}; with words where any of the same address has some. */
export function eachOnce(media: readonly Medium[]): readonly Medium[] {
  const byAddress = new Map<string, Medium>();
  for (const one of media) {
    const before = byAddress.get(one.address);
    if (before === undefined || before.words === undefined) byAddress.set(one.address, { ...one, ...before });
  }
  return [...byAddress.values()].slice(0, LIMITS.media);
}
