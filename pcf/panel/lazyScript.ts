/** Scripts beside the panel that are loaded on their first use: most readers need none of them. */

/**
 * Makes a loader of one script.
 * @param source its file name, beside the page
 * @param global the name under which it leaves what it exports
 * @returns loads it once; rejects, naming the file, and tries again the next time
 */
export function lazyScript<Module>(source: string, global: string): (page: Window) => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return (page) => {
    loading ??= new Promise<Module>((resolve, reject) => {
      const fail = (): void => {
        loading = undefined;
        reject(new Error(source));
      };
      const tag = page.document.createElement('script');
      tag.src = source;
      tag.onload = () => {
        const loaded = (page as unknown as Readonly<Record<string, Module | undefined>>)[global];
        if (loaded) resolve(loaded);
        else fail();
      };
      tag.onerror = fail;
      page.document.head.append(tag);
    });
    return loading;
  };
}
