import type { Credit, Picture } from "../../src/content/article.ts";
import type { Licence } from "../../src/content/licence.ts";
import { copyFor, sourceSet, toneClass } from "../../src/content/picture-copies.ts";
import { prefixedSet } from "../../src/site/addresses.ts";
import { creditAddress } from "../../src/site/credits.ts";
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

/** An article's picture with its caption, its credit and its licence. */
export function Figure({ picture, beside }: FigureProps): Drawn {
  const { caption, credit, licence } = picture;
  const noted = caption !== undefined || credit !== undefined || licence !== undefined;
  return (
    <figure>
      <PictureImage picture={picture} sizes={beside ? AT_HEAD.beside : AT_HEAD.alone} eager />
      {noted ? (
        <figcaption>
          {caption === undefined ? null : <Text>{caption}</Text>}{" "}
          {credit === undefined ? null : <CreditLine credit={credit} drawn={picture.path.endsWith(".svg")} />}{" "}
          {licence === undefined ? null : <LicenceLine licence={licence} />}
        </figcaption>
      ) : null}
    </figure>
  );
}

interface CreditLineProps {
  readonly credit: Credit;
  /** Whether it is a drawing. */
  readonly drawn: boolean;
}

/** «عکس: ایسنا», the name leading to whom it names. */
function CreditLine({ credit, drawn }: CreditLineProps): Drawn {
  const t = useStrings();
  const href = useHref();
  const { label, name, page } = credit;
  const address = creditAddress(credit);
  const own = page !== undefined;
  return (
    <small>
      {label === undefined ? t(drawn ? "picture.drawing" : "picture.credit") : <Text>{`${label}:`}</Text>}{" "}
      {address === undefined ? (
        <Text>{name}</Text>
      ) : (
        <a href={own ? href(address) : address} rel={own ? undefined : "noopener"}>
          <Text>{name}</Text>
        </a>
      )}
    </small>
  );
}

function LicenceLine({ licence: { name, url } }: { readonly licence: Licence }): Drawn {
  return (
    <small>
      {url === undefined ? (
        <Text>{name}</Text>
      ) : (
        <a href={url} rel="license noopener">
          <Text>{name}</Text>
        </a>
      )}
    </small>
  );
}
