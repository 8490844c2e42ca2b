/** Every benchmark there is, by its file in `bench/benchmarks`, in the order in which they run. */
export const BENCHMARKS = ['describe', 'reportSize', 'memory', 'requests', 'bundles', 'start', 'firstRender', 'firstRow', 'panel'] as const;

export const fileOf = (name: string): string => `bench/benchmarks/${name}.ts`;
