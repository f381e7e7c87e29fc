/** An element as text. Attributes and content are escaped already, by the functions below. */
export function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>\n`;
}

/** An element without content; attributes that are undefined are left out. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  return `<${name}${attributesText(attributes)}/>\n`;
}

/**
 * Attributes, each with a space before it. Their references are the named ones, which every reader understands: one
 * (`@rowanmanning/feed-parser` 2.1) leaves `&#x26;` in an address as it is.
 */
export function attributesText(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${typeof value === "number" ? value : htmlText(value)}"`,
    )
    .join("");
}

const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&#x26;",
  "<": "&#x3C;",
  ">": "&#x3E;",
  '"': "&#x22;",
};

/**
 * Plain text in XML. Hexadecimal references, because readers that take a title for HTML understand it right only so.
 * @see https://www.rssboard.org/rss-profile#data-types-characterdata
 */
export function xmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => REFERENCES[sign] ?? sign);
}

/** An address as an element's text: of named references, as in attributes. No reader takes it for HTML. */
export function xmlAddress(address: string): string {
  return htmlText(address);
}

/**
 * HTML in XML. By references and not in CDATA: both are the same XML, but of four readers tried one
 * (`@rowanmanning/feed-parser` 2.1) undoes the HTML's own references in CDATA, so that a quoted `&lt;b&gt;` turns bold.
 */
export function xmlHtml(html: string): string {
  return html.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;").replaceAll("]]>", "]]&#x3E;");
}

/** Plain text in HTML, or in an attribute of XML. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => HTML_REFERENCES[sign] ?? sign);
}

const HTML_REFERENCES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The line that every XML file begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
