import { describe, test } from "vitest";
import { expectSet } from "./markdown-check.ts";

describe("fences", () => {
  test.each([
    ["a fence with a language", "~~~ ي\nيك 1\n~~~\nيك 1", "~~~ ي\nيك 1\n~~~\nیک ۱"],
    ["a fence that is longer at its end", "```\nيك 1\n````\nيك 1", "```\nيك 1\n````\nیک ۱"],
    ["a fence that is shorter at its end", "````\nيك 1\n```\nيك 1\n````\nيك 1", "````\nيك 1\n```\nيك 1\n````\nیک ۱"],
    ["a fence of the other sign", "```\nيك 1\n~~~\nيك 1\n```\nيك 1", "```\nيك 1\n~~~\nيك 1\n```\nیک ۱"],
    [
      "a fence is not ended by an indented one",
      "```\nيك 1\n    ```\nيك 1\n```\nيك 1",
      "```\nيك 1\n    ```\nيك 1\n```\nیک ۱",
    ],
    ["a fence is ended by one that is indented a little", "```\nيك 1\n   ```  \nيك 1", "```\nيك 1\n   ```  \nیک ۱"],
    ["a fence with words at its end goes on", "```\nيك 1\n``` ي\nيك 1", "```\nيك 1\n``` ي\nيك 1"],
    ["two ticks are no fence", "``\nيك 1\n``\n\nيك 1", "``\nيك 1\n``\n\nیک ۱"],
    ["a fence with a tick in its language is none", "``` ي`\nيك 1\n\nيك 1", "``` ی`\nیک ۱\n\nیک ۱"],
    ["an indented fence", "   ```\nيك 1\n   ```\nيك 1", "   ```\nيك 1\n   ```\nیک ۱"],
    ["one wave is no fence", "~ي\nيك 1", "~ی\nیک ۱"],
    ["words before a fence's end", "```\nيك 1\nيك ```\nيك 1", "```\nيك 1\nيك ```\nيك 1"],
    ["a fence's signs within a line", "*ي* ``` ي 1\nي 1", "*ی* ``` ی ۱\nی ۱"],
    ["a fence below a paragraph", "يك 1\n```\nيك 1\n```", "یک ۱\n```\nيك 1\n```"],
    ["a fence in a quotation ends with it", "> ```\n> يك 1\nيك 1", "> ```\n> يك 1\nیک ۱"],
    ["a fence in a quotation in a quotation", "> > ```\n> > يك 1\n> يك 1", "> > ```\n> > يك 1\n> یک ۱"],
    ["a quotation's sign in a fence", "```\n> يك 1\n```\nيك 1", "```\n> يك 1\n```\nیک ۱"],
    [
      "a quotation's sign in a fence of a quotation",
      "> ```\n> > يك 1\n> ```\n> يك 1",
      "> ```\n> > يك 1\n> ```\n> یک ۱",
    ],
    [
      "a fence's end behind one more sign of a quotation",
      "> ```\n> > ```\n> يك 1\n> ```\n> يك 1",
      "> ```\n> > ```\n> يك 1\n> ```\n> یک ۱",
    ],
    ["a fence's end behind a quotation's sign", "```\n> ```\nيك 1\n```\nيك 1", "```\n> ```\nيك 1\n```\nیک ۱"],
    ["a fence in a list ends with its item", "- ```\n  يك 1\n- يك 1", "- ```\n  يك 1\n- یک ۱"],
    ["a fence in a list with a blank line", "- ```\n\n  يك 1\n  ```\n- يك 1", "- ```\n\n  يك 1\n  ```\n- یک ۱"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});

describe("HTML blocks", () => {
  test.each([
    ["an HTML block in a quotation ends with it", "> <div>\n> يك 1\nيك 1", "> <div>\n> یک ۱\nیک ۱"],
    ["an HTML block in a list ends with its item", "- <p>يك 1</p>\n- يك 1", "- <p>یک ۱</p>\n- یک ۱"],
    ["an HTML block ends with a blank line", "<div>\nيك 1\n\nيك 1", "<div>\nیک ۱\n\nیک ۱"],
    ["an HTML block does not end with a quotation's sign", "<div>\n>\nيك 1\n\nيك 1", "<div>\n>\nیک ۱\n\nیک ۱"],
    ["a closing tag begins one too", "</div>\nيك 1\n\nيك 1", "</div>\nیک ۱\n\nیک ۱"],
    ["a table's cell begins one, however written", "<TD>\nيك 1\n\nيك 1", "<TD>\nیک ۱\n\nیک ۱"],
    ["a tag of two words", '<section class="a">\nيك 1\n\nيك 1', '<section class="a">\nیک ۱\n\nیک ۱'],
    ["a tag that closes itself", "<hr/>\nيك 1\n\nيك 1", "<hr/>\nیک ۱\n\nیک ۱"],
    ["a tag that the line ends", "<div\nيك 1>\n\nيك 1", "<div\nيك 1>\n\nیک ۱"],
    ["a script goes on over blank lines", "<script>\n\nيك 1\n</script>\nيك 1", "<script>\n\nيك 1\n</script>\nیک ۱"],
    ["a script with its end on its first line", "<script>يك 1</script>\nيك 1", "<script>يك 1</script>\nیک ۱"],
    ["a script with an address", "<script src=x>\n\nيك 1\n</script>\nيك 1", "<script src=x>\n\nيك 1\n</script>\nیک ۱"],
    ["a script's name, however written", "<SCRIPT>\n\nيك 1\n</Script>\nيك 1", "<SCRIPT>\n\nيك 1\n</Script>\nیک ۱"],
    ["a style", "   <style>\n\nيك 1\n</style>\nيك 1", "   <style>\n\nيك 1\n</style>\nیک ۱"],
    ["preformatted text", "<pre>\n\nيك 1\n</pre>\nيك 1", "<pre>\n\nيك 1\n</pre>\nیک ۱"],
    ["a text area", "<textarea\n\nيك 1\n</textarea>\nيك 1", "<textarea\n\nيك 1\n</textarea>\nیک ۱"],
    ["a comment goes on over blank lines", "<!-- يك\n\nيك 1 -->\nيك 1", "<!-- يك\n\nيك 1 -->\nیک ۱"],
    ["an indented comment", "   <!-- يك\n\nيك 1 -->\nيك 1", "   <!-- يك\n\nيك 1 -->\nیک ۱"],
    ["a processing instruction", "<?ي\n\nيك 1 ?>\nيك 1", "<?ي\n\nيك 1 ?>\nیک ۱"],
    ["an indented processing instruction", "   <?ي\n\nيك 1 ?>\nيك 1", "   <?ي\n\nيك 1 ?>\nیک ۱"],
    [
      "signs of HTML within a line",
      "*ي* <!-- ي 1\n\n*ي* <? ي 1\n\n*ي* <!X ي 1\n\n*ي* <![CDATA[ ي 1\n\n*ي* <div> ي 1\n\n*ي* <bdi>\nي 1",
      "*ی* <!-- ی ۱\n\n*ی* <? ی ۱\n\n*ی* <!X ی ۱\n\n*ی* <![CDATA[ ی ۱\n\n*ی* <div> ی ۱\n\n*ی* <bdi>\nی ۱",
    ],
    ["a block's tag with text behind it, however written", "<TD>يك 1\nيك 1\n\nيك 1", "<TD>یک ۱\nیک ۱\n\nیک ۱"],
    ["a tag that is raw within a line only", "*ي* <pre>ي 1</pre> ي 1", "*ی* <pre>ي 1</pre> ی ۱"],
    ["a declaration", "<!X\n\nيك 1 >\nيك 1", "<!X\n\nيك 1 >\nیک ۱"],
    ["any tag on a line by itself", "<bdi>\nيك 1\n\nيك 1", "<bdi>\nیک ۱\n\nیک ۱"],
    ["any tag with attributes on a line by itself", '<bdi a="ي">  \nيك 1\n\nيك 1', '<bdi a="ي">  \nیک ۱\n\nیک ۱'],
    ["any closing tag on a line by itself", "</bdi >\nيك 1\n\nيك 1", "</bdi >\nیک ۱\n\nیک ۱"],
    ["any tag with text behind it is within a paragraph", "<bdi>يك 1\nيك 1", "<bdi>یک ۱\nیک ۱"],
    ["any tag below a line of text is within a paragraph", "يك 1\n<bdi>\nيك 1", "یک ۱\n<bdi>\nیک ۱"],
    ["a block's tag ends a paragraph", "يك 1\n<div>\nيك 1", "یک ۱\n<div>\nیک ۱"],
    ["a name that only begins like a block's", "<divx>يك 1\nيك 1", "<divx>یک ۱\nیک ۱"],
    ["a number that is no tag", "<1>\nيك 1", "<۱>\nیک ۱"],
    ["indented HTML is code", "    <div>\n    يك 1\n\nيك 1", "    <div>\n    يك 1\n\nیک ۱"],
  ])("%s", (_, source, set) => {
    expectSet(source, set);
  });
});
