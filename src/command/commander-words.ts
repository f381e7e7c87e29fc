import type { CommanderError } from "commander";
import { COMMAND } from "../words/command.ts";
import type { Message } from "../words/message.ts";

/** What commander says of a wrong use: how it is said by us, from the values in its words. */
const SAID: readonly (readonly [words: RegExp, message: (...values: readonly string[]) => Message])[] = [
  [/^unknown option '(.*)'$/su, (option = "") => COMMAND.unknownOption({ option })],
  [/^unknown command '(.*)'$/su, (name = "") => COMMAND.unknownCommand({ name })],
  [/^option '(.*)' argument missing$/su, (option = "") => COMMAND.valueMissing({ option })],
  [
    /^option '(.*)' argument '(.*)' is invalid\./su,
    (option = "", value = "") => COMMAND.valueInvalid({ option, value, why: COMMAND.valueExpected }),
  ],
  [
    /^too many arguments.*\. Expected (\d+) arguments? but got (\d+)\.$/su,
    (expected, found) => COMMAND.tooManyWords({ expected: Number(expected), found: Number(found) }),
  ],
];

/** What commander says of a wrong use, in our words. */
export function wordsOf({ message }: CommanderError): Message {
  const [, text = "", near] = /^(?:error: )?(.*?)(?:\n\(Did you mean (.*)\?\))?$/su.exec(message) ?? [];
  const said = SAID.flatMap(([words, of]) => {
    const [, ...values] = words.exec(text) ?? [];
    return words.test(text) ? [of(...values)] : [];
  })[0];
  const told = said ?? COMMAND.misread({ said: text });
  return near === undefined ? told : COMMAND.meant({ said: told, near });
}
