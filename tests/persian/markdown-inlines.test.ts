import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("code", () => {
  test.each([
    ["code", "`ي 1` ك 1", "`ي 1` ک ۱"],
    ["code with ticks in it", "``ي ` 1`` ك 1", "``ي ` 1`` ک ۱"],
    ["code with more ticks in it", "`ي `` 1` ك 1", "`ي `` 1` ک ۱"],
    ["code with more ticks behind it", "`ي 1`` ك 1", "`ی 1`` ک ۱"],
    ["code with ticks before its end", "``ي ```1 `` ك 1", "``ي ```1 `` ک ۱"],
    ["code that never ends", "`ي 1", "`ی ۱"],
    ["ticks that open code although a backslash is before the others", "\\`ي `1 ي` ك 1", "\\`ی `1 ي` ک ۱"],
    ["ticks that close although a backslash is before them", "`ي 1\\` ك 1", "`ي 1\\` ک ۱"],
    ["code over two lines", "`ي 1\nي 1` ك 1", "`ي 1\nي 1` ک ۱"],
    ["code does not go beyond its paragraph", "`ي 1\n\nي 1` ك 1", "`ی ۱\n\nی 1` ک ۱"],
    ["brackets in code", "[`ي](/x)` ك 1", "[`ي](/x)` ک ۱"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("backslashes and entities", () => {
  test.each([
    ["a backslash", "\\يك 1 \\\\ يك 1", "\\یک ۱ \\\\ یک ۱"],
    ["marks behind a backslash", "\\*ي\\* \\[ي\\](ي) \\<ي\\> \\& \\_ي\\_", "\\*ی\\* \\[ی\\](ی) \\<ی\\> \\& \\_ی\\_"],
    ["quotation marks behind a backslash", '\\"ي\\" "ي"', '\\"ی\\" «ی»'],
    ["a hard break", "يك 1\\\nيك 1", "یک ۱\\\nیک ۱"],
    ["a letter behind a backslash", "\\ي", "\\ی"],
    ["an entity", "&laquo;يك 1&raquo; &#1610; &#x64A; &amp;يك", "&laquo;یک ۱&raquo; &#1610; &#x64A; &amp;یک"],
    ["what is no entity", "&يك; &#يك; & يك 1", "&یک؛ &#يك؛ & یک ۱"],
    ["an entity that readers see as it is written", "يك &amp;copy; \\&nbsp; يك", "یک &amp;copy; \\&nbsp; یک"],
    ["an entity in code and titles", '`&copy;` [يك](x "يك &amp;gt; يك")', '`&copy;` [یک](x "یک &amp;gt; یک")'],
    ["an entity is no word", "يك&nbsp;, يك", "یک&nbsp;، یک"],
    ["a number of an entity with eight digits", "&#12345678; يك", "&#12345678؛ یک"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("addresses and tags", () => {
  test.each([
    ["addresses", "<http://a.ir/ي 1> <http://a.ir/ي> <a@b.ir> ك 1", "<http://a.ir/ي 1> <http://a.ir/ي> <a@b.ir> ک ۱"],
    ["addresses with any scheme", "<a+b-c.d:ي> <tel:۱ي> ك 1", "<a+b-c.d:ي> <tel:۱ي> ک ۱"],
    ["a mail address in brackets", "<a.b@c.d-e.f>ك 1", "<a.b@c.d-e.f>ک ۱"],
    [
      "tags",
      "<b>ي 1</b> <i class=\"ي 1\" a='ي' b=ي c>ي 1</i > <br/> <br />",
      "<b>ی ۱</b> <i class=\"ي 1\" a='ي' b=ي c>ی ۱</i > <br/> <br />",
    ],
    ["tags over two lines", 'متن <i\nclass="ي 1">ي 1</i>', 'متن <i\nclass="ي 1">ی ۱</i>'],
    ["a tag's attribute with space", "متن <i a = 'ي 1'>ي", "متن <i a = 'ي 1'>ی"],
    ["a tag of many spaces", 'متن <i  a="ي 1"  b=يك1  >ي 1</i  >', 'متن <i  a="ي 1"  b=يك1  >ی ۱</i  >'],
    ["a tag's name in an attribute", 'متن <i a="<pre">ي 1</i>', 'متن <i a="<pre">ی ۱</i>'],
    ["a comment within a line", "متن <!-- ي 1 --> ك 1", "متن <!-- ي 1 --> ک ۱"],
    ["a comment over two lines", "متن <!-- ي 1\nي 1 --> ك 1", "متن <!-- ي 1\nي 1 --> ک ۱"],
    ["short comments", "متن <!--> ك 1 <!---> ك 1", "متن <!--> ک ۱ <!---> ک ۱"],
    ["an open comment", "متن <!-- ي 1", "متن <!-- ی ۱"],
    ["an instruction within a line", "متن <?ي 1?> ك 1", "متن <?ي 1?> ک ۱"],
    ["the sign of an instruction that never ends", "متن? <? ي 1? <!-- -->", "متن؟ <? ی ۱؟ <!-- -->"],
    ["character data within a line", "متن <![CDATA[ ي > 1 ]]> ك 1", "متن <![CDATA[ ي > 1 ]]> ک ۱"],
    ["open character data", "متن <![CDATA[ ي 1 > ك", "متن <![CDATA[ ی ۱ > ک"],
    ["a declaration within a line", "متن <!X ي 1> ك 1", "متن <!X ي 1> ک ۱"],
    ["an open declaration", "متن <!X ي 1", "متن <!X ی ۱"],
    ["a sign that opens nothing", "متن < ي 1 > ك 1 <ي> <1>", "متن < ی ۱ > ک ۱ <ی> <۱>"],
    [
      "raw elements",
      'متن <code>ي 1</code> <kbd>ي 1</KBD> <SAMP a="ي">ي 1</samp > ك 1',
      'متن <code>ي 1</code> <kbd>ي 1</KBD> <SAMP a="ي">ي 1</samp > ک ۱',
    ],
    [
      "all raw elements",
      "متن <pre>ي</pre> <script>ي</script> <style>ي</style> <var>ي</var> <math>ي</math> <svg>ي</svg> <textarea>ي</textarea> ك",
      "متن <pre>ي</pre> <script>ي</script> <style>ي</style> <var>ي</var> <math>ي</math> <svg>ي</svg> <textarea>ي</textarea> ک",
    ],
    ["a raw element that never ends", "متن <code>ي 1", "متن <code>ي 1"],
    [
      "code and comments in a raw element",
      "متن <pre>`</pre> ي` ك\n\nمتن <pre><!--</pre> ي --> ك",
      "متن <pre>`</pre> ي` ك\n\nمتن <pre><!--</pre> ي --> ك",
    ],
    ["a name that only begins like a raw element's", "متن <coder>ي 1</coder>", "متن <coder>ی ۱</coder>"],
    ["an address that begins like a raw element", "متن <svg:ي> ي 1", "متن <svg:ي> ی ۱"],
    [
      "numbers beside tags, code and addresses",
      "12<b>x</b> ي 12<kbd>x</kbd> ي 12<http://a.b> ي 12`x`",
      "12<b>x</b> ی 12<kbd>x</kbd> ی 12<http://a.b> ی 12`x`",
    ],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("templates and tables", () => {
  test.each([
    ["templates", "{{ ي 1 }} {% ي 1 %} {#ي 1} {.ي 1} {:ي 1} ك 1", "{{ ي 1 }} {% ي 1 %} {#ي 1} {.ي 1} {:ي 1} ک ۱"],
    ["templates over two lines", "{{ ي\n1 }} {% ي\n1 %} ك 1", "{{ ي\n1 }} {% ي\n1 %} ک ۱"],
    ["a template's tag that never ends", "{{ ي 1 {% ي 1", "{{ ی ۱ {% ی ۱"],
    ["a comment that begins in a template", "{{ <!-- }} ي 1 --> ك 1", "{{ <!-- }} ي 1 --> ک ۱"],
    ["code that begins in a template", "{{ ` }} ي 1 ` ك 1", "{{ ` }} ي 1 ` ک ۱"],
    ["an attribute over two lines is none", "{.ي\n1} ك 1", "{.ی\n۱} ک ۱"],
    ["brackets of no template", "{ي 1} {{ي 1} ك 1", "{ی ۱} {{ی ۱} ک ۱"],
    ["a template that ends before it begins", "}} ي {{ ي 1", "}} ی {{ ی ۱"],
    ["pipes", "| ي , ي | ي , ي |", "| ی، ی | ی، ی |"],
    ["pipes with tabs", "ي\t|\tي 1", "ی\t|\tی ۱"],
    ["quotation marks of two cells", '| "ي | ي" |', '| "ی | ی" |'],
    ["a pipe behind a backslash", '"ي \\| ي"', "«ی \\| ی»"],
    ["ticks and a pipe", "`ي 1 | ي` | ك 1", "`ي 1 | ي` | ک ۱"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
