import type { Shell, Translate } from "../../_includes/shell.ts";
import { persianDigits } from "../persian/digits.ts";

/**
 * The interface's texts for what is not a page; `{name}` in a text is replaced, numbers in Persian digits.
 * @throws {Error} on a key that `strings.yaml` does not have
 */
export function textsOf({ strings }: Pick<Shell, "strings">): Translate {
  return (key, values = {}) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`_data/strings.yaml has no \`${key}\``);
    return text.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = values[name];
      return typeof value === "number" ? persianDigits(value) : (value ?? "");
    });
  };
}
