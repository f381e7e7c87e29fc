const SCHEME = /^([a-z][a-z0-9+.-]*):/iu;
const ALLOWED = new Set(["http", "https", "mailto", "tel"]);

/**
 * Whether a link's target may be in a page: http, https, mailto, tel, or an address without a scheme. Scripts and
 * data hide behind entities, percent signs, line breaks and invisible characters, so the target is undressed first.
 */
export function isSafeLink(target: string): boolean {
  const bare = decoded(target).replace(INVISIBLE, "");
  if (/^[/\\]{2}/u.test(bare)) return false;
  const scheme = SCHEME.exec(bare)?.[1];
  return scheme === undefined ? !/^[^/?#]*:/u.test(bare) : ALLOWED.has(scheme.toLowerCase());
}

/** Controls, spaces, and format characters (zero-width and bidi), all of which browsers or eyes pass over. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** Percent signs and character references undone, as often as they were nested, at most three times. */
function decoded(target: string): string {
  let text = target;
  for (let round = 0; round < 3; round++) {
    text = text
      .replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/&#x([0-9a-f]{1,6});?/giu, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,7});?/gu, (_, digits: string) => codePoint(Number(digits)))
      .replace(/&(?:colon|tab|newline);?/giu, (name) => (/colon/iu.test(name) ? ":" : ""));
  }
  return text;
}

/** As browsers read a number: one that no character has is a replacement character. */
function codePoint(value: number): string {
  return value <= 0x10ffff ? String.fromCodePoint(value) : "\uFFFD";
}

/**
 * An address in the letters of RFC 3986 only. `encodeURI` and browsers leave `[ ] | ^` and the like, at which
 * validators stop; an address that is percent-encoded already stays as it is, and so do the brackets of an IPv6 host.
 */
export function uri(address: string): string {
  const host = IPV6_HOST.exec(address)?.[0] ?? "";
  const rest = address.slice(host.length);
  return (
    host + rest.replace(/[^\w;/?:@&=+$.\-!~*'()%,#]/gu, (sign) => encodeURIComponent(sign.replace(/\p{Cs}/gu, "")))
  );
}

const IPV6_HOST = /^https?:\/\/\[[\da-f:.]+\]/iu;

/** An address as its writer reads it, without percent signs; as it is where they mean no text. */
export function decodedUri(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
