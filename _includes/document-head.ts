/*
 * What a digest's own `components/head` may use, as `gozide/document-head`: the page's policy, its style and fonts, and
 * what its head says of the site.
 */
export { criticalStyle } from "./components/critical-style.ts";
export { fontAddresses } from "./components/font-faces.ts";
export { contentPolicy } from "./content-policy.ts";
export { SiteLinks } from "./head/site-links.tsx";
