/**
 * Countries and areas of Asia-Pacific: the United Nations' M49 regions Eastern, South-eastern and Southern Asia, and
 * Oceania, by ISO 3166-1 codes. Taiwan has no M49 entry of its own; its ISO code is counted with Eastern Asia, where
 * M49 counts the area.
 */
const ASIA_PACIFIC = [
  // Eastern Asia
  'CN CHN HK HKG MO MAC TW TWN KP PRK JP JPN MN MNG KR KOR',
  // South-eastern Asia
  'BN BRN KH KHM ID IDN LA LAO MY MYS MM MMR PH PHL SG SGP TH THA TL TLS VN VNM',
  // Southern Asia
  'AF AFG BD BGD BT BTN IN IND IR IRN MV MDV NP NPL PK PAK LK LKA',
  // Oceania: Australia and New Zealand, Melanesia, Micronesia, Polynesia
  'AU AUS CX CXR CC CCK HM HMD NZ NZL NF NFK FJ FJI NC NCL PG PNG SB SLB VU VUT GU GUM KI KIR MH MHL FM FSM NR NRU MP MNP PW PLW UM UMI AS ASM CK COK PF PYF NU NIU PN PCN WS WSM TK TKL TO TON TV TUV WF WLF',
].join(' ');

const CODES: ReadonlySet<string> = new Set(ASIA_PACIFIC.split(' '));

/** True for a two- or three-letter ISO 3166-1 code, in any case, that lies in Asia-Pacific. */
export function isAsiaPacific(country: string): boolean {
  return CODES.has(country.trim().toUpperCase());
}
