/** What the relay measures. Seconds throughout; no ids. */
export interface RelayMetrics {
  /** A workflow was told its agenda, so long after the commit that changed it. */
  told(lagSeconds: number): void;
  /** A plan's workflow could not be told; it is tried again later. */
  sendFailed(): void;
  /** Rungs that the safety net had to pass because no workflow did: an alarm where it is not zero. */
  safetyNetPassed(rungs: number): void;
  /** A plan whose time the safety net could not pass; it is tried again later. */
  safetyNetFailed(): void;
  /** How late the latest clock is now; 0 when none is late. */
  clocksLate(seconds: number): void;
  /** Looks that were taken away because they are older than they are kept. */
  looksForgotten(looks: number): void;
  engine(up: boolean): void;
  /** Whether this process has the active relay. */
  active(yes: boolean): void;
}

/** One line at each turn of events; fields are ids, codes and numbers. */
export interface RelayLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface RelayState {
  /** Whether this process is the one that tells workflows. */
  readonly active: boolean;
  readonly engine: 'up' | 'away';
}
