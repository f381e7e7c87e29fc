import { describe, expect, it } from "vitest";
import { type Children, type Drawn, draw, jsx } from "../../_includes/jsx-runtime.ts";

describe("an element", () => {
  it("escapes texts and attributes", () => {
    const text = `<b> & "x" 'y'`;
    expect(draw(<p title={text}>{text}</p>)).toBe(
      `<p title="&lt;b> &amp; &quot;x&quot; 'y'">&lt;b> &amp; &quot;x&quot; 'y'</p>`,
    );
  });

  it("escapes data that looks like HTML which is to be kept", () => {
    const data: Children = JSON.parse('["<b>", ["&"]]');
    expect(draw(<p>{data}</p>)).toBe("<p>&lt;b>&amp;</p>");
    expect(() => draw(jsx("p", { children: JSON.parse('{"html": "<b>", "Symbol(gozide.html)": "<b>"}') }))).toThrow(
      "<p> cannot show an object (html, Symbol(gozide.html))",
    );
  });

  it("writes HTML as it is where it is asked to", () => {
    expect(draw(<p dangerouslySetInnerHTML={{ __html: "<b>&amp;</b>" }} />)).toBe("<p><b>&amp;</b></p>");
  });

  it("shows numbers and lists, and nothing of what is absent", () => {
    expect(
      draw(
        <p>
          {0} {[1, [2n, "c"]]} {null} {undefined} {false} {true}
        </p>,
      ),
    ).toBe("<p>0 12c    </p>");
  });

  it("closes itself where HTML has no end tag for it", () => {
    expect(
      draw(
        <>
          <br />
          <p />
        </>,
      ),
    ).toBe("<br/><p></p>");
  });

  it("writes attributes as HTML has them", () => {
    expect(
      draw(
        <input
          class="a"
          required
          disabled={false}
          alt=""
          tabindex={-1}
          id={undefined}
          name={null}
          aria-busy={true}
          data-open={false}
          draggable={false}
        />,
      ),
    ).toBe('<input class="a" required alt tabindex="-1" aria-busy="true" data-open="false" draggable="false"/>');
    expect(draw(<output className="a" htmlFor="b" />)).toBe('<output class="a" for="b"></output>');
  });

  it.each([
    ["a promise", { children: Promise.resolve("a") }, /^<p> cannot show a promise/u],
    ["a function", { children: () => "a" }, /^<p> cannot show a function$/u],
    ["a function as an attribute", { onclick: () => "a" }, /^`onclick` of <p> cannot be a function$/u],
    ["an object as an attribute", { style: { color: "red" } }, /^`style` of <p> cannot be an object \(color\)$/u],
    ["a name that ends the tag", { "a><b": "c" }, /^`a><b` cannot be the name of an attribute$/u],
  ])("refuses %s", (_, props, message) => {
    expect(() => draw(jsx("p", props))).toThrow(message);
  });
});

describe("a component", () => {
  const Twice = ({ children }: { readonly children: Children }): Children => [children, children];

  it("shows what it is given, whatever it gives", () => {
    expect(
      draw(
        <Twice>
          <i>{"<"}</i>
        </Twice>,
      ),
    ).toBe("<i>&lt;</i><i>&lt;</i>");
  });

  it("is drawn when it is shown, where its element is made before the page is", () => {
    let text = "early";
    const Late = (): Drawn => <b>{text}</b>;
    const made = (
      <p>
        <Late />
      </p>
    );
    text = "late";
    expect(draw(made)).toBe("<p><b>late</b></p>");
  });

  it("that gives a promise or an object is refused", () => {
    // Their types are refused too, so they are called past JSX.
    expect(() => draw(jsx(async () => <p />, {}))).toThrow("a component cannot show a promise");
    expect(() => draw(jsx(() => ({}), {}))).toThrow("a component cannot show an object ()");
  });

  it("leaves no page being drawn when it throws", () => {
    const Broken = (): Drawn => {
      throw new Error("broken");
    };
    expect(() => draw(<Broken />)).toThrow("broken");
    let drawn = 0;
    const Counted = (): Children => ++drawn;
    expect(<Counted />).toBeDefined();
    expect(drawn).toBe(0);
  });
});
