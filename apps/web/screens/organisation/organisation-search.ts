/** The unit that is shown, in the address. */
export const readOrganisationSearch = ({ unit }: Record<string, unknown>): { readonly unit?: string } =>
  typeof unit === 'string' && unit !== '' ? { unit } : {};
