import { attribute, type HtmlElement } from "./html-tree.ts";
import { candidatesOf } from "./references.ts";

/** The telephone that budgets are for: its width in CSS pixels, and dots a pixel. */
const PHONE = { width: 360, density: 2 } as const;
/** Pixels of a `rem` where the reader chose no other size. */
const REM = 16;
/** Of pictures that wait until they are near, browsers fetch those of the next screens too. */
const NEAR = 2;

/** The pictures that a telephone fetches on a first visit of a page before anybody moves it. */
export class PhonePictures {
  readonly #at: string[] = [];
  #waiting = 0;

  /** Looks at an `<img>` of the page; they come in order. */
  see(image: HtmlElement): void {
    const waits = attribute(image, "loading") === "lazy";
    if (waits && ++this.#waiting > NEAR) return;
    const file = chosenBy(image);
    if (file !== "") this.#at.push(file);
  }

  /** Their addresses as they are in the page, each once. */
  get addresses(): readonly string[] {
    return [...new Set(this.#at)];
  }
}

/** Which file of a picture a telephone shows. @see https://html.spec.whatwg.org/multipage/images.html#selecting-an-image-source */
function chosenBy(image: HtmlElement): string {
  const around = image.parentNode;
  const sources = around?.nodeName === "picture" && "childNodes" in around ? around.childNodes : [];
  const source = sources.find((node): node is HtmlElement => node.nodeName === "source" && "attrs" in node);
  const chooser = source ?? image;
  const plain = attribute(image, "src") ?? "";
  const set = attribute(chooser, "srcset");
  return set === undefined ? plain : (candidate(set, wantedWidth(attribute(chooser, "sizes") ?? "100vw")) ?? plain);
}

/** In pixels of the file. */
function wantedWidth(sizes: string): number {
  for (const size of sizes.split(",").map((part) => part.trim())) {
    const [, least, length = size] = /^\(min-width:\s*([\d.]+(?:rem|em|px))\)\s*(.+)$/u.exec(size) ?? [];
    if (least === undefined || pixels(least) <= PHONE.width) return pixels(length) * PHONE.density;
  }
  return PHONE.width * PHONE.density;
}

function pixels(length: string): number {
  const [, number = "100", unit = "vw"] = /^([\d.]+)(vw|rem|em|px)$/u.exec(length.trim()) ?? [];
  const one = unit === "vw" ? PHONE.width / 100 : unit === "px" ? 1 : REM;
  return Number(number) * one;
}

/** The narrowest file of a `srcset` that is wide enough, otherwise the widest. */
function candidate(set: string, width: number): string | undefined {
  const files = candidatesOf(set)
    .flatMap(({ to, descriptor = "" }) =>
      /^\d+w$/u.test(descriptor) ? [{ file: to, width: Number.parseInt(descriptor, 10) }] : [],
    )
    .sort((a, b) => a.width - b.width);
  return (files.find((file) => file.width >= width) ?? files.at(-1))?.file;
}
