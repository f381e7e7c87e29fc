/** Where all feeds stand as OPML. */
export const OPML = "/feeds.opml";
