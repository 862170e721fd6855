import { myWorkTexts } from '#contracts';
import { useText } from '../../app/language.js';
import { Page } from '../../ui/page.js';

export function MyWorkScreen() {
  const t = useText(myWorkTexts);
  return <Page title={t('title')}>{null}</Page>;
}
