import { useEffect } from 'react';
import { keys, lookAgain, queryClient } from './query.js';

const againMs = 5_000;
/** Changes that come close together are one look. */
const gatherMs = 400;

/** One stream of what changed. Opens again by itself, and looks again at everything after it was away. */
function listen(changed: (planId: string) => void, resync: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasAway = false;
  const open = () => {
    source = new EventSource('/api/v1/stream');
    source.addEventListener('plan-changed', ({ data }) => changed((JSON.parse(data) as { planId: string }).planId));
    source.addEventListener('resync', resync);
    source.addEventListener('open', () => {
      if (wasAway) resync();
      wasAway = false;
    });
    source.addEventListener('error', () => {
      wasAway = true;
      // The browser opens it again by itself, except after an answer that was none, such as an expired login.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: keys.me }).then(open), againMs);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** Open screens look again when something they show has changed. What moves on them is their own to decide. */
export function useLive(): void {
  useEffect(() => {
    const gathered = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      for (const planId of gathered) void queryClient.invalidateQueries({ queryKey: ['plan', planId] });
      gathered.clear();
      void queryClient.invalidateQueries({ queryKey: keys.lists });
    };
    const changed = (planId: string) => {
      gathered.add(planId);
      timer ??= setTimeout(look, gatherMs);
    };
    const close = listen(changed, () => void lookAgain());
    return () => {
      clearTimeout(timer);
      close();
    };
  }, []);
}
