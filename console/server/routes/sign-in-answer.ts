import type { SignInOutcome } from '../../api/session.ts';
import type { SignIn } from '../accounts/sign-in.ts';
import { problem } from '../problem.ts';

/** The answer to an attempt: the session goes into the cookie alone. */
export function signInAnswer(outcome: SignIn): Response {
  switch (outcome.state) {
    case 'signed-in':
      return Response.json({ state: 'signed-in' } satisfies SignInOutcome, {
        headers: { 'set-cookie': outcome.cookie },
      });
    case 'second-factor': {
      const { state, ticket, methods } = outcome;
      return Response.json({ state, ticket, methods: [...methods] } satisfies SignInOutcome);
    }
    case 'refused':
      return problem(401, 'SIGN_IN_REFUSED', 'that is not right');
    case 'wait':
      return problem(429, 'TOO_MANY', 'too many attempts: wait a little', {
        'retry-after': String(outcome.seconds),
      });
  }
}
