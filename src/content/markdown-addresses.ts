import type { MarkdownIt } from "markdown-it";
import { webAddressAt } from "../persian/addresses.ts";

const SCHEME = /(?<![A-Za-z0-9+.-])https?$/iu;

/**
 * markdown-it plugin: an address that begins with `http://` or `https://` is a link, and reads as it is written. A domain by
 * itself stays text: «isna.ir» may be a name, and a full stop without a space behind it is no address.
 */
export function webAddresses(md: MarkdownIt): void {
  md.inline.ruler.before("linkify", "web_address", (state, silent) => {
    if (state.linkLevel > 0 || !state.src.startsWith("://", state.pos)) return false;
    const scheme = SCHEME.exec(state.pending)?.[0];
    if (scheme === undefined) return false;
    const source = webAddressAt(state.src, state.pos - scheme.length);
    if (source === undefined || state.pos - scheme.length + source.length > state.posMax) return false;
    const address = md.utils.unescapeAll(source);
    const target = md.normalizeLink(address);
    if (!md.validateLink(target)) return false;
    if (!silent) {
      state.pending = state.pending.slice(0, -scheme.length);
      const open = state.push("link_open", "a", 1);
      open.attrs = [
        ["class", "address"],
        ["href", target],
      ];
      open.info = "auto";
      state.push("text", "", 0).content = readable(address);
      state.push("link_close", "a", -1).info = "auto";
    }
    state.pos += source.length - scheme.length;
    return true;
  });
}

/** An address with the letters that percent signs stand for; ASCII stays as it is written, and so does what cannot be seen. */
function readable(address: string): string {
  return address.replace(/(?:%[89A-F][0-9A-F])+/giu, (encoded) => {
    try {
      const letters = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{Nd}\u200C]+$/u.test(letters) ? letters : encoded;
    } catch {
      return encoded;
    }
  });
}
