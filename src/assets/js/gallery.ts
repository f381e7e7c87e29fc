/* Pictures in a row are links to themselves; with this they open over the page. */

const IN_ROW = ".gallery > figure > a";

/** A picture of a row as large as the window; the arrows lead to its neighbours, and a press or Escape back. */
function showLarge(link: HTMLAnchorElement): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(IN_ROW)];
  const dialog = document.createElement("dialog");
  const show = (shown: HTMLAnchorElement | undefined): void => {
    const small = shown?.querySelector("img");
    if (shown === undefined || !small) return;
    const large = new Image();
    const button = document.createElement("button");
    const caption = shown.parentElement?.querySelector("figcaption")?.cloneNode(true);
    Object.assign(large, { width: small.getAttribute("width"), height: small.getAttribute("height"), alt: small.alt });
    large.src = shown.href;
    button.append(large);
    dialog.replaceChildren(button, ...(caption === undefined ? [] : [caption]));
    button.focus();
    at = links.indexOf(shown);
  };
  let at = 0;
  dialog.className = "large";
  dialog.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("a"))) dialog.close();
  });
  dialog.addEventListener("keydown", ({ key }) =>
    show(links[at + (key === "ArrowLeft" ? 1 : key === "ArrowRight" ? -1 : NaN)]),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    links[at]?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  show(link);
}

document.addEventListener("click", (event) => {
  const { target } = event;
  // With a key held the reader wants another tab.
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>(IN_ROW);
  if (link === null) return;
  event.preventDefault();
  showLarge(link);
});
