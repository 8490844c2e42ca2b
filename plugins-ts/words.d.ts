/** English words that the build puts into a web resource: those keys that its target names, and which language they are in. */
declare module 'virtual:words' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
