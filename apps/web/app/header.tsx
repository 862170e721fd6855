import { useLocation, useNavigate } from '@tanstack/react-router';
import { shellTexts } from '#contracts';
import { Button } from '../ui/button.js';
import { LateMenu } from '../ui/late-menu.js';
import { Link } from '../ui/link.js';

import { audiencesOf } from './audience.js';
import { dayText } from './dates.js';
import styles from './header.module.css';
import { useLanguage, useSay, useText } from './language.js';
import { useMe, useToday } from './me.js';
import { menuFor, type Place } from './places.js';
import { signOut } from './session.js';

const isAt = ({ path }: Place, pathname: string): boolean =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);

/** The menu as a row of links where there is room. */
function Places({ menu }: { readonly menu: readonly Place[] }) {
  const t = useText(shellTexts);
  const say = useSay();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('mainMenu')} className={styles.places}>
      <ul>
        {menu.map((place) => (
          <li key={place.path}>
            <Link
              to={place.path}
              className={styles.place}
              {...(isAt(place, pathname) ? { 'aria-current': 'page' as const } : {})}
            >
              {say(place.title)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same behind one button on a small screen. */
function SmallMenu({ menu }: { readonly menu: readonly Place[] }) {
  const t = useText(shellTexts);
  const say = useSay();
  const navigate = useNavigate();
  const items = menu.map(({ path, title }) => ({ id: path, label: say(title) }));
  return (
    <div className={styles.small}>
      <LateMenu label={t('menu')} items={items} onAction={(path) => void navigate({ to: path })} />
    </div>
  );
}

function Account() {
  const t = useText(shellTexts);
  const me = useMe();
  const { language, setLanguage } = useLanguage();
  const other = language === 'da' ? 'en' : 'da';
  const units = [...new Set(me.memberships.map(({ unit, unitName }) => unitName ?? unit))];
  return (
    <div className={styles.account}>
      <Button variant="quiet" lang={other} onPress={() => setLanguage(other)}>
        {t('otherLanguage')}
      </Button>
      <LateMenu
        label={me.name}
        ariaLabel={`${t('person')}: ${me.name}`}
        note={[me.municipality.name, ...units].join(' · ')}
        items={[{ id: 'sign-out', label: t('signOut') }]}
        onAction={() => void signOut()}
      />
    </div>
  );
}

/** Every screen of a training municipality says so. */
function TrainingBanner() {
  const { municipality } = useMe();
  const { language } = useLanguage();
  const today = useToday();
  const t = useText(shellTexts);
  if (!municipality.training) return null;
  return (
    <p className={styles.training}>
      {t('training', { municipality: municipality.name, date: dayText(today, language) })}
    </p>
  );
}

/** Where one is, where one can go, and who one is. */
export function Header() {
  const t = useText(shellTexts);
  const menu = menuFor(audiencesOf(useMe()));
  return (
    <header>
      <TrainingBanner />
      <div className={styles.header}>
        <Link to="/" className={styles.product}>
          {t('product')}
        </Link>
        {menu.length > 1 && <SmallMenu menu={menu} />}
        <Places menu={menu} />
        <Account />
      </div>
    </header>
  );
}
