/**
 * Imported before Fluent, which would fetch its fonts from a content network as soon as it loads. Nothing is fetched from
 * outside the organization; the reader's system has Segoe UI, or another font takes its place.
 */
(window as Window & { FabricConfig?: { fontBaseUrl: string } }).FabricConfig = { fontBaseUrl: '' };

export {};
