import { type Message, textIn } from "../words/message.ts";

/** What a schema's custom check says; read by `checkYamlValue`. */
export interface CustomFault {
  /** What is wrong with the value; without it only that it was found. */
  readonly said?: Message;
  readonly expected?: Message;
  readonly fix?: Message;
}

/** A fault that a schema's own check found, as zod takes it. Where an input is asked for, add it. */
export function fault(
  said: Message,
  more: Omit<CustomFault, "said"> = {},
): { readonly code: "custom"; readonly message: string; readonly params: Record<string, Message> } {
  return { code: "custom", message: textIn(said, "en"), params: { said, ...more } };
}
