/** Quiet and dense, in the colours of the Danish public design system; the page loads nothing. */
export const loginStyle = `
  :root { color-scheme: light; font-family: 'IBM Plex Sans', system-ui, sans-serif; color: #1a1a1a; background: #f5f5f5; }
  body { max-width: none; margin: 0; padding: 0; }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; background: #fff; min-height: 100vh; box-sizing: border-box; }
  .brand { font-weight: 700; margin: 0 0 1.5rem; padding-bottom: .75rem; border-bottom: 3px solid #0059b3; }
  h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
  h2 { font-size: 1.125rem; margin: 0; } h3 { font-size: .875rem; font-weight: 600; color: #454545; margin: 1rem 0 .25rem; }
  label { font-weight: 600; display: block; margin-top: 1.5rem; }
  .hint { color: #5a5a5a; font-weight: 400; font-size: .875rem; } p .hint { display: block; }
  input[type=search] { max-width: 28rem; border: 1px solid #747474; border-radius: 4px; background: #fff; color: inherit; margin: .25rem 0; }
  [role=status] { min-height: 1.25rem; margin: 0; font-size: .875rem; color: #454545; }
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .25rem .5rem; margin: 0; }
  button { border: 1px solid #dcdcdc; border-radius: 4px; background: #fff; color: inherit; margin: 0; padding: .45rem .75rem; height: 100%; line-height: 1.35; overflow-wrap: anywhere; display: flex; flex-direction: column; justify-content: flex-start; }
  button:hover { border-color: #0059b3; background: #f0f6fc; }
  button:focus-visible, input:focus-visible, summary:focus-visible { outline: 4px solid #747474; outline-offset: 2px; }
  .name { display: block; font-weight: 600; color: #004993; } .at { font-size: .875rem; color: #454545; }
  .first { margin: .5rem 0 1.5rem; } .first h2 { margin-bottom: .5rem; }
  .place { border-top: 1px solid #dcdcdc; padding: .75rem 0; } summary { cursor: pointer; } summary h2 { display: inline; }
  .count { color: #5a5a5a; font-size: .875rem; margin-left: .5rem; }
  .go { width: auto; background: #0059b3; color: #fff; }
  [hidden] { display: none !important; }`;

/** Shows those who fit every word typed, with the groups that they stand in. Without script all are shown. */
export const loginScript = `
  const field = document.getElementById('filter');
  const found = document.getElementById('found');
  const rows = [...document.querySelectorAll('li[data-text]')];
  const groups = [...document.querySelectorAll('section, details')];
  const open = new Map([...document.querySelectorAll('details')].map((one) => [one, one.open]));
  field?.addEventListener('input', () => {
    const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => row.dataset.text.includes(word));
    // Whoever is named first stands among the others too: once is enough for who searches.
    for (const group of groups) {
      group.hidden = (words.length > 0 && group.className === 'first') || !group.querySelector('li:not([hidden])');
    }
    for (const [one, was] of open) one.open = words.length > 0 || was;
    const logins = new Set(rows.filter((row) => !row.hidden).map((row) => row.querySelector('button').value));
    found.textContent = words.length === 0 ? '' : logins.size === 0 ? 'Ingen fundet.' : logins.size + ' fundet.';
  });`;
