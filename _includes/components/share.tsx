import type { Article } from "../../src/content/article.ts";
import { has } from "../../src/content/features.ts";
import { ownAddress } from "../../src/site/addresses.ts";
import type { Drawn } from "../jsx-runtime.ts";
import { useShell, useStrings } from "../shell.ts";

/** A service that takes an address and a text. */
interface ShareTarget {
  /** Key of its name in `_data/strings.yaml`. */
  readonly name: string;
  /** Its address for an address and a text, both percent-encoded. */
  readonly address: (url: string, text: string) => string;
}

/** The public share addresses of the services; none of them is asked for anything when the page is read. */
const TARGETS: readonly ShareTarget[] = [
  { name: "share.telegram", address: (url, text) => `https://t.me/share/url?url=${url}&text=${text}` },
  { name: "share.eitaa", address: (url, text) => `https://eitaa.com/share/url?url=${url}&text=${text}` },
  { name: "share.bale", address: (url, text) => `https://ble.ir/share/url?url=${url}&text=${text}` },
  { name: "share.whatsapp", address: (url, text) => `https://wa.me/?text=${text}%0A${url}` },
  { name: "share.x", address: (url, text) => `https://x.com/intent/post?url=${url}&text=${text}` },
  { name: "share.mail", address: (url, text) => `mailto:?subject=${text}&body=${url}` },
];

interface ShareProps {
  readonly article: Pick<Article, "title">;
  readonly path: string;
}

/** Plain links that hand the article to a messenger; copying, sharing by the system and printing need the script. */
export function Share({ article, path }: ShareProps): Drawn | null {
  const { site } = useShell();
  const t = useStrings();
  if (!has(site, "share")) return null;
  const url = encodeURIComponent(ownAddress(site, path));
  const text = encodeURIComponent(article.title);
  return (
    <nav class="share" aria-label={t("share.label")}>
      <ul>
        {TARGETS.map((target) => (
          <li>
            <a href={target.address(url, text)} rel="noopener">
              {t(target.name)}
            </a>
          </li>
        ))}
        <li hidden data-for="share">
          <button type="button">{t("share.system")}</button>
        </li>
        <li hidden data-for="copy">
          <button type="button" data-done={t("share.copied")}>
            {t("share.copy")}
          </button>{" "}
          <span role="status" />
        </li>
        <li hidden data-for="print">
          <button type="button">{t("share.print")}</button>
        </li>
      </ul>
    </nav>
  );
}
