import type { MarkdownIt, Token } from "markdown-it";
import { MARKDOWN } from "../words/markdown.ts";
import { filledText } from "./body-texts.ts";
import { filmPlaceKey, isFilmPlaceKey } from "./film-places.ts";

/**
 * markdown-it plugin: a link to a film at Aparat, YouTube and their like that is alone in its paragraph is a card, with
 * the title and the picture that the editor wrote into the link. Nothing is asked of those sites.
 */
export function filmsElsewhere(md: MarkdownIt): void {
  md.core.ruler.push("films_elsewhere", ({ tokens, env, Token: TokenClass }) => {
    if (env.texts === undefined) return;
    for (const [index, { type, children, map }] of tokens.entries()) {
      const paragraph = tokens[index - 1];
      if (type !== "inline" || paragraph?.type !== "paragraph_open" || paragraph.hidden) continue;
      const link = onlyLink(children ?? []);
      const key = link === undefined ? undefined : filmPlaceKey(String(link.attrGet("href")));
      if (link === undefined || key === undefined) continue;
      if (link.info === "auto") {
        const line = map === null ? undefined : map[0] + 1;
        env.warn?.(line, MARKDOWN.filmWithoutTitle, MARKDOWN.giveTitle);
        continue;
      }
      paragraph.attrJoin("class", "elsewhere");
      const place = new TokenClass("film_place", "", 0);
      place.info = key;
      children?.splice(-1, 0, place);
    }
  });
  md.renderer.rules.film_place = (tokens, index, _options, env) => {
    const key = tokens[index]?.info ?? "";
    const texts = env?.texts;
    if (!isFilmPlaceKey(key) || texts === undefined) return "";
    const words = filledText(texts, "elsewhere.in", { place: filledText(texts, key) });
    return ` <span class="elsewhere-place">${md.utils.escapeHtml(words)}</span>`;
  };
}

/** The link that a line consists of; undefined where there is anything else in it. */
function onlyLink(children: readonly Token[]): Token | undefined {
  const [first] = children;
  const links = children.filter(({ type }) => type === "link_open");
  return first?.type === "link_open" && links.length === 1 && children.at(-1)?.type === "link_close"
    ? first
    : undefined;
}
