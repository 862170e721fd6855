import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Toggle } from '../../ui/toggle.js';
import { whoseChoices } from './search.js';

interface WhoseProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Mine, what nobody has taken, or the whole unit's. */
export function Whose(props: WhoseProps) {
  const t = useText(myWorkTexts);
  return <Toggle {...props} label={t('whose')} options={whoseChoices.map((id) => ({ id, label: t(id) }))} />;
}
