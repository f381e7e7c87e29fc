import type { BodyCredit, Credit, Site } from "../content/article.ts";
import { textHtml } from "../content/markdown-bidi.ts";
import { creditHtml } from "../content/picture-html.ts";
import { topicPath } from "../digest/topics.ts";
import { ownAddress } from "./addresses.ts";
import { htmlText } from "./xml.ts";

/** Where a credit's name leads: a path of the site, or another site's address. */
export function creditAddress({ page, url }: Pick<Credit, "page" | "url">): string | undefined {
  if (page === undefined) return url;
  return page.kind === "sources" ? topicPath(page.kind, page.of) : topicPath(page.kind, page.of);
}

/** A body whose credits lead to the makers that are known; addresses of the site begin at its root. */
export function creditedBody(html: string, credits: readonly BodyCredit[] | undefined): string {
  let credited = html;
  for (const credit of credits ?? []) credited = credited.replaceAll(creditHtml(credit.written), makerHtml(credit));
  return credited;
}

function makerHtml(credit: BodyCredit): string {
  const address = creditAddress(credit);
  const name = textHtml(credit.name);
  if (address === undefined) return name;
  return `<a href="${htmlText(address)}"${credit.page === undefined ? ' rel="noopener"' : ""}>${name}</a>`;
}

/** Where a credit's name leads, as a whole address. */
export function creditUrl(credit: Credit, site: Pick<Site, "origin" | "pathPrefix">): string | undefined {
  return credit.page === undefined ? credit.url : ownAddress(site, creditAddress(credit) ?? "/");
}
