import '@fontsource/ibm-plex-sans/latin-400.css';
import '@fontsource/ibm-plex-sans/latin-600.css';
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the application');
createRoot(place).render(<App />);
