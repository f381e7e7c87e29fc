import type { Message as Told } from "esbuild";
import type { Problem } from "../../content/problem.ts";
import { BUNDLER_HINT, bundlerWords } from "../../words/bundler.ts";
import type { Message } from "../../words/message.ts";

/** Why one of our own rules refuses an import: what a bundler is given as the detail of its error. */
export class Refusal {
  readonly message: Message;
  readonly fix: Message;

  constructor(message: Message, fix: Message) {
    this.message = message;
    this.fix = fix;
  }

  /** As a plugin of the bundler's reports it. */
  get result(): { readonly errors: [{ readonly text: string; readonly detail: Refusal }] } {
    return { errors: [{ text: this.message.en, detail: this }] };
  }
}

/** What a bundler's message says to an editor. */
export function faultIn({
  text,
  detail,
  notes,
}: Pick<Told, "text" | "detail" | "notes">): Pick<Problem, "message" | "fix"> {
  if (detail instanceof Refusal) return { message: detail.message, fix: detail.fix };
  const note = notes[0]?.text;
  return { message: bundlerWords(text), ...(note === undefined ? {} : { fix: BUNDLER_HINT.note({ said: note }) }) };
}
