/** Loads a module by its URL or package name. In a file of its own, because V8's compiled code of a bundle forgets how to import. */
export const importModule = (specifier: string): Promise<unknown> => import(specifier)
