/** Whom a notice is for, as the directory of recipients holds it. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly role:
    | 'site'
    | 'host'
    | 'registrar'
    | 'cloud-disk'
    | 'messenger'
    | 'payment'
    | 'carrier'
    | 'public-body';
  /** Route and address: `mail-file` writes an `.eml` below the data directory, `smtp` sends it. */
  readonly channel: 'mail-file' | 'smtp';
  readonly address: string;
  /** The languages to write in, first choice first. */
  readonly languages: readonly ('zh' | 'en')[];
  /** Where the address is published, and the day it was looked up (ISO date). */
  readonly source: string;
  readonly checkedOn: string;
}
