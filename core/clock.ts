/** The time, passed in so that nothing reads a clock of its own. */
export type Now = () => Date;
