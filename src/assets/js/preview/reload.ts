/*
 * The script of every page of `npm start`, never of a published one: loads the page anew when the site changed, and
 * shows over the page why the last build failed. Its texts are for the editor, not for readers.
 */

import { offerViews } from "./view-bar.ts";

const AGAIN_MS = 1000;

type Told = { readonly reload?: boolean; readonly problems?: readonly string[] };

let connectedBefore = false;
let shown: HTMLElement | undefined;

function connect(): void {
  const socket = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/`);
  socket.addEventListener("open", () => {
    // The preview was ended and started again, and much may have changed.
    if (connectedBefore) location.reload();
    connectedBefore = true;
  });
  socket.addEventListener("message", ({ data }) => hear(JSON.parse(String(data))));
  socket.addEventListener("close", () => setTimeout(connect, AGAIN_MS));
}

function hear({ reload, problems }: Told): void {
  if (reload === true) location.reload();
  if (problems !== undefined) show(problems);
}

function show(problems: readonly string[]): void {
  shown?.remove();
  shown = undefined;
  if (problems.length === 0) return;
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.lang = "fa";
  box.dir = "rtl";
  // Set by script, one by one: the pages' policy forbids styles in markup.
  Object.assign(box.style, {
    position: "fixed",
    inset: "0",
    zIndex: "2147483647",
    overflow: "auto",
    padding: "2rem clamp(1rem, 6vw, 5rem)",
    background: "rgb(30 27 23 / 98%)",
    color: "#fffefb",
    font: "1.05rem/1.9 Vazirmatn, Tahoma, sans-serif",
  });
  const title = document.createElement("h2");
  title.textContent = "این تغییر نمایش داده نشد";
  title.style.fontSize = "1.6rem";
  const told = document.createElement("p");
  told.textContent = "زیر این پیام آخرین نسخهٔ درست است. پس از اصلاح و ذخیره، این پیام خودبه‌خود می‌رود.";
  told.style.marginBlockEnd = "1rem";
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "بستن";
  close.addEventListener("click", () => show([]));
  box.append(title, told, ...problems.map(problemLine), close);
  document.body.append(box);
  shown = box;
}

/** What messages in Persian hold and English ones do not: U+2067 at the beginning of a line's words, or Persian before all else. */
const PERSIAN = /\u2067|^\P{L}*\p{Script=Arabic}/u;

/** File and line first, as the terminal shows it; a message in Persian runs from right to left in all its lines. */
function problemLine(problem: string): HTMLElement {
  const line = document.createElement("pre");
  const isPersian = PERSIAN.test(problem);
  line.lang = isPersian ? "fa" : "en";
  line.dir = isPersian ? "rtl" : "ltr";
  line.textContent = problem;
  Object.assign(line.style, {
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    unicodeBidi: isPersian ? "isolate" : "plaintext",
    font: "0.95rem/1.8 Vazirmatn, monospace",
    padding: "0.75rem 1rem",
    margin: "0 0 0.75rem",
    borderInlineStart: "4px solid #ff8a75",
    background: "rgb(255 255 255 / 8%)",
  });
  return line;
}

connect();
// The script may come before or after the rest of its page.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", offerViews);
else offerViews();
