/** Words that the build puts into a web resource: those keys of the one source that its target names, by language. */
declare module 'virtual:words' {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default words;
}
