import { describe, expect, it } from '@jest/globals';
import { instant } from '#calendar';
import type { PlanEvent } from '#plan-domain';
import { latenessOf } from './lateness.js';

const system = { kind: 'system' } as const;
const second = 1_000_000;
const noon = Date.parse('2026-11-20T12:00:00Z') * 1_000;
const passed = (at: string, by: PlanEvent['by'] = system): PlanEvent => ({
  type: 'RungPassed',
  subject: { kind: 'step', stepId: 'T1.1.1' },
  round: 1,
  level: 'overdue',
  told: [],
  at: instant(at),
  by,
});

describe('how late rungs were passed', () => {
  it('is what lies between their instant and now', () => {
    const clock = { offset_ms: 0, micros: noon, agenda_version: noon - second };
    expect(latenessOf([passed('2026-11-20T11:59:30Z'), passed('2026-11-20T12:00:00Z')], clock)).toEqual([30, 0]);
  });

  it('begins when the clock was wound where that passed them', () => {
    const dayMs = 86_400_000;
    const wound = { offset_ms: dayMs, micros: noon, agenda_version: noon - 2 * second };
    expect(latenessOf([passed('2026-11-21T06:00:00Z')], wound)).toEqual([2]);
    expect(latenessOf([passed('2026-11-21T11:59:59Z')], wound)).toEqual([1]);
  });

  it('is nothing that people do', () => {
    const clock = { offset_ms: 0, micros: noon, agenda_version: 0 };
    const person = { kind: 'member', member: '4f6f2a43-7a2f-4d80-8f6c-0d3c0d6a5a10', unit: 'social' } as const;
    const voice: PlanEvent = { type: 'VoiceAdded', text: 'x', at: instant('2026-11-20T11:00:00Z'), by: system };
    expect(latenessOf([passed('2026-11-20T11:00:00Z', person), voice], clock)).toEqual([]);
  });
});
