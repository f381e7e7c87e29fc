// The package's own types are not found from modules; this is the part of it that is used here.
declare module "@resvg/resvg-wasm" {
  /** What lives in the library's own memory until it is given back. */
  interface Held {
    free(): void;
  }

  interface BoundingBox extends Held {
    readonly width: number;
  }

  interface RenderedImage extends Held {
    /** Red, green, blue and alpha of each pixel, row by row. */
    readonly pixels: Uint8Array;
    asPng(): Uint8Array;
  }

  /** A drawing, parsed and with its text shaped. */
  export class Resvg implements Held {
    constructor(
      svg: string,
      options?: {
        readonly font: { readonly fontBuffers: readonly Uint8Array[]; readonly defaultFontFamily: string };
      },
    );
    render(): RenderedImage;
    /** Undefined where nothing is drawn. */
    getBBox(): BoundingBox | undefined;
    free(): void;
  }

  /** @throws {Error} when it is called again */
  export function initWasm(code: Uint8Array): Promise<void>;
}
