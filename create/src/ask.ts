import { cancel, intro, isCancel, select, text } from "@clack/prompts";
import { CREATING } from "../../src/words/create.ts";
import { type Message, spoken } from "../../src/words/message.ts";
import { faultOfAddress, faultOfTitle, type Given, plainAddress } from "./arguments.ts";
import type { Language } from "./digest.ts";

/** What a new digest is called where nobody says it. */
export const DEFAULT_TITLE = "نشریهٔ من";

/** Where its site is where nobody says it: a name that leads nowhere. */
export const DEFAULT_URL = "https://example.org";

/** All that a digest is made of. */
export interface Answers {
  readonly folder: string;
  readonly title: string;
  readonly url: string;
  readonly language: Language;
}

/** Asks in the terminal for what no flag said; undefined where the editor gave up. */
export async function ask(given: Given): Promise<Answers | undefined> {
  intro("گزیده · Gozide");
  const folder = given.folder ?? (await line("Folder · پوشه", "my-digest"));
  if (folder === undefined) return gaveUp();
  const title = given.title ?? (await line("Name of the digest · نام نشریه", DEFAULT_TITLE, faultOfTitle));
  if (title === undefined) return gaveUp();
  const url = given.url ?? (await line("Address of its site · نشانی سایت", DEFAULT_URL, faultOfAddress));
  if (url === undefined) return gaveUp();
  const language = given.language ?? (await languageAsked());
  if (language === undefined) return gaveUp();
  return { folder, title: title.trim(), url: plainAddress(url), language };
}

/** What a digest is made of where nobody is asked. */
export function unasked({ folder, title, url, language }: Given): Answers | undefined {
  if (folder === undefined) return undefined;
  return { folder, title: title ?? DEFAULT_TITLE, url: url ?? DEFAULT_URL, language: language ?? "fa-IR" };
}

async function line(
  message: string,
  initial: string,
  fault: (text: string) => Message | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await text({
    message,
    placeholder: initial,
    defaultValue: initial,
    validate: (said) => {
      const found = said === undefined || said === "" ? undefined : fault(said);
      return found === undefined ? undefined : inBoth(found);
    },
  });
  return isCancel(answer) ? undefined : answer;
}

/** As the questions are, of which nobody knows yet who answers. */
function inBoth(message: Message): string {
  return `${spoken(message, "en")} · ${spoken(message, "fa")}`;
}

async function languageAsked(): Promise<Language | undefined> {
  const answer = await select<Language>({
    message: "Names of months · نام ماه‌ها",
    options: [
      { value: "fa-IR", label: "fa-IR", hint: "فروردین، اردیبهشت، خرداد" },
      { value: "fa-AF", label: "fa-AF", hint: "حمل، ثور، جوزا" },
    ],
  });
  return isCancel(answer) ? undefined : answer;
}

function gaveUp(): undefined {
  cancel(inBoth(CREATING.nothing));
}
