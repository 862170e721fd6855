const minuteMs = 60_000;

/** Whole hours and minutes until an instant, begun minutes counted; none when it has passed. */
export function timeLeft(until: string, now: string): { readonly hours: number; readonly minutes: number } {
  const all = Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / minuteMs));
  return { hours: Math.floor(all / 60), minutes: all % 60 };
}
