/** Where the web app manifest stands. */
export const MANIFEST = "/manifest.webmanifest";
/** Where it is said who makes the digest. */
export const HUMANS = "/humans.txt";
/** Where the news sitemap stands. */
export const NEWS_SITEMAP = "/news-sitemap.xml";
/** Where all feeds stand as OPML. */
export const OPML = "/feeds.opml";
