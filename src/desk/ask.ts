import process from "node:process";
import { createInterface } from "node:readline/promises";
import { type Language, type Message, spoken } from "../words/message.ts";

/** What means yes, in English and Persian; everything else means no. */
const YES = /^(?:y|yes|بله|آری|بلی|ب|آ)$/iu;

/**
 * Asks in the terminal whether to go on.
 * @param question in the editor's language, with room for the answer behind it
 * @returns false where it is closed, or Ctrl-C is typed
 */
export async function askInTerminal(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const gaveUp = new AbortController();
  terminal.on("close", () => gaveUp.abort());
  try {
    const answer = await terminal.question(question, { signal: gaveUp.signal });
    return YES.test(answer.trim());
  } catch (error) {
    if (!gaveUp.signal.aborted) throw error;
    console.log();
    return false;
  } finally {
    terminal.close();
  }
}

/** Whether somebody is there to be asked. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && !process.env.CI;
}

/** Whether an editor says yes to a question; where nobody is there to be asked, nobody does. */
export async function agrees(question: Message, language: Language): Promise<boolean> {
  return isTerminal() && (await askInTerminal(spoken(question, language)));
}
