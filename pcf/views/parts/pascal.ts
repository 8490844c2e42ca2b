/** An identifier as a part of a resource key: `noNumber` is `NoNumber`. */
export const pascal = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);
