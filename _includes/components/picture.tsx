import type { Credit, Picture } from "../../src/content/article.ts";
import { BETWEEN_NOTES } from "../../src/content/figure-notes.ts";
import type { Licence } from "../../src/content/licence.ts";
import { copyFor, type PictureFile, sourceSet, toneClass } from "../../src/content/picture-copies.ts";
import { cardSet, plainCrop } from "../../src/content/picture-crops.ts";
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
  const { path } = copyFor(picture, picture.width, "plain");
  const { width, height } = picture;
  return <Sized file={{ path, width, height }} set={sourceSet(picture)} {...{ picture, sizes, eager }} />;
}

/** The part of a picture that a card shows; the whole of one that no parts are made of, such as a drawing. */
export function CardImage({ picture, sizes, eager = false }: PictureProps): Drawn {
  const file = plainCrop(picture, "4x3");
  if (file === undefined) return <PictureImage {...{ picture, sizes, eager }} />;
  return <Sized file={file} set={cardSet(picture)} {...{ picture, sizes, eager }} />;
}

interface SizedProps extends Required<PictureProps> {
  /** Where browsers look that know no WebP, with the size that the page keeps free. */
  readonly file: PictureFile;
  readonly set: string | undefined;
}

function Sized({ picture, file, set, sizes, eager }: SizedProps): Drawn {
  const href = useHref();
  const { site } = useShell();
  const loading = eager ? ({ fetchpriority: "high" } as const) : ({ loading: "lazy", decoding: "async" } as const);
  const tone = toneClass(picture);
  const look = tone === undefined ? {} : { class: tone };
  const { width, height } = file;
  const image = <img {...look} src={href(file.path)} alt={picture.alt} width={width} height={height} {...loading} />;
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
  const notes = [
    ...(caption === undefined ? [] : [<Text>{caption}</Text>]),
    ...(credit === undefined ? [] : [<CreditLine credit={credit} drawn={picture.path.endsWith(".svg")} />]),
    ...(licence === undefined ? [] : [<LicenceLine licence={licence} />]),
  ];
  return (
    <figure>
      <PictureImage picture={picture} sizes={beside ? AT_HEAD.beside : AT_HEAD.alone} eager />
      {notes.length === 0 ? null : (
        <figcaption>{notes.flatMap((note, index) => (index === 0 ? [note] : [BETWEEN_NOTES, note]))}</figcaption>
      )}
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
