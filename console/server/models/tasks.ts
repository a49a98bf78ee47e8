import { randomUUID } from 'node:crypto';
import type { Now } from '../../../core/clock.ts';
import { failureCodeOf, StageError } from '../../../core/failure.ts';
import type { Task } from '../../api/tasks.ts';

/** What a task came to. */
type TaskOutcome = Partial<Pick<Task, 'trial' | 'hunt'>>;

/** Told how far it is: of how many, null where nobody knows. */
export type OnProgress = (done: number, total: number | null) => void;

/** What a task is begun with. */
interface NewTask {
  readonly kind: Task['kind'];
  readonly subject: string;
  readonly by: string;
  readonly work: (onProgress: OnProgress, signal: AbortSignal) => Promise<TaskOutcome>;
}

/** Long work in this process. */
export interface Tasks {
  /** `STATE_CONFLICT` where one of its kind runs. */
  start(task: NewTask): Task;
  /** Latest first. */
  list(): readonly Task[];
  /** `NOT_FOUND` where there is none, or it is long over. */
  get(id: string): Task;
  cancel(id: string): Task;
  /** Ends what runs, and waits for it. */
  close(): Promise<void>;
}

/** Tasks that are told of after they ended. */
const KEPT = 20;

interface Kept {
  task: Task;
  readonly halt: AbortController;
  readonly ended: Promise<void>;
}

/** Work goes on while the process lives, whoever looks; what it came to is told until others have taken its place. */
export function createTasks(now: Now): Tasks {
  const all: Kept[] = [];

  function keptOf(id: string): Kept {
    const kept = all.find(({ task }) => task.id === id);
    if (kept === undefined) {
      throw new StageError('NOT_FOUND', `the task ${id} is not there, or long over`);
    }
    return kept;
  }

  return {
    start({ kind, subject, by, work }) {
      if (all.some(({ task }) => task.kind === kind && task.state === 'running')) {
        throw new StageError('STATE_CONFLICT', 'one of these runs already: wait, or cancel it');
      }
      const halt = new AbortController();
      const task = newTask(kind, subject, by, now());
      const kept: Kept = {
        task,
        halt,
        ended: Promise.resolve().then(() => run()),
      };
      async function run(): Promise<void> {
        const end = await endOf(work, onProgress, halt.signal);
        kept.task = { ...kept.task, ...end, endedAt: now().toISOString() };
      }
      function onProgress(done: number, total: number | null): void {
        kept.task = { ...kept.task, done, total };
      }
      all.unshift(kept);
      all.splice(KEPT);
      return task;
    },
    list: () => all.map(({ task }) => task),
    get: (id) => keptOf(id).task,
    cancel(id) {
      const kept = keptOf(id);
      kept.halt.abort();
      return kept.task;
    },
    async close() {
      all.forEach(({ halt }) => halt.abort());
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

async function endOf(
  work: NewTask['work'],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Partial<Task>> {
  try {
    return { ...(await work(onProgress, signal)), state: 'done' };
  } catch (error) {
    const isCancelled = signal.aborted;
    const failure = error instanceof StageError ? error.message : failureCodeOf(error);
    return isCancelled ? { state: 'cancelled' } : { state: 'failed', failure };
  }
}

function newTask(kind: Task['kind'], subject: string, by: string, at: Date): Task {
  return {
    id: randomUUID(),
    kind,
    subject,
    by,
    startedAt: at.toISOString(),
    endedAt: null,
    state: 'running',
    done: 0,
    total: null,
    failure: null,
    trial: null,
    hunt: null,
  };
}
