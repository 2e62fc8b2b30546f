// The number of an establishment and its check, without anything else: forms use it as one types.

/**
 * Digits of a SIRET when it passes its check, else null. Spaces are accepted.
 * Luhn's sum modulo 10 is zero; the post office's establishments (SIREN 356000000) sum their digits to a multiple of 5.
 */
export function siretDigits(text: string): string | null {
  const digits = text.replace(/[\s\u00a0\u202f.-]/g, '')
  if (!/^\d{14}$/.test(digits)) return null
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  if (sum % 10 === 0) return digits
  const plain = [...digits].reduce((total, digit) => total + Number(digit), 0)
  return digits.startsWith('356000000') && plain % 5 === 0 ? digits : null
}
