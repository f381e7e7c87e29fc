/** What ends a sentence, and what closes behind it, before white space or the end. */
const END = /[.!?؟…]+["'»›”’)\]]*(?=\s|$)/gu;

/** A sentence so far that is only a list's number, or ends in an initial: its full stop ends nothing («۱.», «م. آزاد»). */
const NO_END = /^[0-9\u06F0-\u06F9\u0660-\u0669]+\.$|(?:^|[\s(«])\p{L}\.$/u;

/** The sentences of plain text, line by line. What is quoted «…» is not cut, however many sentences it has. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/\n+/u).flatMap(sentencesOfLine);
}

function sentencesOfLine(line: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: sign, index } of line.matchAll(END)) {
    const to = index + sign.length;
    const sentence = line.slice(from, to).trim();
    if (NO_END.test(sentence) || isWithinQuote(sentence)) continue;
    sentences.push(sentence);
    from = to;
  }
  const rest = line.slice(from).trim();
  return rest === "" ? sentences : [...sentences, rest];
}

function isWithinQuote(sentence: string): boolean {
  return sentence.lastIndexOf("«") > sentence.lastIndexOf("»");
}
