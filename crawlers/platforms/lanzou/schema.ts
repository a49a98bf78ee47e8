import { z } from 'zod';
import { LooseNumber, LooseText, listOf } from '../../disks/loose.ts';

/** A file of a folder; advertisements of the host among them have the id -1. */
const ListedFile = z
  .object({ id: LooseText, name_all: z.string(), size: LooseText, time: LooseText })
  .transform(({ id, name_all, size, time }) => ({
    isAdvertisement: id === null || id === '-1',
    name: name_all,
    size: size ?? '',
    time: time ?? '',
  }));

/** What `filemoreajax.php` and `ajaxm.php` answer: 1 done, 2 no more, 3 wrong code, 4 again later. */
export const FormAnswer = z
  .object({ zt: LooseNumber, info: LooseText, inf: LooseText, text: z.unknown().optional() })
  .transform(({ zt, info, inf, text }) => ({
    code: zt,
    /** A message, or the name of the file that the code opened. */
    message: inf ?? info ?? '',
    files: listOf(ListedFile)
      .parse(text)
      .filter(({ isAdvertisement }) => !isAdvertisement),
  }));

export type FormAnswer = z.output<typeof FormAnswer>;
