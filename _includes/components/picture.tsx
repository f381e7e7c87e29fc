import type { Picture } from "../../src/content/article.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useHref, useStrings } from "../shell.ts";
import { Text } from "./text.tsx";

interface PictureProps {
  readonly picture: Picture;
  /** Whether it is at the head of the page, and so is loaded at once. */
  readonly eager?: boolean;
}

/** A picture with its size, so that nothing moves when it comes. */
export function PictureImage({ picture, eager = false }: PictureProps): Drawn {
  const { path, alt, width, height } = picture;
  const loading = eager ? ({ fetchpriority: "high" } as const) : ({ loading: "lazy", decoding: "async" } as const);
  return <img src={useHref()(path)} alt={alt} width={width} height={height} {...loading} />;
}

/** An article's picture with its credit. */
export function Figure({ picture }: { readonly picture: Picture }): Drawn {
  const t = useStrings();
  return (
    <figure>
      <PictureImage picture={picture} eager />
      {picture.credit === undefined ? null : (
        <figcaption>
          {t("picture.credit")} <Text>{picture.credit}</Text>
        </figcaption>
      )}
    </figure>
  );
}
