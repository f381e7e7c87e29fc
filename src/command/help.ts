import { Help, type HelpConfiguration } from "commander";
import { COMMAND } from "../words/command.ts";
import { asLines, type Language, textIn } from "../words/message.ts";

/** How wide a help is, in columns. */
export const HELP_WIDTH = 110;

/** Headings that commander writes, in our words. */
const TITLES = { "Usage:": COMMAND.usage, "Options:": COMMAND.options, "Commands:": COMMAND.commands };

/** Characters without a width of their own: ZWNJ and isolates. */
const WIDTHLESS = /[\u200C\u2066-\u2069]/gu;

/** How helps are written in a language: commands and flags from left to right, what they do as it is read. */
export function helpIn(language: Language): HelpConfiguration {
  const plain = Help.prototype;
  return {
    styleTitle: (title) => {
      const known = Object.entries(TITLES).find(([english]) => english === title)?.[1];
      const text = known === undefined ? title : textIn(known, language);
      // The use itself follows its heading on the line.
      return known === COMMAND.usage ? text : asLines(text, language);
    },
    displayWidth: (text) => plain.displayWidth(text.replace(WIDTHLESS, "")),
    boxWrap(this: Help, text, width) {
      return asLines(plain.boxWrap.call(this, text, width), language);
    },
  };
}
