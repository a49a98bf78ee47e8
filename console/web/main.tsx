import { render } from 'preact';
import { App } from './app.tsx';
import { applyPeace } from './parts/peace.tsx';
import { applyTheme } from './parts/preferences.tsx';
import './style/tokens.css';
import './style/base.css';

applyTheme();
applyPeace();
const place = document.getElementById('app');
if (place !== null) {
  render(<App />, place);
}
