import spec from "commonmark-spec";
import fc from "fast-check";
import createMarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { persianEmphasis } from "../../src/content/markdown-emphasis.ts";
import { toldOf } from "./reading.ts";

const plain = createMarkdownIt({ html: true });
const ours = createMarkdownIt({ html: true }).use(persianEmphasis);
/** As it is in an article; none of it is warned of. */
const body = (markdown: string): string => {
  const { html, told } = toldOf(markdown);
  expect(told).toEqual([]);
  return html.trim().replace(/^<p>|<\/p>$/gu, "");
};

describe("emphasis beside Persian words and signs", () => {
  test.each([
    ["closes behind a quotation mark and before a ZWNJ", "**«کتاب»**\u200Cها", "<strong>«کتاب»</strong>\u200Cها"],
    ["closes behind a bracket and before a letter", "**(مجله)**ها", "<strong>(مجله)</strong>ها"],
    ["closes behind a colon", "**متن:**ادامه", "<strong>متن:</strong>ادامه"],
    ["closes behind a comma", "**علی،**رفت و **رضا،**ماند", "<strong>علی،</strong>رفت و <strong>رضا،</strong>ماند"],
    [
      "closes behind a stop and a mark",
      "**رفت.**آمد **رفت؟**نه **رفت!**بله",
      "<strong>رفت.</strong>آمد <strong>رفت؟</strong>نه <strong>رفت!</strong>بله",
    ],
    ["closes behind «؛» and «…»", "**رفت؛**آمد **رفت…**آمد", "<strong>رفت؛</strong>آمد <strong>رفت…</strong>آمد"],
    ["closes before a number", "**سال:**۱۴۰۳ و *سال:*1403", "<strong>سال:</strong>۱۴۰۳ و <em>سال:</em>۱۴۰۳"],
    ["closes behind a percent sign", "**۵۰٪**کاهش", "<strong>۵۰٪</strong>کاهش"],
    ["closes before a vowelled letter", "**«کتاب»**ـَش", "<strong>«کتاب»</strong>ـَش"],
    ["closes behind a Latin word in brackets", "**(API)**ها", '<strong>(<bdi lang="en">API</bdi>)</strong>ها'],
    ["closes before a Latin word", "**نام:**API", '<strong>نام:</strong><bdi lang="en">API</bdi>'],
    ["closes behind an emoji", "**سلام 😀**رفت", "<strong>سلام 😀</strong>رفت"],
    ["opens before a quotation mark", "گفت**«سلام»** و رفت", "گفت<strong>«سلام»</strong> و رفت"],
    ["opens and closes without a space", "گفت**«سلام»**و رفت", "گفت<strong>«سلام»</strong>و رفت"],
    [
      "opens before quotation marks as they are typed",
      'گفت**"سلام"**و "**رفت**"',
      "گفت<strong>«سلام»</strong>و «<strong>رفت</strong>»",
    ],
    [
      "opens before a bracket, a tag and a sign",
      "در**(قم)** و**#قم** و**-۵**",
      "در<strong>(قم)</strong> و<strong>#قم</strong> و<strong>-۵</strong>",
    ],
    ["of one asterisk", "*«کتاب»*ها و *متن:*ادامه", "<em>«کتاب»</em>ها و <em>متن:</em>ادامه"],
    ["of three asterisks", "***«کتاب»***ها", "<em><strong>«کتاب»</strong></em>ها"],
    [
      "of underscores",
      "_«کتاب»_ها، __متن:__ادامه، گفت_«سلام»_",
      "<em>«کتاب»</em>ها، <strong>متن:</strong>ادامه، گفت<em>«سلام»</em>",
    ],
    [
      "of underscores before a ZWNJ and behind it",
      "_کتاب_\u200Cها و می\u200C_روم_",
      "<em>کتاب</em>\u200Cها و می\u200C<em>روم</em>",
    ],
    ["that strikes out", "~~«کتاب»~~ها", "<s>«کتاب»</s>ها"],
    [
      "in a link, and beside one",
      "[**«الف»**](/x)ها [ب](/x)**«پ»**ها",
      '<a href="/x"><strong>«الف»</strong></a>ها <a href="/x">ب</a><strong>«پ»</strong>ها',
    ],
    ["in emphasis", "**نقل «*متن*» و *متن:*ادامه**ها", "<strong>نقل «<em>متن</em>» و <em>متن:</em>ادامه</strong>ها"],
    ["over two lines", "**متن\nدو:**ادامه", "<strong>متن\nدو:</strong>ادامه"],
  ])("%s", (_, markdown, html) => {
    expect(body(markdown)).toBe(html);
  });

  test.each([
    ["an underscore between letters is part of the word", "#امید_و_زندگی", "#امید_و_زندگی"],
    ["asterisks of a note", "قیمت*: ۵ و وزن*: ۶ (علی*) و (رضا*)", "قیمت*: ۵ و وزن*: ۶ (علی*) و (رضا*)"],
    ["asterisks that multiply", "۵*(۳+۲)*۴ و (۲+۳)*۴", "۵*(۳+۲)*۴ و (۲+۳)*۴"],
    ["asterisks between spaces", "۲ ** ۳ * ۴", "۲ ** ۳ * ۴"],
    ["what a backslash escapes", "\\*\\*متن:\\*\\*ادامه", "**متن:**ادامه"],
    ["asterisks that hide a number", "کارت ۶۱۰۴****۱۲۳۴", "کارت ۶۱۰۴****۱۲۳۴"],
    ["what is emphasised inside quotation marks", "«**متن**»ها، (*متن*)", "«<strong>متن</strong>»ها، (<em>متن</em>)"],
    [
      "a sign that can only open closes nothing",
      "**متن (**الف** ب)**",
      "<strong>متن (<strong>الف</strong> ب)</strong>",
    ],
  ])("leaves %s", (_, markdown, html) => {
    expect(body(markdown)).toBe(html);
  });

  test.each([
    ["with a space inside", "متن\nدو ** سه**چهار", 6],
    ["without a partner", "- یک\n- **دو", 6],
    ["around words with spaces inside", "یک\nاین ** متن ** است", 6],
    ["four between what is strong", "یک\n**دو:****سه،**چهار", 6],
  ])("warns of asterisks that are shown: %s", (_, markdown, line) => {
    expect(toldOf(markdown).told).toEqual([
      `a.md:${line}: warning: \`**\` is shown as two asterisks: it neither begins nor ends anything\n    fix: write it in pairs without a space inside, \`**متن**\`, or \`\\*\\*\` where asterisks are meant`,
    ]);
  });
});

describe("emphasis in other texts is CommonMark's", () => {
  test.each(spec.tests)("example $number, $section", ({ markdown }) => {
    const source = markdown.replaceAll("→", "\t");
    expect(ours.render(source)).toBe(plain.render(source));
  });

  const pieces = ["**", "*", "_", "__", "~~", '"', "(", ")", ":", ".", " ", "a", "Ж", "好", "é", "1", "\n"];
  const latin = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((all) => all.join(""));

  test("whatever is written without a Persian letter", () => {
    fc.assert(
      fc.property(latin, (source) => ours.render(source) === plain.render(source)),
      { numRuns: 2000 },
    );
  });

  test("in a Latin sentence of a Persian paragraph", () => {
    const long = "word ".repeat(20);
    expect(ours.render(`متن ${long}foo**(bar)**baz ${long}`)).toContain("foo**(bar)**baz");
  });
});
