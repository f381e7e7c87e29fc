import { MARKDOWN } from "../words/markdown.ts";
import type { Message } from "../words/message.ts";
import { readAddress, shownHost } from "./web-address.ts";

/** A text that is nothing but an address or a domain: `isna.ir`, `https://www.isna.ir/news`. */
const ADDRESS_TEXT = /^(?:https?:\/\/)?((?:[\p{Ll}\p{Lo}\p{M}\p{Nd}-]+\.)+[\p{Ll}\p{Lo}]{2,})(?::\d+)?(?:[/?#]\S*)?$/iu;
/** Invisible characters that do not change what a reader sees. */
const UNSEEN = /[\u200B-\u200F\u2060-\u2069\uFEFF\u00AD]/gu;

/**
 * Says what is deceptive about a link, in a sentence; undefined where nothing is. Its text must not name another site
 * than the one it leads to, nothing may come before its domain that could be taken for one, and no part of the domain
 * may mix scripts that look alike.
 * @param text what the reader sees
 * @param target an address as it is in the page
 */
export function linkDeception(text: string, target: string): Message | undefined {
  const address = readAddress(target);
  if (address === undefined) return undefined;
  const { hostname, protocol, username, password } = address;
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  const claimed = claimedHost(text);
  if (claimed !== undefined && !isWithin(hostname, claimed)) {
    return MARKDOWN.linkElsewhere({ claimed, host: hostname });
  }
  if (username + password !== "") return MARKDOWN.beforeAt({ host: hostname });
  return hostDeception(hostname);
}

/**
 * Says that a domain can be taken for another, in a sentence; undefined where it cannot.
 * @param hostname as an address has it, in which a letter that is not Latin comes after `xn--`
 */
export function hostDeception(hostname: string): Message | undefined {
  if (!hostname.includes("xn--")) return undefined;
  const shown = shownHost(hostname);
  const label = shown.split(".").find((part) => isLookAlike(part));
  return label === undefined ? undefined : MARKDOWN.lookAlike({ shown, host: hostname });
}

/** The domain that a text says it leads to; undefined where it names none. */
function claimedHost(text: string): string | undefined {
  const [, name] = ADDRESS_TEXT.exec(text.replace(UNSEEN, "").trim()) ?? [];
  // `Node.js` and `ASP.NET` are names and no addresses.
  if (name === undefined || /[A-Z]/u.test(name) || FILE.test(name)) return undefined;
  return readAddress(`https://${name}`)?.hostname;
}

/** Endings of files that are no domains of countries. */
const FILE = /\.(?:js|ts|tsx|jsx|css|html?|json|xml|yaml|yml|md|txt|pdf|svg|png|jpe?g|csv|zip)$/u;

function isWithin(host: string, claimed: string): boolean {
  const bare = claimed.replace(/^www\./u, "");
  return host === bare || host.endsWith(`.${bare}`);
}

/** Cyrillic, Greek and Armenian letters that are drawn as Latin ones are. */
const DRAWN_LIKE_LATIN =
  /^[-0-9\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0455\u0458\u04BB\u04CF\u0501\u051B\u051D\u0475\u03BF\u03B1\u03BD\u03B9\u0585\u0578]+$/u;

function isLookAlike(label: string): boolean {
  const scripts = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Arabic", "Hebrew"].filter((script) =>
    new RegExp(`\\p{Script=${script}}`, "u").test(label),
  );
  return scripts.length > 1 || (/\P{ASCII}/u.test(label) && DRAWN_LIKE_LATIN.test(label));
}
