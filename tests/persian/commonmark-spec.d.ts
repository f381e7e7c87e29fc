// The package has no types.
declare module "commonmark-spec" {
  /** An example of the specification. */
  export interface Example {
    readonly number: number;
    readonly section: string;
    /** Tabs are written as arrows. */
    readonly markdown: string;
    readonly html: string;
  }
  const spec: { readonly tests: readonly Example[] };
  export default spec;
}
