import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from '@gongqiao/portal-lib/shell';

const root = document.getElementById('root');
if (!root) throw new Error('index.html lacks the element #root');
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
