import { byEnglish, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

/** Why an XML document or an SVG cannot be used. */
export const XML = {
  documentType: entry("document types are refused", "`<!DOCTYPE>` پذیرفته نیست"),
  tooDeep: entry(
    ({ most }: { readonly most: number }) => en`elements are nested more than ${most} deep`,
    ({ most }) => fa`عنصرها بیش از ${most} لایه تودرتوست`,
  ),
  noElement: entry("there is no element", "هیچ عنصری ندارد"),
  bareAmpersand: entry("a bare `&`: write `&amp;`", "`&` تنها آمده است: بنویسید `&amp;`"),
  notSvg: entry(
    ({ line, reason }: { readonly line: string; readonly reason: Message }) =>
      en`is not a well-formed SVG: line ${line}: ${reason}`,
    ({ line, reason }) => fa`\`SVG\` درستی نیست: خط ${line}: ${reason}`,
  ),
  otherRoot: entry(
    ({ root }: { readonly root: string }) => en`is not an SVG: its root is <${root}>`,
    ({ root }) => fa`\`SVG\` نیست: عنصر نخستش \`<${root}>\` است`,
  ),
  tooMuchDrawn: entry(
    ({ drawn }: { readonly drawn: number }) =>
      en`asks a browser to draw ${drawn} elements by naming its parts again and again`,
    ({ drawn }) => fa`با نام بردن پیاپی از پاره‌های خود، ${drawn} عنصر از مرورگر می‌خواهد`,
  ),
};

const UNBOUND = entry(
  ({ prefix }: { readonly prefix: string }) => en`unbound namespace prefix: ${prefix}.`,
  ({ prefix }) => fa`پیشوند ${prefix} معرفی نشده است.`,
);
const UNMATCHED = entry(
  ({ name }: { readonly name: string }) => en`unmatched closing tag: ${name}.`,
  ({ name }) => fa`\`</${name}>\` چیزی را نمی‌بندد.`,
);
const UNCLOSED = entry(
  ({ name }: { readonly name: string }) => en`unclosed tag: ${name}`,
  ({ name }) => fa`\`<${name}>\` بسته نشده است`,
);
const DUPLICATE = entry(
  ({ name }: { readonly name: string }) => en`duplicate attribute: ${name}.`,
  ({ name }) => fa`ویژگی ${name} دو بار آمده است.`,
);
const OTHER = entry(
  ({ text }: { readonly text: string }) => en`${text}`,
  ({ text }) => fa`${foreign(text)}`,
);

/** What saxes says of what it found on the way, as we say it. @see https://github.com/lddubeau/saxes */
const NAMED: readonly (readonly [words: RegExp, said: (name: string) => Message])[] = [
  [/^unbound namespace prefix: (.*)\.$/su, (prefix) => UNBOUND({ prefix })],
  [/^unmatched closing tag: (.*)\.$/su, (name) => UNMATCHED({ name })],
  [/^unclosed tag: (.*)$/su, (name) => UNCLOSED({ name })],
  [/^duplicate attribute: (.*)\.$/su, (name) => DUPLICATE({ name })],
];

const REASONS = byEnglish([
  entry("disallowed character.", "نویسه‌ای دارد که در `XML` روا نیست."),
  entry("text data outside of root node.", "بیرون از عنصر نخست متن آمده است."),
  entry("attribute without value.", "ویژگی‌ای مقدار ندارد."),
  entry("unquoted attribute value.", "مقدار ویژگی در گیومه نیست."),
  entry("value must be quoted.", "مقدار باید در گیومه باشد."),
  entry("no whitespace between attributes.", "میان دو ویژگی فاصله نیست."),
  entry("malformed comment.", "یادداشت درست نوشته نشده است."),
  entry("malformed character entity.", "پس از `&` نام نویسه درست نیست."),
  entry("unexpected end.", "ناتمام مانده است."),
  entry("unexpected close tag.", "عنصری بسته شده که باز نشده بود."),
  entry("documents may contain only one root.", "بیش از یک عنصر نخست دارد."),
  entry("document must contain a root element.", "هیچ عنصری ندارد."),
  entry("disallowed character in tag name", "نام عنصر نویسهٔ ناروا دارد"),
  entry("disallowed character in tag name.", "نام عنصر نویسهٔ ناروا دارد."),
  entry("disallowed character in closing tag.", "در بستن عنصر نویسهٔ ناروا آمده است."),
  entry("disallowed character in attribute name.", "نام ویژگی نویسهٔ ناروا دارد."),
]);

/** What saxes found wrong, in our words where we have them. */
export function xmlReason(text: string): Message {
  // Where it keeps a position, it puts that before its words.
  const known = REASONS.get(text);
  const named = NAMED.flatMap(([words, said]) => {
    const [, name] = words.exec(text) ?? [];
    return name === undefined ? [] : [said(name)];
  })[0];
  return known ?? named ?? OTHER({ text });
}
