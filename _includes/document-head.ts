/*
 * What a digest's own `components/head` and pages may use, as `gozide/document-head`: the page's policy, its style and
 * fonts, and what its head says of the site and of the page.
 */
export { criticalStyle } from "./components/critical-style.ts";
export { fontAddresses } from "./components/font-faces.ts";
export { contentPolicy } from "./content-policy.ts";
export { ArticleHead, CollectionHead, HomeHead } from "./head/cards.tsx";
export { SiteLinks } from "./head/site-links.tsx";
