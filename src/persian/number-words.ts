import { ZWNJ } from "./letters.ts";

const ONES = "صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده".split(
  " ",
);
const TENS = "  بیست سی چهل پنجاه شصت هفتاد هشتاد نود".split(" ");
const HUNDREDS = " صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد".split(" ");
const AND = " و ";
const LARGEST = 999_999;

function part(words: readonly string[], index: number): string {
  return words[index] ?? "";
}

function belowThousand(value: number): string[] {
  const rest = value % 100;
  const small =
    rest < 20
      ? [rest === 0 ? "" : part(ONES, rest)]
      : [part(TENS, Math.floor(rest / 10)), rest % 10 === 0 ? "" : part(ONES, rest % 10)];
  return [part(HUNDREDS, Math.floor(value / 100)), ...small].filter((word) => word !== "");
}

/**
 * `value` in words, «صد و بیست و سه».
 *
 * @throws RangeError when `value` is not a whole number from 0 to 999,999
 */
export function cardinalWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`cardinalWords: ${value} is not a whole number from 0 to ${LARGEST}`);
  }
  if (value === 0) return part(ONES, 0);
  const thousands = Math.floor(value / 1000);
  const head = thousands === 0 ? [] : [thousands === 1 ? "هزار" : `${belowThousand(thousands).join(AND)} هزار`];
  return [...head, ...belowThousand(value % 1000)].join(AND);
}

/**
 * `value` as an ordinal in words: «یکم», «دوم», «سوم», «دوازدهم», «سی\u200Cام», «بیست و سوم».
 *
 * @throws RangeError when `value` is not a whole number from 1 to 999,999
 */
export function ordinalWords(value: number): string {
  if (value === 0) throw new RangeError("ordinalWords: 0 has no ordinal");
  const words = cardinalWords(value);
  if (words.endsWith("سه")) return `${words.slice(0, -2)}سوم`;
  if (words.endsWith("سی")) return `${words}${ZWNJ}ام`;
  return `${words}م`;
}
