import fc from "fast-check";

/** Pieces at which some reader may break: of every language that a stranger's file is read as. */
const PIECES = [
  ...[
    "متن",
    "می\u200Cشود",
    "کتاب ها",
    "يك",
    "۱۲ فروردین ۱۴۰۴",
    "1395-12-07",
    "۱۴:۲۵",
    "2017-02-25T14:25:00+03:30",
    "«",
    "»",
  ],
  ...[
    "<script>alert(1)</script>",
    "<b onclick=x()>",
    "</p>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<svg onload=x()>",
    "<style>",
  ],
  ...[
    "<img src=x onerror=x()>",
    "<a href='javascript:x()'>",
    "<table><tr><td>",
    "<ul><li>",
    "<pre>",
    "<br>",
    "<div ",
    "&lt;",
  ],
  ...[
    "&#x202E;",
    "&#106;",
    "&colon;",
    "&amp;",
    "&",
    "%6a",
    "%0a",
    "javascript:",
    "data:text/html,",
    "https://example.org/",
  ],
  ...[
    "[",
    "](",
    ")",
    "![",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~",
    "# ",
    "- ",
    "1. ",
    "۱. ",
    "- [ ] ",
    "- [x] ",
    "> ",
    "| a |\n|-|\n",
  ],
  ...[
    "---\n",
    "title: ",
    "date: ",
    "tags: [",
    "&a ",
    "*a",
    "!!js ",
    "{{",
    "}}",
    "{%",
    "|\n ",
    "'",
    '"',
    "\\",
    ": ",
    "#",
  ],
  ...[
    "\u202E",
    "\u2066",
    "\u200B",
    "\u200F",
    "\uFEFF",
    "\u0000",
    "\u0008",
    "\u001B",
    "\u0085",
    "\u2028",
    "\uFFFE",
    "\uD800",
  ],
  ...[
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "    ",
    "😀",
    "\u{E0041}",
    "ـ",
    "\u0654",
    "e\u0301",
    "--date",
    "--",
    "-x",
    "=",
    "../",
    "\\\\",
  ],
];

/** A text of such pieces and of any characters. */
export function hostileText(maxPieces = 20): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((pieces) => pieces.join(""));
}

/** An address as a page or a feed may give it, or nearly. */
export function addressLike(): fc.Arbitrary<string> {
  const host = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
    fc.constantFrom("localhost", "0x7f.1", "xn--", "ایران.ir", "isn\u0430.ir", "a@b", "", ":80"),
    hostileText(2),
  );
  const rest = fc.oneof(fc.webPath(), hostileText(3));
  return fc
    .tuple(fc.constantFrom("http://", "https://", "HTTPS:", "//", "mailto:", ""), host, rest)
    .map((parts) => parts.join(""));
}

/** A date as an editor may write it, or nearly. */
export function dateLike(): fc.Arbitrary<string> {
  const digits = fc.oneof(
    fc.integer({ min: 0, max: 3200 }).map(String),
    fc.constantFrom("۱۴۰۴", "١٢", "07", "", "31", "99999999999"),
  );
  const sign = fc.constantFrom(
    "-",
    "/",
    " ",
    ":",
    "T",
    ".",
    "Z",
    "+",
    "\u200F",
    "،",
    "٫",
    "ساعت ",
    "فروردین",
    "March",
    "هـ.ش",
  );
  return fc.array(fc.oneof(digits, sign), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(""));
}
