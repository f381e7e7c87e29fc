import sharp, { type Sharp } from "sharp";

/** What is written in the photographs of the tests: a place, a camera, whose it is. */
export const WRITTEN = {
  place: "35.6892",
  camera: "Kamera Sima",
  copyright: "Sima Rad 1404",
  city: "Tajrish Bazaar",
} as const;

/** A photograph's size in pixels and how it looks. */
export interface PhotographSize {
  readonly width?: number;
  readonly height?: number;
  /** Another number is another picture. */
  readonly grain?: number;
}

/** A picture that is red at its left, blue at its right and greener below, with grain that no encoder does away with. */
export function drawn({ width = 1500, height = 1000, grain = 1 }: PhotographSize = {}): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  let state = grain;
  for (let at = 0; at < pixels.length; at += 3) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const along = ((at / 3) % width) / width;
    pixels[at] = Math.round(220 * (1 - along)) + (state % 24);
    pixels[at + 1] = Math.round((140 * at) / pixels.length) + (state % 16);
    pixels[at + 2] = Math.round(220 * along) + (state % 32);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** A photograph as a telephone writes it: with place, camera, time and owner, in EXIF, and in XMP. */
export function written(photo: Sharp, orientation = 1): Sharp {
  return photo
    .withExif({
      IFD0: { Make: WRITTEN.camera, Copyright: WRITTEN.copyright },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "35/1 41/1 21/1" },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description place="${WRITTEN.place}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withMetadata({ orientation });
}

/** A JPEG as a telephone writes it, and as an agency sends it on: with IPTC too. */
export async function photograph(size: PhotographSize = {}, orientation = 1): Promise<Buffer> {
  return withIptc(await written(drawn(size), orientation).jpeg({ quality: 85 }).toBuffer());
}

const START_OF_IMAGE = 2;

/** A JPEG with the city in which it was taken. @see https://www.iptc.org/std/photometadata/specification/IPTC-PhotoMetadata dataset 2:90 */
function withIptc(jpeg: Buffer): Buffer {
  const dataset = Buffer.concat([Buffer.from([0x1c, 2, 90, 0, WRITTEN.city.length]), Buffer.from(WRITTEN.city)]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(dataset.length);
  const resource = Buffer.concat([
    Buffer.from("Photoshop 3.0\0"),
    Buffer.from("8BIM\x04\x04\0\0", "latin1"),
    size,
    dataset,
  ]);
  const even = resource.length % 2 === 0 ? resource : Buffer.concat([resource, Buffer.alloc(1)]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(even.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, START_OF_IMAGE), head, even, jpeg.subarray(START_OF_IMAGE)]);
}
