/** What vite makes of `import.meta.glob`: each module of the pattern, to be loaded when it is asked for. */
interface ImportMeta {
  readonly glob: (pattern: string) => Readonly<Record<string, () => Promise<unknown>>>;
}
