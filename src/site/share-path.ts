/** Where the picture of an article or edition is that social networks show: `/1395/12/07/slug/share.png`. */
export function sharePicturePath(pagePath: string): string {
  return `${pagePath}share.png`;
}

/** Its size in pixels, as networks ask for it. */
export const SHARE_PICTURE = { width: 1200, height: 630 } as const;
