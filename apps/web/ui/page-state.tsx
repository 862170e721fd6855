import { Page } from './page.js';
import { Failed, Loading } from './states.js';

/** A whole screen that is on its way: it has its title already, for those who hear where they are. */
export const LoadingPage = ({ title }: { readonly title: string }) => (
  <Page title={title}>
    <Loading />
  </Page>
);

interface FailedPageProps {
  readonly title: string;
  readonly error: unknown;
  readonly again: () => void;
}

/** A whole screen that could not be loaded. */
export const FailedPage = ({ title, error, again }: FailedPageProps) => (
  <Page title={title}>
    <Failed error={error} again={again} />
  </Page>
);
