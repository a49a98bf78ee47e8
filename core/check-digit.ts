/** GB 11643-1999, section 6.1: weights of the first 17 digits and the check characters by remainder modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character that belongs behind 17 digits. */
export function checkCharacterOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Whether the last character of an 18-character number is the right check character (GB 11643). */
export function checkDigitHolds(number: string): boolean {
  return /^\d{17}[\dXx]$/u.test(number) && checkCharacterOf(number) === number[17]?.toUpperCase();
}
