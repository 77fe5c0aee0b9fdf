import { ApolloProvider } from '@apollo/client/react';
import { preferredLocale } from '@zasluga/locale';
import { Look } from '@zasluga/ui';
import { App, Language, LanguageProvider, type MessageFiles } from '@zasluga/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createClient } from './apollo';
import { bell, composer, screens, sender } from './routes';

const files: MessageFiles = import.meta.glob('../../../libs/locale/src/messages/*.json', { import: 'default' });
const language = new Language(files);
const client = createClient();

void language.start(preferredLocale(Language.remembered())).then(() => {
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <LanguageProvider language={language}>
        <Look>
          <ApolloProvider client={client}>
            <BrowserRouter>
              <App screens={screens} bell={bell} sender={sender} composer={composer} />
            </BrowserRouter>
          </ApolloProvider>
        </Look>
      </LanguageProvider>
    </StrictMode>,
  );
});
