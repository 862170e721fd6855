/** What the postman and the plans' consequences ask of the mail. Each may run more than once; nobody is told twice. */
export interface NotifyActivities {
  /**
   * Sends one municipality's morning mail where it is due and not yet sent.
   * @param municipality its code, `0265`. @returns the real instant (epoch milliseconds) at which to look again.
   */
  sendMorningMail(municipality: string): Promise<{ readonly lookAgainAt: number }>;
  /** Tells the members of one consequence: at once where an hour counts, otherwise it waits for the morning's mail. */
  tellNow(consequenceId: string): Promise<void>;
}
