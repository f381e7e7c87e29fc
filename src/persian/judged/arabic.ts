import type { Morphology } from "./morphology.ts";
import type { Word } from "./words.ts";

/** Begins as nothing Persian does: «الناس», «والله», «بالحق»; a word of the dictionary is Persian by now. */
const WITH_ARTICLE = /^[وفبکل]?ال[\u0621-\u06CC]{2,}/u;

/** Frequent words of Arabic that are no Persian ones. */
const ARABIC: ReadonlySet<string> = new Set(
  "ایها أیها ایتها الذین الذی التی الی علیه علیهم علیکم إن إنا أن إلى فی هذا هذه ذلک تلک هؤلاء الله لله والله بالله لاإله إله إلا قال قالت یقول کان کانت لیس لن لقد هی نحن أنت أنتم إیاک نعبد نستعین آمنوا امنوا کفروا ربنا بسم صلی عن انت منهم لهم لکم فیه فیها منه منها".split(
    " ",
  ),
);
/** Words of both languages, which are Arabic only among others. */
const EITHER: ReadonlySet<string> = new Set("الا رب رسول سلم من ما لا کل انا عند قد ثم لم هو".split(" "));

/** How sure a word is to be Arabic: 2 by itself, 1 among others, 0 not. */
function weight(text: string, words: Morphology): 0 | 1 | 2 {
  if (EITHER.has(text)) return 1;
  if (ARABIC.has(text)) return 2;
  if (!WITH_ARTICLE.test(text)) return 0;
  return words.isWord(text) ? 1 : 2;
}

/**
 * The words of a view that are quoted Arabic, «یا ایها الناس»: two in a row or more, of which one is surely Arabic. No
 * rule of Persian words is for them.
 */
export function arabicWords(view: string, all: readonly Word[], words: Morphology): ReadonlySet<Word> {
  const found = new Set<Word>();
  let run: Word[] = [];
  let sure = 0;
  const end = (): void => {
    if (run.length > 1 && sure > 0) for (const word of run) found.add(word);
    run = [];
    sure = 0;
  };
  for (const word of all) {
    const last = run.at(-1);
    if (last !== undefined && view.slice(last.end, word.start) !== " ") end();
    const how = weight(word.text, words);
    if (how === 0) end();
    else {
      run.push(word);
      if (how === 2) sure++;
    }
  }
  end();
  return found;
}
