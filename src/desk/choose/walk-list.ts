import { getRows, isCancel, Prompt } from "@clack/core";
import { type Language, type Message, spoken } from "../../words/message.ts";

/** A row of a list that one can walk: what it is of, and how it is shown. */
export interface Row {
  readonly id: string;
  readonly shown: Message;
}

/** A key that was pressed on a row. */
export interface Pressed {
  readonly key: string;
  readonly id: string;
  /** Where the row is in the list, from 0. */
  readonly place: number;
}

/** What is around the rows of a list. */
export interface ListFrame {
  readonly heading: Message;
  /** Which key does what. */
  readonly keys: Message;
  /** Keys that end the walk on the row that is chosen; `return` is Enter. */
  readonly ends: readonly string[];
  readonly language: Language;
}

/** Lines that heading, keys and what follows take of the terminal. */
const FRAME_LINES = 5;
const LEAST_ROWS = 3;

/**
 * Shows rows in the terminal and lets an editor walk them with the arrows (or j and k, Home and End), until a key of the
 * frame's is pressed.
 * @param from the row that is chosen first
 * @returns undefined where the editor gave up (Ctrl-C, Escape)
 */
export async function walkList(rows: readonly Row[], frame: ListFrame, from: number): Promise<Pressed | undefined> {
  const list = new WalkPrompt(rows, frame, from);
  const pressed = await list.prompt();
  return isCancel(pressed) ? undefined : pressed;
}

class WalkPrompt extends Prompt<Pressed> {
  #place: number;
  readonly #rows: readonly Row[];
  readonly #frame: ListFrame;

  constructor(rows: readonly Row[], frame: ListFrame, from: number) {
    super({ render: () => this.#drawn() }, false);
    this.#rows = rows;
    this.#frame = frame;
    this.#place = Math.min(Math.max(from, 0), rows.length - 1);
    this.on("cursor", (action) => {
      if (action === "up") this.#move(-1);
      if (action === "down") this.#move(1);
    });
    this.on("key", (_, { name = "" }) => {
      if (name === "home") this.#move(-this.#rows.length);
      if (name === "end") this.#move(this.#rows.length);
      if (name !== "return" && this.#frame.ends.includes(name)) this.#end(name);
    });
  }

  protected override _shouldSubmit(): boolean {
    this.#end("return");
    return true;
  }

  #end(key: string): void {
    const id = this.#rows[this.#place]?.id;
    if (id === undefined) return;
    this.value = { key, id, place: this.#place };
    this.state = "submit";
  }

  #move(by: number): void {
    this.#place = Math.min(Math.max(this.#place + by, 0), this.#rows.length - 1);
  }

  #drawn(): string {
    const { heading, keys, language } = this.#frame;
    if (this.state === "submit" || this.state === "cancel") return "";
    const most = Math.max(LEAST_ROWS, getRows(this.output) - FRAME_LINES);
    const first = Math.max(0, Math.min(this.#place - Math.floor(most / 2), this.#rows.length - most));
    const shown = this.#rows.slice(first, first + most).map(({ shown: row }, index) => {
      const isChosen = first + index === this.#place;
      return `${isChosen ? "> " : "  "}${spoken(row, language)}`;
    });
    return [spoken(heading, language), ...shown, spoken(keys, language)].join("\n");
  }
}
