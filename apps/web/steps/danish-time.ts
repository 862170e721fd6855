/** A day and a time of day in Denmark as the instant that it is, wherever this machine stands. */
export function instantIn(on: string, time: string, zone: string): string {
  const asUtc = new Date(`${on}T${time}:00Z`);
  const there = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const offset = Date.parse(`${there.format(asUtc).replace(' ', 'T')}Z`) - asUtc.getTime();
  return new Date(asUtc.getTime() - offset).toISOString();
}
