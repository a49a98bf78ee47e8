import { useSearchParams } from 'wouter-preact';

/** What is chosen on a page, as it stands in its address, so that every view can be handed on. */
export interface AddressChoices {
  readonly search: URLSearchParams;
  /** Sets one choice, an empty one goes; `dropped` are those that it makes void. The way back leads to the page before. */
  readonly choose: (name: string, value: string, dropped?: readonly string[]) => void;
  readonly clear: () => void;
}

/** Reads and changes what is chosen. */
export function useAddressChoices(): AddressChoices {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    choose(name, value, dropped = []) {
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const one of [name, ...dropped]) {
            next.delete(one);
          }
          if (value !== '') {
            next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
    clear() {
      setSearch(new URLSearchParams(), { replace: true });
    },
  };
}
