import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LanguageProvider } from './language.js';
import { queryClient } from './query.js';
import { router } from './routes.js';
import { SessionGate } from './session.js';
import { isWayIn } from './way-in.js';

/** For whoever is not known yet: all that is within waits for them. */
const WayIn = lazy(async () => ({ default: (await import('../screens/way-in/way-in.screen.js')).WayInScreen }));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        {isWayIn(location.pathname) ? (
          <Suspense>
            <WayIn />
          </Suspense>
        ) : (
          <SessionGate>
            <RouterProvider router={router} />
          </SessionGate>
        )}
      </LanguageProvider>
    </QueryClientProvider>
  );
}
