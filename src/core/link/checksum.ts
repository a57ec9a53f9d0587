const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** CRC-17-CAN: x¹⁷ + x¹⁶ + x¹⁴ + x¹³ + x¹¹ + x⁶ + x⁴ + x³ + x + 1 (ISO 11898-1), without its highest term. */
const polynomial = 0x1685b
const width = 17
const topBit = 1 << (width - 1)
const mask = (1 << width) - 1

/** Not zero, so that leading zero bits count too. */
const start = mask

/**
 * Three letters or digits that depend on every character of an ASCII text. Each burst of errors of up to 17 bits is found
 * with certainty, so any changed character and any swap of neighbours; anything else with 131,071 in 131,072.
 */
export function checksum(text: string): string {
  let register = start
  for (let i = 0; i < text.length; i++) {
    register ^= text.charCodeAt(i) << (width - 8)
    for (let bit = 0; bit < 8; bit++) {
      register = (register & topBit ? (register << 1) ^ polynomial : register << 1) & mask
    }
  }
  const digit = (place: number) =>
    alphabet.charAt(Math.floor(register / alphabet.length ** place) % alphabet.length)
  return digit(2) + digit(1) + digit(0)
}
