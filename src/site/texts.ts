import { persianDigits } from "../persian/digits.ts";
import type { Shell } from "./shell.ts";

/** Gives the interface's texts; `{name}` in a text is replaced, numbers in Persian digits. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The interface's texts of `_data/strings.yaml`.
 * @throws {Error} on a key that there is not
 */
export function textsOf(shell: Pick<Shell, "strings">): Translate {
  return (key, values = {}) =>
    textOf(shell, key).replace(/\{(\w+)\}/gu, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return typeof value === "number" ? persianDigits(value) : (value ?? "");
    });
}

/**
 * A text as it is in `_data/strings.yaml`, with its `{name}`s.
 * @throws {Error} on a key that there is not
 */
export function textOf({ strings }: Pick<Shell, "strings">, key: string): string {
  const text = strings[key];
  if (text === undefined) throw new Error(`the interface has no text \`${key}\``);
  return text;
}
