/**
 * The window as the panel sees it, at an address of its own: what the panel writes there moves it on and leaves the gallery's
 * address alone. Everything else is the real window's.
 */
export function pageAt(fragment: string): Window & typeof globalThis {
  const at = { hash: fragment, search: '', origin: window.location.origin, pathname: window.location.pathname, href: window.location.href };
  const write = (_state: unknown, _title: string, address?: string | URL | null): void => {
    at.hash = String(address ?? '');
  };
  const own: Readonly<Record<string, unknown>> = {
    location: at,
    history: { pushState: write, replaceState: write },
  };
  return new Proxy(window, {
    get: (target, name) => {
      if (typeof name === 'string' && name in own) return own[name];
      const value: unknown = Reflect.get(target, name);
      // The window's functions refuse to be called on anything else; its classes are no such functions.
      return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? (value.bind(target) as unknown) : value;
    },
  });
}
