/** What is wrong with a package-lock, one sentence each. */
export function faultsOf(lock: { readonly packages: Readonly<Record<string, object>> }): string[];
