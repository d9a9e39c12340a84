const onset = /^(?:ngh|ng|nh|n|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|d|đ|h|l|m|r|s|v|x)?/
const rhymes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn',
    'uông uôt uơ uy uya uych uyên uyêt uynh uyt uyn uyu ư ưa ưc ưi ưm ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu',
    'y yêm yên yêng yêt yêu ynh êng ên uôp ăng ec',
  ].flatMap((line) => line.split(' ')),
)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const toneOnConsonant = /[b-df-hj-np-tv-xzđ][\u0300\u0301\u0303\u0309\u0323]/
const stopped = /(?:ch|[cpt])$/
const stoppedTone = /[\u0301\u0323]/

/**
 * Whether a word can be one Vietnamese syllable: onset, rhyme, at most one tone, and no level, falling or asking tone before
 * c, ch, p, t. Text of another encoding hardly ever keeps these rules.
 */
export function isSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD')
  const tone = apart.match(tones) ?? []
  if (tone.length > 1 || toneOnConsonant.test(apart)) return false
  const bare = apart.replace(tones, '').normalize('NFC')
  const start = onset.exec(bare)?.[0] ?? ''
  const rhyme = bare.slice(start.length)
  if (!rhymes.has(rhyme) && !(start === 'gi' && (rhyme === '' || rhymes.has(`i${rhyme}`)))) return false
  return !stopped.test(rhyme) || stoppedTone.test(tone[0] ?? '')
}
