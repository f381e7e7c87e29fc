import { describe, expect, test } from "vitest";
import { readTextFile } from "../../src/desk/import/text-file.ts";
import { readInput } from "./read-in-english.ts";

const TITLE = "گلاب‌گیری در کاشان آغاز شد";
const LEAD = "فصل گل محمدی در دشت‌های کاشان رسیده است و گلاب‌گیران دست به کار شده‌اند.";
const ONE = "بهرام نیک‌منش، باغدار کاشانی، گفت: امسال گل‌ها دو هفته زودتر از همیشه شکفته‌اند.";
const TWO = "وی افزود: هر کیلو گل ۱۲۰ هزار تومان خرید و فروش می‌شود.";
const READ = { title: TITLE, lead: LEAD, blocks: [ONE, TWO] };

function problemsOf(text: string) {
  return readInput({ bytes: Buffer.from(text) }, "a.txt").problems;
}

describe("a table in a plain text", () => {
  test("is one where its cells have tabs between them", () => {
    const text = `${TITLE}\n${LEAD}\nشهر\tبهای گل\tدما\nکاشان\t۱۲۰\t\nقمصر\t۱۳۰ | ۱۴۰\t۲۵\n${TWO}`;
    expect(readTextFile(text)?.blocks).toEqual([
      `${"شهر\tبهای گل\tدما".replace(/\t/gu, " ")}`,
      "کاشان ۱۲۰",
      "قمصر ۱۳۰ | ۱۴۰ ۲۵",
      TWO,
    ]);
    const full = text.replace("۱۲۰\t\n", "۱۲۰\t۲۲\n");
    expect(readTextFile(full)?.blocks).toEqual([
      "| شهر | بهای گل | دما |\n| --- | --- | --- |\n| کاشان | ۱۲۰ | ۲۲ |\n| قمصر | ۱۳۰ \\| ۱۴۰ | ۲۵ |",
      TWO,
    ]);
  });

  test("is none where tabs are behind the numbers of a list, or in one line alone", () => {
    const text = `${TITLE}\n${LEAD}\n۱.\tکاشان\n۲.\tقمصر\n${ONE}\tادامه\n${TWO}`;
    expect(readTextFile(text)?.blocks).toEqual(["۱\\. کاشان", "۲\\. قمصر", `${ONE} ادامه`, TWO]);
  });
});

test("code between fences stays as it is", () => {
  const code = "```yaml\n---\ntitle: گل\n\n    <b>&amp;</b>\n```";
  expect(readTextFile(`${TITLE}\n${LEAD}\n${code}\n${TWO}`)?.blocks).toEqual([
    "```\n---\ntitle: گل\n\n    <b>&amp;</b>\n```",
    TWO,
  ]);
  expect(readTextFile(`${TITLE}\n${LEAD}\n\`\`\`\n${TWO}`)?.blocks).toEqual(["\\`\\`\\`", TWO]);
});

describe("the labels of a copy", () => {
  test.each([
    `روتیتر: در نشست خبری\nتیتر: ${TITLE}\nلید: ${LEAD}\nمتن خبر:\n${ONE}\n${TWO}`,
    `رو‌تیتر:\nدر نشست خبری\nتیتر:\n${TITLE}\nلید:\n${LEAD}\nمتن: ${ONE}\n${TWO}`,
  ])("say which part is which: %j", (text) => {
    expect(readTextFile(text)).toMatchObject({ ...READ, kicker: "در نشست خبری" });
  });

  test("are read beside those of pages", () => {
    const text = `عنوان: ${TITLE}\nتاریخ: ۱۷ مهر ۱۴۰۲\nنویسنده: مینا باغبان\nمنبع: ایسنا\n\n${LEAD}\n${ONE}\n${TWO}`;
    expect(readTextFile(text)).toMatchObject({ ...READ, date: "1402-07-17", writers: ["مینا باغبان"] });
  });

  test("are words where there is one alone", () => {
    expect(readTextFile(`عنوان: قهرمان جهان\n${LEAD}\n${ONE}`)?.title).toBe("عنوان: قهرمان جهان");
  });
});

test.each([
  "این راه‌ها ساده‌اند:",
  "۱- گل را بچینید",
  "• گل را بچینید",
  "به باغ آمد نسیم صبح *** و گل خندید در گلشن",
  "کاشان | ۱۲۰ | ۲۲",
])("no lead is «%s»", (line) => {
  const read = readTextFile(`${TITLE}\n${line}\n${ONE}\n${TWO}`);
  expect(read?.lead).toBeUndefined();
  expect(read?.blocks).toHaveLength(3);
});

test("a text that was pasted twice is taken once", () => {
  const text = [TITLE, LEAD, ONE, TWO].join("\n");
  expect(readTextFile(`${text}\n\n${text}\n`)).toMatchObject(READ);
  expect(readTextFile(`${text}\n${TITLE}\n${LEAD}`)?.blocks).toEqual([ONE, TWO, TITLE, LEAD]);
});

describe("a second article in a text", () => {
  const first = `${TITLE}\n۱۷ مهر ۱۴۰۲\n${LEAD}\n${ONE}`;
  const second = "باران در گیلان آغاز شد\nبه گزارش ایسنا، رودها بالا آمده‌اند و پل‌ها بسته است.";

  test.each(["انتهای پیام/", "----------", "* * *"])("is reported behind «%s»", (divider) => {
    expect(problemsOf(`${first}\n${divider}\n${second}`)).toEqual([
      expect.objectContaining({
        severity: "warning",
        line: 6,
        message: expect.stringContaining("a second article seems to begin with «باران در گیلان آغاز شد»"),
      }),
    ]);
  });

  test.each([`${first}\n***\nدر دشت\n${TWO}`, `${first}\nانتهای پیام/\nپربیننده‌ترین‌ها\nباران در گیلان آغاز شد`])(
    "is not what is a part of the first: %j",
    (text) => {
      expect(problemsOf(text)).toEqual([]);
    },
  );
});

describe("what is no plain text is refused", () => {
  test.each([
    [`title: گل سرخ\ndate: 1402-07-17\ntags: [گل]\n\n${LEAD}`, "an article file whose fields have no line of `---`"],
    [`# ${TITLE}\n\n${LEAD}\n\n## در دشت\n`, "is Markdown"],
  ])("%j", (text, message) => {
    expect(problemsOf(text)).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
  });
});
