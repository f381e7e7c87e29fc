import type { Picture } from "../../src/content/article.ts";
import { copyFor, sourceSet, toneClass } from "../../src/content/picture-copies.ts";
import { prefixedSet } from "../../src/site/addresses.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";

interface PictureProps {
  readonly picture: Picture;
  /** How wide it is shown, as the attribute `sizes` says it. */
  readonly sizes: string;
  /** Whether it is at the head of the page, and so is loaded at once. */
  readonly eager?: boolean;
}

/** A picture in the widths that browsers choose from, with its size, so that nothing moves when it comes. */
export function PictureImage({ picture, sizes, eager = false }: PictureProps): Drawn {
  const href = useHref();
  const { site } = useShell();
  const { alt, width, height } = picture;
  const loading = eager ? ({ fetchpriority: "high" } as const) : ({ loading: "lazy", decoding: "async" } as const);
  const tone = toneClass(picture);
  const look = tone === undefined ? {} : { class: tone };
  const src = href(copyFor(picture, width, "plain").path);
  const image = <img {...look} src={src} alt={alt} width={width} height={height} {...loading} />;
  const set = sourceSet(picture);
  if (set === undefined) return image;
  return (
    <picture>
      <source type="image/webp" srcset={prefixedSet(set, site.pathPrefix)} sizes={sizes} />
      {image}
    </picture>
  );
}

/** How wide an article's own picture is: on a wide page the facts are at its side, and key points at the other. */
const AT_HEAD = {
  alone: "(min-width: 76rem) 57rem, (min-width: 52rem) 74vw, 92vw",
  beside: "(min-width: 70rem) 35rem, (min-width: 52rem) 74vw, 92vw",
} as const;

interface FigureProps {
  readonly picture: Picture;
  /** Whether key points are beside it where the page is wide. */
  readonly beside: boolean;
}

/** An article's picture with its credit. */
export function Figure({ picture, beside }: FigureProps): Drawn {
  const t = useStrings();
  return (
    <figure>
      <PictureImage picture={picture} sizes={beside ? AT_HEAD.beside : AT_HEAD.alone} eager />
      {picture.credit === undefined ? null : (
        <figcaption>
          {t("picture.credit")} <Text>{picture.credit}</Text>
        </figcaption>
      )}
    </figure>
  );
}
