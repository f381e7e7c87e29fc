import { byEnglish, counted, en, entry, fa, foreign } from "./entry.ts";
import type { Message } from "./message.ts";

/** Why a text is not YAML, in an editor's words. */
export const YAML = {
  notYaml: entry(
    ({ reason }: { readonly reason: Message }) => en`is not YAML: ${reason}`,
    ({ reason }) => fa`\`YAML\` درست نیست: ${reason}`,
  ),
  frontMatterNotYaml: entry(
    ({ reason }: { readonly reason: Message }) => en`the front matter is not YAML: ${reason}`,
    ({ reason }) => fa`\`YAML\` در سرِ پرونده درست نیست: ${reason}`,
  ),
  onLine: entry(
    ({ reason, line }: { readonly reason: Message; readonly line: string }) => en`${reason}; the line is \`${line}\``,
    ({ reason, line }) => fa`${reason}؛ آن خط: \`${line}\``,
  ),
  expected: entry(
    "`field: value`; a value that has `: ` in it or begins with a sign goes in quotes",
    "`field: value`؛ مقداری که `: ` دارد یا با نشانه آغاز می‌شود در گیومه می‌آید",
  ),
  writeFlatter: entry("write it flatter", "کمتر تودرتو بنویسید"),
  splitInTwo: entry("a line `---` or `...` splits it in two", "خط `---` یا `...` آن را دو پاره کرده است"),
  aliasInItself: entry("an alias is inside what it names", "نام دیگر درون همان چیزی است که آن را می‌نامد"),
  putInQuotes: entry("put it in quotes", 'آن را میان دو `"` بنویسید'),
  writtenTwice: entry(
    ({ name, first }: { readonly name: string; readonly first: string }) =>
      en`\`${name}\` is written twice; first on line ${first}`,
    ({ name, first }) => fa`\`${name}\` دو بار نوشته شده است؛ نخستین بار در خط ${first}`,
  ),
  keepOne: entry("keep one of the two", "یکی از آن دو را نگه دارید"),
  tab: entry(
    ({ text }: { readonly text: string }) => en`a tab (U+0009) is at the beginning of the line \`${text}\``,
    ({ text }) => fa`در آغاز خط \`${text}\` نویسهٔ \`Tab\` (\`U+0009\`) هست`,
  ),
  spaces: entry("spaces: YAML takes no tabs there", "فاصله: `YAML` آنجا `Tab` نمی‌پذیرد"),
  twoSpaces: entry("write two spaces for each tab", "به جای هر `Tab` دو فاصله بنویسید"),
  hidden: entry(
    ({ character, text }: { readonly character: string; readonly text: string }) =>
      en`${character} is in the line \`${text}\` where YAML takes only a space`,
    ({ character, text }) => fa`در خط \`${text}\`، آنجا که \`YAML\` تنها فاصله می‌پذیرد، ${character} آمده است`,
  ),
  spaceInstead: entry("delete it, and write a space in its place", "آن را پاک کنید و به جایش فاصله بگذارید"),
  noLineBreak: entry(
    ({ character }: { readonly character: string }) => en`${character} is in the line, and does not end it`,
    ({ character }) => fa`${character} در خط آمده است و آن را تمام نمی‌کند`,
  ),
  pressEnter: entry("delete it, and press Enter in its place", "آن را پاک کنید و به جایش `Enter` بزنید"),
  noColon: entry(
    ({ colon, name, text }: { readonly colon: string; readonly name: string; readonly text: string }) =>
      en`\`${colon}\` (${name}) is no colon in \`${text}\``,
    ({ colon, name, text }) => fa`\`${colon}\` (${name}) در \`${text}\` دونقطه نیست`,
  ),
  write: entry(
    ({ text }: { readonly text: string }) => en`write \`${text}\``,
    ({ text }) => fa`بنویسید \`${text}\``,
  ),
  openQuotation: entry(
    ({ sign, text }: { readonly sign: string; readonly text: string }) =>
      en`the quotation that ${sign} opens is not closed: \`${text}\``,
    ({ sign, text }) => fa`گیومه‌ای که با ${sign} باز شده بسته نشده است: \`${text}\``,
  ),
  closeQuotation: entry(
    ({ sign }: { readonly sign: string }) => en`write ${sign} at its end too`,
    ({ sign }) => fa`در پایانش هم ${sign} بنویسید`,
  ),
  commentInList: entry(
    ({ comment }: { readonly comment: string }) => en`\`${comment}\` is a comment, so the list before it is not closed`,
    ({ comment }) => fa`\`${comment}\` یادداشت است، پس فهرست پیش از آن بسته نشده است`,
  ),
  quoteHash: entry("put what has # in quotes", 'آنچه `#` دارد میان دو `"` بنویسید'),
  quoteHashSo: entry(
    ({ line }: { readonly line: string }) => en`put what has # in quotes: \`${line}\``,
    ({ line }) => fa`آنچه \`#\` دارد میان دو \`"\` بنویسید: \`${line}\``,
  ),
  openList: entry(
    ({ sign, text }: { readonly sign: string; readonly text: string }) =>
      en`${sign} is opened and not closed: \`${text}\``,
    ({ sign, text }) => fa`${sign} باز شده و بسته نشده است: \`${text}\``,
  ),
  closeList: entry(
    ({ sign }: { readonly sign: string }) => en`write ${sign} at its end`,
    ({ sign }) => fa`در پایانش ${sign} بنویسید`,
  ),
  emptyPlace: entry(
    ({ text }: { readonly text: string }) => en`has a comma too many: \`${text}\``,
    ({ text }) => fa`ویرگولی بیش از اندازه دارد: \`${text}\``,
  ),
  oneComma: entry("write one comma between two items", "میان هر دو تا یک ویرگول بنویسید"),
  backslash: entry(
    "a `\\` between double quotes begins a sign of YAML's own",
    '`\\` میان دو `"` آغاز نشانه‌ای از خود `YAML` است',
  ),
  singleQuotes: entry(
    ({ line }: { readonly line: string }) => en`write it as it is between single quotes: \`${line}\``,
    ({ line }) => fa`همان را میان دو \`'\` بنویسید: \`${line}\``,
  ),
  behindQuotation: entry(
    ({ text }: { readonly text: string }) => en`the value goes on behind its quotation: \`${text}\``,
    ({ text }) => fa`پس از بسته شدن گیومه، مقدار ادامه دارد: \`${text}\``,
  ),
  ownSign: entry(
    ({ sign }: { readonly sign: string }) => en`YAML takes no value that begins with ${sign}`,
    ({ sign }) => fa`\`YAML\` مقداری را که با ${sign} آغاز شود نمی‌پذیرد`,
  ),
  secondColon: entry("`: ` in a value makes a second field of it", "`: ` درون مقدار، از آن فیلدی دیگر می‌سازد"),
  noSpace: entry(
    ({ text }: { readonly text: string }) => en`there is no space behind the colon of \`${text}\``,
    ({ text }) => fa`پس از دونقطه در \`${text}\` فاصله نیست`,
  ),
  setIn: entry(
    ({ text, above }: { readonly text: string; readonly above: string }) =>
      en`the line \`${text}\` begins further in than \`${above}\` above it, which has a value already`,
    ({ text, above }) => fa`خط \`${text}\` تورفته‌تر از \`${above}\` بالای آن است که خود مقدار دارد`,
  ),
  oneColumn: entry(
    "begin both in one column, or put a text of several lines in quotes",
    "هر دو را از یک ستون آغاز کنید، یا متن چندخطی را در گیومه بگذارید",
  ),
  noSpaceBehindDash: entry(
    ({ text }: { readonly text: string }) => en`there is no space behind the dash of \`${text}\``,
    ({ text }) => fa`پس از خط تیره در \`${text}\` فاصله نیست`,
  ),
  withoutColon: entry(
    ({ name }: { readonly name: string }) => en`there is no colon behind \`${name}\``,
    ({ name }) => fa`پس از \`${name}\` دونقطه نیست`,
  ),
  twoItems: entry(
    ({ text }: { readonly text: string }) => en`YAML reads \`${text}\` as one: its lines begin in two columns`,
    ({ text }) => fa`\`YAML\` همهٔ \`${text}\` را یکی می‌خواند: خط‌هایش از دو ستون آغاز می‌شود`,
  ),
  strayLine: entry(
    ({ text }: { readonly text: string }) => en`the line \`${text}\` has no field's name and belongs to no field`,
    ({ text }) => fa`خط \`${text}\` نام فیلد ندارد و از هیچ فیلدی نیست`,
  ),
  goOn: entry(
    ({ name }: { readonly name: string }) =>
      en`if it goes on with \`${name}\`, write it on the line of \`${name}:\`, or begin it with two spaces`,
    ({ name }) => fa`اگر دنبالهٔ \`${name}\` است، در همان خط \`${name}:\` بنویسید یا دو فاصله در آغازش بگذارید`,
  ),
  nameIt: entry("write the name of its field before it, and a colon", "پیش از آن نام فیلد و دونقطه بنویسید"),
  misplaced: entry(
    ({ text, above }: { readonly text: string; readonly above: string }) =>
      en`the line \`${text}\` is neither below \`${above}\` nor at the beginning of its line`,
    ({ text, above }) => fa`خط \`${text}\` نه درست زیر \`${above}\` است و نه در آغاز خط`,
  ),
  putBelow: entry(
    ({ spaces, line }: { readonly spaces: number; readonly line: string }) =>
      en`begin it with ${counted(spaces, "space", "spaces")}: \`${line}\``,
    ({ spaces, line }) => fa`با ${spaces} فاصله آغازش کنید: \`${line}\``,
  ),
  readOnly: entry(
    ({ text, name }: { readonly text: string; readonly name: string }) =>
      en`YAML reads only \`${text}\`: \`${name}\` is a name to it`,
    ({ text, name }) => fa`\`YAML\` تنها \`${text}\` را می‌خواند و \`${name}\` را نام می‌گیرد`,
  ),
  readNothing: entry(
    ({ comment }: { readonly comment: string }) => en`YAML reads nothing here: \`${comment}\` is a comment`,
    ({ comment }) => fa`\`YAML\` اینجا چیزی نمی‌خواند: \`${comment}\` یادداشت است`,
  ),
  cutAtHash: entry(
    ({ text }: { readonly text: string }) => en`YAML reads only \`${text}\`: # after a space begins a comment`,
    ({ text }) => fa`\`YAML\` تنها \`${text}\` را می‌خواند: \`#\` پس از فاصله آغاز یادداشت است`,
  ),
  quoteOrSpace: entry(
    ({ line }: { readonly line: string }) => en`put it in quotes: \`${line}\`; a comment has a space behind its #`,
    ({ line }) => fa`آن را میان دو \`"\` بنویسید: \`${line}\`؛ در یادداشت پس از \`#\` فاصله می‌آید`,
  ),
};

/** What js-yaml says where no hint fits, as we say it. @see https://github.com/nodeca/js-yaml */
const REASONS = byEnglish([
  entry("bad indentation of a mapping entry", "تورفتگی این فیلد درست نیست"),
  entry("bad indentation of a sequence entry", "تورفتگی این مورد فهرست درست نیست"),
  entry("deficient indentation", "تورفتگی این خط کم است"),
  entry("expected ':' after a mapping key", "پس از نام فیلد `:` لازم است"),
  entry(
    "can not read a block mapping entry; a multiline key may not be an implicit key",
    "این خط نام فیلد و `:` ندارد",
  ),
  entry("can not read an implicit mapping pair; a colon is missed", "پس از نام فیلد `:` نیامده است"),
  entry("end of the stream or a document separator is expected", "پیش از این خط همه چیز پایان یافته است"),
  entry("missed comma between flow collection entries", "میان موردهای فهرست `,` لازم است"),
  entry("expected the node content, but found ','", "پیش از `,` چیزی نوشته نشده است"),
  entry("tab characters must not be used in indentation", "تورفتگی با `Tab` نوشته شده است؛ فاصله لازم است"),
  entry("the stream contains non-printable characters", "نویسه‌ای در متن است که دیده نمی‌شود"),
  entry("unknown escape sequence", "آنچه پس از `\\` آمده شناخته نیست"),
  entry("unexpected end of the stream within a flow collection", "فهرستی که با `[` یا `{` باز شده بسته نشده است"),
  entry("unexpected end of the stream within a double quoted scalar", 'گیومه‌ای که با `"` باز شده بسته نشده است'),
  entry("unexpected end of the stream within a single quoted scalar", "گیومه‌ای که با `'` باز شده بسته نشده است"),
]);

const TOO_DEEP = entry(
  ({ text }: { readonly text: string }) => en`${text}`,
  ({ text }) => fa`بیش از اندازه تودرتوست یا نام‌های دیگرش بسیار است (${foreign(text)})`,
);

const OTHER = entry(
  ({ text }: { readonly text: string }) => en`${text}`,
  ({ text }) => fa`${foreign(text)}`,
);

/** What js-yaml gives as its reason, in our words where we have them. */
export function yamlReason(text: string): Message {
  const known = REASONS.get(text);
  return known ?? (/ exceeded max/u.test(text) ? TOO_DEEP({ text }) : OTHER({ text }));
}
