import { describe, expect, it } from '@jest/globals';
import { contextFor, date, type OrganisationVariant, organisationOf } from '../../test/support/plan-domain.js';
import {
  crossSectorGroup,
  crossSectorOwner,
  dutyOf,
  isAtOrAbove,
  isMemberOf,
  leaderFor,
  nearest,
  toldFor,
  unitAndAbove,
} from './organisation.js';

const on = date('2026-01-12');
const contextWith = (organisation: OrganisationVariant = {}) => contextFor({ now: '2026-01-12', organisation });
const usual = organisationOf();

describe('the unit tree', () => {
  it('walks from a unit to the top, and ends where the data turns in a circle', () => {
    expect(unitAndAbove(usual, 'placement').map(({ id }) => id)).toEqual(['placement', 'social', 'children', 'top']);
    expect(unitAndAbove(usual, 'nowhere')).toEqual([]);
    const circle = new Map([
      ['a', { id: 'a', sector: 'social' as const, parent: 'b' }],
      ['b', { id: 'b', sector: 'social' as const, parent: 'a' }],
    ]);
    expect(unitAndAbove({ units: circle, memberships: [] }, 'a').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('says who stands at or above whom, and who belongs where', () => {
    expect(isAtOrAbove(usual, 'children', 'guidance')).toBe(true);
    expect(isAtOrAbove(usual, 'guidance', 'guidance')).toBe(true);
    expect(isAtOrAbove(usual, 'work', 'guidance')).toBe(false);
    expect(isMemberOf(usual, 'counsellor', 'guidance')).toBe(true);
    expect(isMemberOf(usual, 'counsellor', 'children')).toBe(false);
  });
});

describe('a leader', () => {
  it('is the nearest with the role, other than the one who is asked about', () => {
    expect(nearest(usual, 'placement', 'team-leader', on)).toEqual({
      unit: 'social',
      member: 'socialLeader',
      role: 'team-leader',
    });
    expect(nearest(usual, 'placement', 'team-leader', on, 'socialLeader')).toBeUndefined();
    expect(nearest(usual, 'guidance', 'director', on)?.member).toBe('director');
  });

  it('is a stand-in only while present and not the holder', () => {
    const away = { away: { socialLeader: { until: '2026-01-12', standIn: 'adviser' } } } as const;
    const holder = (member: string) =>
      leaderFor(contextWith(away), { unit: 'social', member }, 'team-leader', on).member;
    expect(holder('coordinator')).toBe('adviser');
    expect(holder('adviser')).toBe('childrenHead');
    const both = { away: { ...away.away, adviser: { until: '2026-02-01' } } } as const;
    expect(leaderFor(contextWith(both), { unit: 'social' }, 'team-leader', on).member).toBe('childrenHead');
    expect(leaderFor(contextWith(away), { unit: 'social' }, 'team-leader', date('2026-01-13')).member).toBe(
      'socialLeader',
    );
  });
});

describe('the cross-sector leader group', () => {
  it('answers through its chair, its next member, or the director', () => {
    const owner = (organisation: OrganisationVariant) =>
      crossSectorOwner(contextWith(organisation), { unit: 'social' }, on).member;
    expect(owner({})).toBe('crossChair');
    expect(owner({ without: ['crossChair'] })).toBe('crossMember');
    expect(owner({ away: { crossChair: { until: '2026-02-01' } } })).toBe('crossMember');
    expect(owner({ without: ['crossChair', 'crossMember'] })).toBe('director');
    expect(crossSectorGroup(usual)).toEqual(['crossChair', 'crossMember']);
  });
});

describe('who is told', () => {
  it('is the holder, the stand-in, or the unit’s team leader', () => {
    const told = (holder: { unit: string; member?: string }, organisation: OrganisationVariant = {}) =>
      toldFor(contextWith(organisation), holder, on);
    expect(told({ unit: 'job', member: 'jobWorker' })).toEqual(['jobWorker']);
    expect(told({ unit: 'job' })).toEqual(['jobLeader']);
    expect(
      told(
        { unit: 'job', member: 'jobWorker' },
        { away: { jobWorker: { until: '2026-02-01', standIn: 'jobColleague' } } },
      ),
    ).toEqual(['jobColleague']);
    expect(told({ unit: 'job', member: 'jobWorker' }, { away: { jobWorker: { until: '2026-02-01' } } })).toEqual([
      'jobLeader',
    ]);
    expect(told({ unit: 'job' }, { without: ['jobLeader'] })).toEqual([]);
  });

  it('about hours is the duty list, or the team leaders', () => {
    expect(dutyOf(organisationOf({ duty: { social: ['colleague', 'adviser'] } }), 'social')).toEqual([
      'colleague',
      'adviser',
    ]);
    expect(dutyOf(usual, 'social')).toEqual(['socialLeader']);
    expect(dutyOf(usual, 'top')).toEqual([]);
  });
});
