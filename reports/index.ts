export type { ChannelDeps } from './channels/channel.ts';
export { formatHttpRequest, secretsOf } from './channels/http-api/request.ts';
export { channels } from './channels/index.ts';
export { postSigned } from './channels/webhook/post.ts';
export { writtenSecret } from './channels/webhook/sign.ts';
export { deliver } from './deliver.ts';
export type { Digest } from './digest/digest.ts';
export { mailDigest } from './digest/mail.ts';
export { digestHtml, digestText } from './digest/render.ts';
export { blocklist } from './exchange/blocklist.ts';
export { clocksAsCsv } from './exchange/clocks-csv.ts';
export type { ConfirmedCase } from './exchange/confirmed-case.ts';
export { casesAsCsv } from './exchange/csv.ts';
export { mispEvents } from './exchange/misp/events.ts';
export { stixBundle } from './exchange/stix/bundle.ts';
export { readDkimKey } from './formats/dkim.ts';
export { formatDsa } from './formats/dsa.ts';
export { formatEml } from './formats/eml.ts';
export { formatHtml } from './formats/html.ts';
export { formatPacket } from './formats/packet.ts';
export { type MailSigning } from './formats/signed-mail.ts';
export { readSmimeSigner } from './formats/smime.ts';
export { formatText } from './formats/text.ts';
export { formatXarf } from './formats/xarf/index.ts';
export { type MailAnswer, mailAnswer, mayConcernUs } from './inbox/answer.ts';
export { ticketNumber } from './inbox/ticket.ts';
export { composeNotice, gapsIn } from './notices/compose.ts';
export type { ComposedNotice } from './notices/composed-notice.ts';
export { draftNotice, type NoticeDraft } from './notices/draft.ts';
export type { PacketEvidence, PacketFacts, PacketPicture } from './packets/facts.ts';
export { fieldsText, filledForm } from './packets/fields.ts';
export { mainFile, PACKET_FILES, pictureFile, recordFile } from './packets/names.ts';
export { renderPacket } from './packets/render.ts';
export { type PartyLists, partyLists } from './parties/lists.ts';
export { partiesOf, servantOf } from './parties/parties.ts';
export { figuresAsCsv, followedAsCsv, followedHead } from './period/csv.ts';
export { figureOf } from './period/figure-key.ts';
export { periodDocument } from './period/json.ts';
export { renderPeriod } from './period/render.ts';
export { renderTransparency } from './period/render-transparency.ts';
export {
  bucketSizeOf,
  isFailing,
  type PeriodReport,
  type ReportedSighting,
  type SampledFigure,
} from './period/report.ts';
export { transparencyOf } from './period/transparency.ts';
export { readRdap } from './rdap/abuse-contact.ts';
export { type RdapQuery, rdapQueries, registeredDomainOf } from './rdap/queries.ts';
export { RDAP_ID_PREFIX, rdapRecipient } from './rdap/rdap-recipient.ts';
export {
  type RecipientDirectory,
  recipientDirectory,
  recipientsOf,
  staleRecipients,
} from './recipients/directory.ts';
export { renderSweepReport } from './sweep/render.ts';
export {
  renderSummaryTable,
  summaryLine,
} from './sweep/summary-table.ts';
export type { Picture, ReportedCase } from './sweep/sweep-report.ts';
export { thumbnailOf } from './sweep/thumbnail.ts';
export { alarmWording } from './words/alarms.ts';
