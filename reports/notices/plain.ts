import type { Block, NoticeDocument } from './document.ts';
import { phrasesOf } from './phrases-of.ts';

const RULE = '='.repeat(64);

/** Documents as plain text with LF line ends. Foreign words stand behind `> ` on every line, addresses alone on theirs. */
export function plainText(documents: readonly NoticeDocument[]): string {
  return `${documents.map(plainDocument).join(`\n\n${RULE}\n\n`)}\n`;
}

function plainDocument({ language, title, banner, sections }: NoticeDocument): string {
  const { colon } = phrasesOf(language);
  const head = banner === null ? [title] : [`*** ${banner} ***`, title];
  const body = sections.map(({ heading, blocks }, index) =>
    [`${index + 1}. ${heading}`, ...blocks.map((block) => plainBlock(block, colon))].join('\n\n'),
  );
  return [...head, ...body].join('\n\n');
}

function plainBlock(block: Block, colon: string): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'pairs':
      return block.pairs.map(([label, value]) => `${label}${colon}${value}`).join('\n');
    case 'lines':
      return block.lines.join('\n');
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return block.entries.map((entry) => `- ${entry}`).join('\n');
  }
}
