import type { Children } from "../jsx-runtime.ts";
import { useShell } from "../shell.ts";

interface PhraseProps {
  /** A key of `_data/strings.yaml`. */
  readonly of: string;
  /** What stands for each `{name}` of the text. */
  readonly parts: Readonly<Record<string, Children>>;
}

/**
 * A text of the interface with links or other elements in it.
 * @throws {Error} on a key that there is not
 */
export function Phrase({ of, parts }: PhraseProps): Children {
  const text = useShell().strings[of];
  if (text === undefined) throw new Error(`the interface has no text \`${of}\``);
  return text
    .split(/\{(\w+)\}/u)
    .map((piece, index) => (index % 2 === 0 ? piece : Object.hasOwn(parts, piece) ? parts[piece] : ""));
}
