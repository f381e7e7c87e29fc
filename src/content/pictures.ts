import { characterName, HIDDEN } from "./hidden-characters.ts";
import type { BodyPicture } from "./markdown.ts";
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
export type FindPicture = (src: string) => Media | PictureFault | string;

/** Why a picture cannot be had, in a sentence, and what to do. */
export interface PictureFault {
  readonly fault: string;
  readonly fix: string;
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

  find(src: string, place: PicturePlace): BodyPicture | undefined {
    const picture = this.#find(src);
    if (typeof picture === "string" || "fault" in picture) {
      const { fault, ...fix } = typeof picture === "string" ? { fault: picture } : picture;
      const message = src === "" ? fault : `\`${src}\`: ${fault}`;
      this.problems.push({ severity: "error", ...place, message, ...fix });
      return undefined;
    }
    if (picture.removed !== undefined) {
      const message = `\`${src}\`: ${picture.removed.join(", ")} is left out of the picture`;
      this.problems.push({ severity: "warning", ...place, message });
    }
    if (picture.spelt !== undefined) {
      this.problems.push({ severity: "warning", ...place, ...otherSpelling(src, picture.spelt) });
    }
    this.found.push(picture);
    return picture;
  }
}

/** What to say of a name that is the file's but for how it is spelt, also where nobody sees the difference. */
function otherSpelling(src: string, name: string): Pick<Problem, "message" | "fix"> {
  const message = `\`${src}\`: the file's name is \`${name}\``;
  const inName = hiddenIn(name).find((character) => !src.includes(character));
  if (inName !== undefined) {
    const said = `${message}, with ${characterName(inName)} in it`;
    // A word's own ZWNJ belongs to the name.
    if (inName === "\u200C") return { message: said, fix: "write it so, or rename the file without it" };
    return { message: said, fix: "rename the file: with `-` or a plain space in the place of that character" };
  }
  const inText = hiddenIn(src).find((character) => !name.includes(character));
  if (inText === undefined) return { message, fix: "write it so: elsewhere they are two" };
  return { message: `${message}, without ${characterName(inText)}`, fix: "write it so: elsewhere they are two" };
}

function hiddenIn(text: string): readonly string[] {
  return text.match(new RegExp(HIDDEN, "gu")) ?? [];
}
