import type { Children } from "../jsx-runtime.ts";
import { useHref, useShell } from "../shell.ts";

/** What a text with pictures in a row needs, before it: their style and their script. Nothing for any other text. */
export function GalleryParts({ html }: { readonly html: string }): Children {
  const { assets } = useShell();
  const href = useHref();
  if (!html.includes('<div class="gallery">')) return null;
  const [style, script] = [assets["css/gallery.css"], assets["js/gallery.js"]];
  return (
    <>
      {style === undefined ? null : <link rel="stylesheet" href={href(style)} />}
      {script === undefined ? null : <script src={href(script)} defer />}
    </>
  );
}
