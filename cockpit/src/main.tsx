import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { start } from './i18n';
import './app/styles.css';
import './parts/parts.css';

void start().then(() => {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(<App />);
  }
});
