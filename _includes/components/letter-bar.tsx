import type { TagLetter } from "../../src/digest/views.ts";
import type { Translate } from "../../src/site/texts.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";

/** With fewer letters than this, a page that has all of them is looked over as it is. */
const FEW_LETTERS = 20;

interface LetterBarProps {
  readonly letters: readonly TagLetter[];
  /** The letter whose page it is on. */
  readonly current: string | undefined;
}

/** The bar of letters, which stays in sight. */
export function LetterBar({ letters, current }: LetterBarProps): Drawn | null {
  const t = useStrings();
  const href = useHref();
  const onThisPage = letters.every(({ path }) => path.startsWith("#"));
  if (onThisPage && letters.length < FEW_LETTERS) return null;
  return (
    <nav class="alphabet" aria-label={t("tags.letters")} data-unfiltered>
      <ul>
        {letters.map(({ letter, path }) => (
          <li>
            <a
              href={path.startsWith("#") ? `#${encodeURIComponent(letter)}` : href(path)}
              aria-current={letter === current ? "page" : undefined}
            >
              {letterText(letter, t)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A letter, or what stands for the groups that are none. */
export function letterText(letter: string, t: Translate): string {
  return letter === "latin" || letter === "digits" || letter === "signs" ? t(`tags.${letter}`) : letter;
}
