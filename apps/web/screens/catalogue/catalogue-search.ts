/** The template that is shown, in the address. */
export const readCatalogueSearch = ({ template }: Record<string, unknown>): { readonly template?: string } =>
  typeof template === 'string' && template !== '' ? { template } : {};
