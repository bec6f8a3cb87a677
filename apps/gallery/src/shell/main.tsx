// The gallery around the examples.
import './tokens.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { Shell } from './shell.tsx';

createRoot(document.getElementById('root') as HTMLElement).render(<Shell />);
