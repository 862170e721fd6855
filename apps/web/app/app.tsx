import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from './language.js';
import { queryClient } from './query.js';
import { router } from './routes.js';
import { SessionGate } from './session.js';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
