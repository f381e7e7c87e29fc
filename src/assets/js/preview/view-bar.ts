/*
 * A bar below every page of the preview: with drafts and future articles, as readers have it now, or as they had it at
 * the end of a day; and a link to the picture that networks show of it. Its texts come from `_data/strings.yaml`, with
 * what is shown.
 */

const ADDRESS = "/.preview/view";

interface ShownView {
  readonly kind: "all" | "now" | "day";
  readonly day: string;
  readonly texts: Readonly<
    Record<"label" | "all" | "now" | "day" | "show" | "building" | "wrongDay" | "failed" | "sharePicture", string>
  >;
}

/** Asks the preview what it shows, and puts the bar below the page. */
export async function offerViews(): Promise<void> {
  const answer = await fetch(ADDRESS).catch(() => undefined);
  if (answer?.ok !== true) return;
  const view: ShownView = await answer.json();
  const { kind, day, texts } = view;
  const status = document.createElement("output");
  const field = dayField(view);
  const choose = (chosen: Pick<ShownView, "kind"> & { readonly day?: string }): void => {
    status.textContent = texts.building;
    fetch(ADDRESS, { method: "POST", body: JSON.stringify(chosen) }).then(
      ({ ok, status: code }) => {
        if (ok) location.reload();
        else status.textContent = code === 422 ? texts.wrongDay : texts.failed;
      },
      () => {
        status.textContent = texts.failed;
      },
    );
  };
  const form = document.createElement("form");
  form.append(field, button(texts.show, kind === "day"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose({ kind: "day", day: field.value || day });
  });
  const bar = document.createElement("section");
  bar.id = "preview-view";
  bar.setAttribute("aria-label", texts.label);
  bar.lang = "fa";
  bar.dir = "rtl";
  bar.append(
    Object.assign(document.createElement("b"), { textContent: texts.label }),
    button(texts.all, kind === "all", () => choose({ kind: "all" })),
    button(texts.now, kind === "now", () => choose({ kind: "now" })),
    Object.assign(document.createElement("span"), { textContent: texts.day }),
    form,
    ...pictureLink(texts.sharePicture),
    status,
  );
  dress(bar, form, field);
  document.body.append(bar);
}

/** Leads to the page's share picture; none where it has none. */
function pictureLink(text: string): readonly HTMLAnchorElement[] {
  const picture = document.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content ?? "";
  if (!/\/share\.(?:png|jpg)$/u.test(picture)) return [];
  // The page may be open by another name of this machine than the one in its addresses.
  return [
    Object.assign(document.createElement("a"), {
      textContent: text,
      href: new URL(picture).pathname,
      target: "_blank",
    }),
  ];
}

function dayField({ day, texts }: ShownView): HTMLInputElement {
  const field = document.createElement("input");
  field.value = day;
  field.inputMode = "numeric";
  field.setAttribute("aria-label", texts.day);
  return field;
}

function button(text: string, pressed: boolean, act?: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = act === undefined ? "submit" : "button";
  made.textContent = text;
  made.setAttribute("aria-pressed", String(pressed));
  if (act !== undefined) made.addEventListener("click", act);
  return made;
}

/** Set by script: the pages' policy forbids styles in markup. Below the page, where it covers nothing. */
function dress(bar: HTMLElement, form: HTMLElement, field: HTMLElement): void {
  Object.assign(bar.style, {
    position: "sticky",
    insetBlockEnd: "0",
    zIndex: "9",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0.25rem 0.75rem",
    padding: "0.35rem 1rem",
    borderBlockStart: "3px solid var(--accent)",
    background: "var(--wash)",
    fontSize: "0.875rem",
  });
  Object.assign(form.style, { display: "flex" });
  Object.assign(field.style, { inlineSize: "8rem", textAlign: "center" });
}
