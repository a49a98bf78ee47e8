import { StageError } from './failure.ts';

/** A case that is asked for and went into another: nothing is lost, it has another name. */
export class MergedCase extends StageError {
  /** The case that it is part of now. */
  readonly into: string;

  constructor(id: string, into: string) {
    super('NOT_FOUND', `the case ${id} went into ${into}`);
    this.into = into;
  }
}
