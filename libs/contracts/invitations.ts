export const assurances = ['low', 'substantial', 'high'] as const;
/**
 * How sure it is who is signed in, after the three levels of NSIS: `low` whoever reads a mail address, `substantial` an
 * identity provider of the municipality or MitID.
 */
export type Assurance = (typeof assurances)[number];

export const invitees = ['member', 'young-person', 'guardian'] as const;
/** Who is invited; `member`: somebody at a unit outside the municipality. */
export type Invitee = (typeof invitees)[number];

export const invitationProofs = ['oidc', 'code'] as const;
/** How the invited show who they are, then and later: by the identity provider, or by a code sent to their mail address. */
export type InvitationProof = (typeof invitationProofs)[number];

export const invitationStates = ['open', 'used', 'expired', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** For how many days an invitation holds: unless told, and at most. */
export const invitationDays = { usual: 7, most: 30 } as const;
