import { type Declaration, type Flags, readArguments, type Values } from "./flags.ts";
import { spokenLanguage } from "./spoken-language.ts";
import { UsageError } from "./usage-error.ts";

/** What a command is to run with. */
interface Given<F extends Flags> {
  readonly values: Values<F>;
  readonly words: readonly string[];
}

/**
 * Reads what was given to a command. Help that is asked for is printed.
 * @returns undefined where nothing is left to do
 * @throws {UsageError} on a wrong use
 */
export function givenOrHelp<const F extends Flags>(
  declaration: Declaration<F>,
  args: readonly string[],
): Given<F> | undefined {
  const asked = readArguments(declaration, args);
  switch (asked.kind) {
    case "help":
      console.log(asked.text(spokenLanguage(args)));
      return undefined;
    case "wrong":
      throw new UsageError(asked.message);
    case "run":
      return asked;
  }
}
