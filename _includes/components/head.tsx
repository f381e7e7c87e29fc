import type { FeedLink } from "../../src/digest/views.ts";
import { ownAddress } from "../../src/site/addresses.ts";
import { contentPolicy } from "../content-policy.ts";
import { SiteLinks } from "../head/site-links.tsx";
import type { Children, Drawn } from "../jsx-runtime.ts";
import { useHref, useShell, useStrings } from "../shell.ts";
import { criticalStyle } from "./critical-style.ts";
import { fontAddresses } from "./font-faces.ts";

export interface HeadProps {
  /** The page's address from the site's root. */
  readonly path: string;
  /** The page's own title; none on the home page. */
  readonly title?: string | undefined;
  /** What search engines show; the digest's description where there is none. */
  readonly description?: string | undefined;
  /** The page's own feed, besides the digest's. */
  readonly feed?: FeedLink | undefined;
  /** Whether the finer style sheet is asked for here, before anything is drawn, or by the page itself further down. */
  readonly style: "early" | "late";
  /** More of the head: OpenGraph, JSON-LD and the like. */
  readonly children?: Children;
}

/** The document's `<head>`. */
export function Head({ path, title, description, feed, style, children }: HeadProps): Drawn {
  const shell = useShell();
  const t = useStrings();
  const href = useHref();
  const { site, assets } = shell;
  const custom = assets["css/custom.css"];
  const script = assets["js/comforts.js"];
  const offline = site.offline === true ? assets["js/offline.js"] : undefined;
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentPolicy(shell)} />
      <meta name="referrer" content="same-origin" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title === undefined ? site.title : t("head.title", { title, site: site.title })}</title>
      <meta name="description" content={description ?? site.description} />
      <meta name="color-scheme" content="light dark" />
      <meta name="generator" content="Gozide" />
      <link rel="canonical" href={ownAddress(site, path)} />
      {fontAddresses(shell).map((address) => (
        <link rel="preload" href={href(address)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <style dangerouslySetInnerHTML={{ __html: criticalStyle(shell) }} />
      {style === "early" ? <FinerStyle /> : null}
      {custom === undefined ? null : <link rel="stylesheet" href={href(custom)} />}
      <SiteLinks feed={feed} />
      {script === undefined ? null : <script src={href(script)} defer />}
      {offline === undefined ? null : <script src={href(offline)} data-worker={href("/sw.js")} defer />}
      {children}
    </head>
  );
}

/** The style sheet of what an article's first screen does not need. */
export function FinerStyle(): Drawn | null {
  const address = useShell().assets["css/gozide.css"];
  const href = useHref();
  return address === undefined ? null : <link rel="stylesheet" href={href(address)} />;
}
