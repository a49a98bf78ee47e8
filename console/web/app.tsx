import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/preact-query';
import { lazy, Suspense } from 'preact/compat';
import { useEffect, useState } from 'preact/hooks';
import { Link, Route, Router, Switch, useLocation } from 'wouter-preact';
import { PAGES, type PageFacts } from './pages/pages.ts';
import { SignInPage } from './pages/sign-in/sign-in-page.tsx';
import { SetLanguage } from './parts/preferences.tsx';
import { Shell } from './parts/shell.tsx';
import { Empty, Failure, Loading } from './parts/states.tsx';
import { CallFailed } from './reach/api.ts';
import { useMe } from './reach/me.ts';
import { COMMON } from './words/common.ts';
import {
  firstLanguage,
  type Language,
  LanguageContext,
  useLanguage,
  useWords,
} from './words/language.ts';
import { SHELL } from './words/shell.ts';

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A session that is over is seen by whatever is asked next.
    onError(error) {
      if (error instanceof CallFailed && error.problem.status === 401) {
        void queries.invalidateQueries({ queryKey: ['me'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      // What the server refused it refuses again; only an answer that did not come is asked for once more.
      retry: (count, error) =>
        count < 1 && error instanceof CallFailed && error.problem.status === 0,
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
  },
});

/** The whole console. */
export function App() {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem('language', language);
  }, [language]);
  return (
    <LanguageContext.Provider value={language}>
      <SetLanguage.Provider value={setLanguage}>
        <QueryClientProvider client={queries}>
          <Router base={basePath()}>
            <Gate />
          </Router>
        </QueryClientProvider>
      </SetLanguage.Provider>
    </LanguageContext.Provider>
  );
}

/** Where the console is mounted, without a slash at its end. */
function basePath(): string {
  return new URL(document.baseURI).pathname.replace(/\/$/u, '');
}

/** The page for tips, which needs no account and stands alone. */
const TipPage = lazy(() => import('./pages/tip/tip-page.tsx'));

function Gate() {
  const me = useMe();
  const [location] = useLocation();
  if (me === undefined) {
    return <Loading />;
  }
  if (location === '/tip') {
    return (
      <Suspense fallback={<Loading />}>
        <TipPage />
      </Suspense>
    );
  }
  return me === null || location === '/welcome' ? <SignInPage /> : <Pages />;
}

function Pages() {
  return (
    <Shell>
      <Suspense fallback={<Loading />}>
        <Switch>
          {PAGES.map((facts) => (
            <Route key={facts.path} path={facts.path}>
              {(params) => <Page facts={facts} params={params as Record<string, string>} />}
            </Route>
          ))}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </Shell>
  );
}

function Page({
  facts: { title, needs, page: Content },
  params,
}: {
  readonly facts: PageFacts;
  readonly params: Readonly<Record<string, string>>;
}) {
  const language = useLanguage();
  const w = useWords(COMMON);
  const me = useMe();
  useEffect(() => {
    document.title = `${title[language]} · cardsweep`;
  }, [title, language]);
  if (needs !== null && me?.rights.includes(needs) !== true) {
    return (
      <main id="content">
        <Failure error={new Error(w.notAllowed)} />
      </main>
    );
  }
  return <Content params={params} />;
}

function NotFound() {
  const w = useWords(SHELL);
  return (
    <main id="content">
      <Empty title={w.notFound}>
        <p>{w.notFoundHint}</p>
        <Link href="/">{w.toStart}</Link>
      </Empty>
    </main>
  );
}
