import { useState } from 'react';
import { organisationTexts, sectorLabels, sectors } from '#contracts';
import { api } from '../../api/client.js';
import { useSay, useText } from '../../app/language.js';
import { DateField } from '../../ui/date-field.js';
import { ComboBox, Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from './change-form.js';
import type { Unit } from './unit-tree.js';

interface FormProps {
  readonly units: readonly Unit[];
  readonly onDone: () => void;
}

const optionsOf = (units: readonly Unit[]) => units.map(({ id, name }) => ({ id, label: name }));

export function AddUnit({ units, onDone, parent }: FormProps & { readonly parent: string }) {
  const t = useText(organisationTexts);
  const say = useSay();
  const [draft, setDraft] = useState({ name: '', sector: 'social' as (typeof sectors)[number], parent });
  const isWhole = draft.name.trim() !== '' && draft.parent !== '';
  return (
    <ChangeForm
      act={t('save')}
      onDone={onDone}
      body={isWhole ? { ...draft, name: draft.name.trim() } : undefined}
      send={(body, key) => api.POST('/api/v1/units', { params: { header: { 'Idempotency-Key': key } }, body })}
    >
      {(isTried) => (
        <>
          <TextField
            label={t('name')}
            isRequired
            maxLength={200}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            error={isTried && draft.name.trim() === '' ? t('missing') : undefined}
          />
          <Select
            label={t('sector')}
            isRequired
            options={sectors.map((id) => ({ id, label: say(sectorLabels[id]) }))}
            value={draft.sector}
            onChange={(id) => setDraft({ ...draft, sector: sectors.find((sector) => sector === id) ?? draft.sector })}
          />
          <ComboBox
            label={t('parent')}
            isRequired
            options={optionsOf(units)}
            value={draft.parent}
            onChange={(id) => setDraft({ ...draft, parent: id })}
          />
        </>
      )}
    </ChangeForm>
  );
}

export function RenameUnit({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useText(organisationTexts);
  const [name, setName] = useState(unit.name);
  const [from, setFrom] = useState('');
  const body = name.trim() === '' ? undefined : { name: name.trim(), ...(from ? { from } : {}) };
  return (
    <ChangeForm
      act={t('save')}
      onDone={onDone}
      body={body}
      send={({ confirmed: _, ...sent }, key) =>
        api.POST('/api/v1/units/{unitId}/name', {
          params: { path: { unitId: unit.id }, header: { 'Idempotency-Key': key } },
          body: sent as { name: string },
        })
      }
    >
      {(isTried) => (
        <>
          <TextField
            label={t('name')}
            isRequired
            maxLength={200}
            value={name}
            onChange={setName}
            error={isTried && !body ? t('missing') : undefined}
          />
          <DateField label={t('validFrom')} value={from} onChange={setFrom} />
        </>
      )}
    </ChangeForm>
  );
}

export function MoveUnit({ unit, units, onDone }: FormProps & { readonly unit: Unit }) {
  const t = useText(organisationTexts);
  const [parent, setParent] = useState(unit.parentId ?? '');
  return (
    <ChangeForm
      act={t('move')}
      onDone={onDone}
      body={parent === '' ? undefined : { parent }}
      send={(body, key) =>
        api.POST('/api/v1/units/{unitId}/move', {
          params: { path: { unitId: unit.id }, header: { 'Idempotency-Key': key } },
          body,
        })
      }
    >
      {(isTried) => (
        <ComboBox
          label={t('parent')}
          isRequired
          options={optionsOf(units.filter(({ id }) => id !== unit.id))}
          value={parent}
          onChange={setParent}
          error={isTried && parent === '' ? t('missing') : undefined}
        />
      )}
    </ChangeForm>
  );
}

export function CloseUnit({ unit, onDone }: { readonly unit: Unit; readonly onDone: () => void }) {
  const t = useText(organisationTexts);
  return (
    <ChangeForm
      act={t('close')}
      onDone={onDone}
      body={{}}
      send={(body, key) =>
        api.POST('/api/v1/units/{unitId}/close', {
          params: { path: { unitId: unit.id }, header: { 'Idempotency-Key': key } },
          body,
        })
      }
    >
      {() => <p>{t('closeWhy')}</p>}
    </ChangeForm>
  );
}
