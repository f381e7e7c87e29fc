import { PICTURES } from "../words/articles.ts";
import type { Message } from "../words/message.ts";
import { characterName, HIDDEN } from "./hidden-characters.ts";
import type { BodyPicture } from "./picture-copies.ts";
import type { Focus } from "./picture-focus.ts";
import type { Problem } from "./problem.ts";

/** A file that is copied into the site because a text shows it. */
export interface Media extends BodyPicture {
  /** Where it is, relative to the folder of the text. Undefined for a picture of the digest's own `/assets/`. */
  readonly file?: string;
  /** What had to be left out of it, for a warning. */
  readonly removed?: readonly string[];
  /** Its name as the disk spells it, where the text spells it otherwise. */
  readonly spelt?: string;
}

/** Where a text's pictures are looked for; the edge that knows the disk supplies it. */
export type FindPicture = (src: string) => Media | PictureFault;

/** Why a picture cannot be had, in a sentence, and what to do where the sentence does not say it. */
export interface PictureFault {
  readonly fault: Message;
  readonly fix?: Message;
}

/** Where a text names a picture. */
type PicturePlace = Pick<Problem, "file" | "line" | "field">;

/** The pictures of one text, as they are found. */
export class Pictures {
  readonly found: Media[] = [];
  readonly problems: Problem[] = [];
  readonly #find: FindPicture;

  constructor(find: FindPicture) {
    this.#find = find;
  }

  /** @param focus what matters most in it, where parts of it are shown too */
  find(src: string, place: PicturePlace, focus?: Focus): BodyPicture | undefined {
    const picture = this.#find(src);
    if ("fault" in picture) {
      const { fault, ...fix } = picture;
      const message = src === "" ? fault : PICTURES.of({ src, fault });
      this.problems.push({ severity: "error", ...place, message, ...fix });
      return undefined;
    }
    if (picture.removed !== undefined) {
      const message = PICTURES.removed({ src, removed: picture.removed });
      this.problems.push({ severity: "warning", ...place, message });
    }
    if (picture.spelt !== undefined) {
      this.problems.push({ severity: "warning", ...place, ...otherSpelling(src, picture.spelt) });
    }
    const shown = focus === undefined || picture.copies === undefined ? picture : { ...picture, focus };
    this.found.push(shown);
    return shown;
  }
}

/** What to say of a name that is the file's but for how it is spelt, also where nobody sees the difference. */
export function otherSpelling(src: string, name: string): Pick<Problem, "message" | "fix"> {
  const inName = hiddenIn(name).find((character) => !src.includes(character));
  if (inName !== undefined) {
    const message = PICTURES.speltWith({ src, name, character: characterName(inName) });
    // A word's own ZWNJ belongs to the name.
    return { message, fix: inName === "\u200C" ? PICTURES.writeOrRename : PICTURES.rename };
  }
  const inText = hiddenIn(src).find((character) => !name.includes(character));
  const message =
    inText === undefined
      ? PICTURES.spelt({ src, name })
      : PICTURES.speltWithout({ src, name, character: characterName(inText) });
  return { message, fix: PICTURES.writeSo };
}

function hiddenIn(text: string): readonly string[] {
  return text.match(new RegExp(HIDDEN, "gu")) ?? [];
}
