import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { start } from './i18n';
import './app/styles.css';
import './app/lists.css';
import './app/doors.css';
import './app/narrow.css';
import './parts/parts.css';

if (location.pathname === '/') {
  // Most arrive here: its code comes while one asks who is there, instead of after.
  void import('./pages/home/Home');
}

void start().then(() => {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(<App />);
  }
});
