export type { Channel, ChannelDeps } from './channels/channel.ts';
export { channels } from './channels/index.ts';
export { deliver } from './deliver.ts';
export { formatEml } from './formats/eml.ts';
export { formatHtml } from './formats/html.ts';
export { formatPacket } from './formats/packet.ts';
export { formatText } from './formats/text.ts';
export { formatXarf } from './formats/xarf/index.ts';
export { xarfReports } from './formats/xarf/report.ts';
export type { XarfReport } from './formats/xarf/schema.ts';
export { groundsFor, LEGAL_GROUNDS } from './legal/grounds.ts';
export { composeNotice } from './notices/compose.ts';
export type { ComposedNotice } from './notices/composed-notice.ts';
export { draftNotice, type NoticeDraft } from './notices/draft.ts';
export { noticeGaps } from './notices/gaps.ts';
export type { ComposeOptions, Sender } from './notices/sender.ts';
export {
  DEFAULT_RECIPIENT_ID,
  type RecipientDirectory,
  recipientDirectory,
  recipientsOf,
} from './recipients/directory.ts';
export { renderSweepReport } from './sweep/render.ts';
export {
  renderSummaryTable,
  type SourceFigures,
  summaryLine,
  type TableOptions,
} from './sweep/summary-table.ts';
export type { Picture, ReportedCase, SweepReport, Trouble } from './sweep/sweep-report.ts';
export { thumbnailOf } from './sweep/thumbnail.ts';
