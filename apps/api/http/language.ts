import type { Language } from '#contracts';

const weightOf = (range: string): { tag: string; q: number } => {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const q = parameters.map((part) => /^\s*q=([\d.]+)\s*$/.exec(part)?.[1]).find((value) => value !== undefined);
  return { tag: tag.trim(), q: q === undefined ? 1 : Number(q) };
};

const languageOf = (tag: string): Language | undefined =>
  tag === 'en' || tag.startsWith('en-') ? 'en' : tag === 'da' || tag.startsWith('da-') ? 'da' : undefined;

/** The language a client reads, by its Accept-Language header. Danish when it says nothing that we speak. */
export function languageFrom(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .slice(0, 20)
    .map(weightOf)
    .filter(({ tag, q }) => languageOf(tag) !== undefined && q > 0)
    .sort((a, b) => b.q - a.q);
  return languageOf(wanted[0]?.tag ?? '') ?? 'da';
}
