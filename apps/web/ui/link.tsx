import { createLink } from '@tanstack/react-router';
import { Link as AriaLink, type LinkProps } from 'react-aria-components/Link';
import styles from './link.module.css';

/** What the router calls a link to where one is already: no dress of its own. */
const ACTIVE = 'active';

const Dressed = ({ className, ...props }: Omit<LinkProps, 'className'> & { readonly className?: string }) => (
  <AriaLink {...props} className={className === undefined || className === ACTIVE ? styles.link : className} />
);

/** A link to a place of the application: `<Link to="/plans/$planId" params={{ planId }}>`. */
export const Link = createLink(Dressed);

/** A link out of the application: mail, telephone, another system. */
export const OutLink = Dressed;
