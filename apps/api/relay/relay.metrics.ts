import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { RelayMetrics } from './relay.ports.js';

const lagBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300, 3_600];

/** The relay's measures for Prometheus. Made once for a registry. */
export function relayMetrics(registry: Registry): RelayMetrics {
  const registers = [registry];
  const counter = (name: string, help: string) => new Counter({ name: `samspor_relay_${name}`, help, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `samspor_${name}`, help, registers });
  const lag = new Histogram({
    name: 'samspor_relay_lag_seconds',
    help: 'From the commit that changed an agenda until its workflow was told.',
    buckets: lagBuckets,
    registers,
  });
  const sendFailures = counter('send_failures_total', 'Plans whose workflow could not be told, each attempt.');
  const rungs = counter('safety_net_rungs_total', 'Rungs that the relay passed because no workflow did in time.');
  const netFailures = counter('safety_net_failures_total', 'Plans whose time the safety net could not pass.');
  const forgotten = counter(
    'looks_forgotten_total',
    'Recorded looks taken away because they are older than five years.',
  );
  const late = gauge('clocks_late_seconds', 'How late the latest clock of a plan is.');
  const engine = gauge('engine_up', 'Whether the engine answers the relay (1) or is away (0).');
  const active = gauge('relay_active', 'Whether this process has the active relay.');
  return {
    told: (seconds) => lag.observe(seconds),
    sendFailed: () => sendFailures.inc(),
    safetyNetPassed: (passed) => rungs.inc(passed),
    safetyNetFailed: () => netFailures.inc(),
    looksForgotten: (looks) => forgotten.inc(looks),
    clocksLate: (seconds) => late.set(seconds),
    engine: (up) => engine.set(up ? 1 : 0),
    active: (yes) => active.set(yes ? 1 : 0),
  };
}
