/** Where the web app manifest is. */
export const MANIFEST = "/manifest.webmanifest";
/** Where it is said who makes the digest. */
export const HUMANS = "/humans.txt";
/** Where the news sitemap is. */
export const NEWS_SITEMAP = "/news-sitemap.xml";
/** Where all feeds are as OPML. */
export const OPML = "/feeds.opml";
