/**
 * For trying out the bench itself: SAMSPOR_BENCH_SHARE=0.1 measures a tenth of everything and records nothing.
 * What is measured in full says so in the figures' names.
 */
export const share = Number(process.env.SAMSPOR_BENCH_SHARE ?? 1);

/** So many in a full run. */
export const scaled = (count: number): number => Math.max(1, Math.round(count * share));
