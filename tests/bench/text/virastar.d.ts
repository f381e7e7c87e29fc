declare module "virastar" {
  /** Options that are left out have virastar's own defaults. */
  export default class Virastar {
    cleanup(text: string): string;
  }
}
