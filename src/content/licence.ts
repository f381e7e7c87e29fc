import { latinDigits } from "../persian/digits.ts";
import { optional } from "./optional.ts";

/** How a picture may be used. */
export interface Licence {
  /** As readers see it: «CC BY-SA 4.0». */
  readonly name: string;
  /** Where it can be read. */
  readonly url?: string;
}

const CREATIVE_COMMONS = /^(?:CC|Creative\s+Commons)[\s-]+(BY(?:-NC)?(?:-SA|-ND)?)(?:[\s-]+(\d\.\d))?$/iu;
const ZERO = /^CC[\s-]*0(?:[\s-]+1\.0)?$/iu;
const NEWEST = "4.0";

/**
 * A licence by its name; the address of those of Creative Commons is known.
 * @see https://creativecommons.org/share-your-work/cclicenses/
 */
export function licenceOf(name: string): Licence {
  return { name, ...optional("url", addressOf(latinDigits(name).replace(/\s+/gu, " "))) };
}

function addressOf(name: string): string | undefined {
  if (ZERO.test(name)) return "https://creativecommons.org/publicdomain/zero/1.0/";
  const [, kind, version = NEWEST] = CREATIVE_COMMONS.exec(name) ?? [];
  return kind && `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`;
}
