/** WordPress's own, which are ordinary words too: they are codes with attributes, or with an end. */
const OWN = "caption|wp_caption|gallery|playlist|embed|audio|video";
/** Of page builders and widespread plugins, by how their names begin. */
const OF_PLUGINS =
  "(?:vc|et_pb|fusion|av|su|cs|mk|rev|elementor|contact-form|wpforms|mc4wp|ninja_form|gravityform|tdc)[_-][a-z0-9_-]+";

const CAPTION =
  /\[(?:wp_)?caption\b[^[\]]{0,500}\]\s?((?:<a\b[^<>]{0,1000}>\s?)?<img\b[^<>]{0,2000}>(?:\s?<\/a>)?)([^[]{0,2000})\[\/(?:wp_)?caption\]/giu;
const EMBED = /\[embed\b[^[\]]*\]\s?(https?:\/\/[^\s<>"[\]]{1,500})\s?\[\/embed\]/giu;
const PLAYER = /\[(audio|video)\b[^[\]]{0,200}?=["']?(https?:\/\/[^\s"'[\]]{1,500})[^[\]]{0,500}\](?:\s*\[\/\1\])?/giu;
const CODE = new RegExp(
  `\\[(?:/(?:${OWN})|(?:${OWN})\\s+[a-z_-]+=[^\\[\\]]*|/?${OF_PLUGINS}(?:\\s[^\\[\\]]*)?)/?\\]`,
  "giu",
);

/**
 * HTML of a WordPress whose shortcodes nobody carried out: a caption is one, films and sounds are what they are, others go and leave
 * what is between them.
 *
 * @see https://codex.wordpress.org/Shortcode
 */
export function withoutShortcodes(html: string): string {
  // What is shown as code is meant to be read.
  if (!html.includes("[") || /<(?:pre|code)\b/iu.test(html)) return html;
  return html
    .replace(CAPTION, "<figure>$1<figcaption>$2</figcaption></figure>")
    .replace(EMBED, '<iframe src="$1"></iframe>')
    .replace(PLAYER, '<$1 src="$2"></$1>')
    .replace(CODE, " ");
}
