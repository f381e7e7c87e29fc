import { oneLine } from "./clean-text.ts";
import { namesOutlet } from "./outlet-name.ts";
import { wellKnownOutlet } from "./outlets.ts";

/** The outlet without the language or country of its edition: «یورونیوز» of «یورونیوز فارسی». */
export function withoutEdition(name: string): string {
  const plain = oneLine(name).replace(/[ \u200C](?:فارسی|دری|پشتو|افغانستان|ایران|آنلاین)$/u, "");
  return wellKnownOutlet(name) === undefined && wellKnownOutlet(plain) !== undefined ? plain : name;
}

/** «بی‌بی‌سی فارسی», «خبرگزاری باغ»: an outlet's name and nothing else. */
export function isOutletAlone(line: string): boolean {
  const plain = oneLine(line);
  if (!/^[\p{L}\p{M}\p{N} \u200C.-]{2,50}$/u.test(plain) || plain.split(" ").length > 5 || /\.$/u.test(plain))
    return false;
  return wellKnownOutlet(withoutEdition(plain)) !== undefined || namesOutlet(plain);
}

/** Two to four words and no more: before the outlet it is who wrote for it. */
export function isName(line: string): boolean {
  return /^\p{L}+(?:[ \u200C]\p{L}+){1,3}$/u.test(oneLine(line));
}
