import type { BodyTextKey } from "./body-texts.ts";
import { readAddress, type WebAddress } from "./web-address.ts";

/** A site that shows films. */
interface FilmPlace {
  /** The key of its name. */
  readonly key: BodyTextKey;
  /** Where the film's own page is that a player's address shows; a player of no known form leads to itself. */
  readonly page?: { readonly of: RegExp; readonly at: string };
}

const APARAT: FilmPlace = {
  key: "elsewhere.aparat",
  page: { of: /\/(?:embed|videohash)\/(?!videohash)([\w-]+)/u, at: "https://www.aparat.com/v/" },
};
const YOUTUBE: FilmPlace = {
  key: "elsewhere.youtube",
  page: { of: /^\/embed\/([\w-]+)/u, at: "https://www.youtube.com/watch?v=" },
};

/** Where films are shown, by their domains. */
const PLACES: ReadonlyMap<string, FilmPlace> = new Map([
  ["aparat.com", APARAT],
  ["youtube.com", YOUTUBE],
  ["youtube-nocookie.com", YOUTUBE],
  ["youtu.be", YOUTUBE],
  ["vimeo.com", { key: "elsewhere.vimeo" }],
  ["player.vimeo.com", { key: "elsewhere.vimeo", page: { of: /^\/video\/(\d+)/u, at: "https://vimeo.com/" } }],
  ["namasha.com", { key: "elsewhere.namasha" }],
  ["telewebion.com", { key: "elsewhere.telewebion" }],
  ["telewebion.ir", { key: "elsewhere.telewebion" }],
  [
    "dailymotion.com",
    {
      key: "elsewhere.dailymotion",
      page: { of: /^\/embed\/video\/(\w+)/u, at: "https://www.dailymotion.com/video/" },
    },
  ],
  ["dai.ly", { key: "elsewhere.dailymotion" }],
]);

/** Whether a text is the key of the name of a site that shows films. */
export function isFilmPlaceKey(text: string): text is BodyTextKey {
  return [...PLACES.values()].some(({ key }) => key === text);
}

/** The key of the name of the site that shows the film at an address; undefined where it is no such site. */
export function filmPlaceKey(address: string): BodyTextKey | undefined {
  return placeAt(address)?.place.key;
}

/** A piece of code by which such sites ask one to show their player: a frame, or a script that makes one. */
const PLAYER = /<(?:iframe|script|embed)\b[^>]*?\ssrc\s*=\s*["']?((?:https?:)?\/\/[^\s"'>]+)/iu;

/** The address of the film that the code of a player shows; undefined where it is none. */
export function filmOfPlayer(html: string): string | undefined {
  const written = PLAYER.exec(html)?.[1]?.replaceAll("&amp;", "&");
  if (written === undefined) return undefined;
  const address = written.replace(/^\/\//u, "https://");
  const found = placeAt(address);
  if (found === undefined) return undefined;
  const { page } = found.place;
  const film = page?.of.exec(found.pathname)?.[1];
  return page === undefined || film === undefined ? found.href : page.at + film;
}

function placeAt(address: string): (Pick<WebAddress, "href" | "pathname"> & { readonly place: FilmPlace }) | undefined {
  const read = /^https?:\/\//iu.test(address) ? readAddress(address) : undefined;
  const place = PLACES.get(read?.hostname.replace(/^(?:www|m)\./u, "") ?? "");
  if (read === undefined || place === undefined || read.pathname.length <= 1) return undefined;
  return { place, href: read.href, pathname: read.pathname };
}
