/** Where in the world a posting is, by the place it names: several where it names several. */

/** In the order they are offered. A word that only some places of ours have stands for its country. */
const regions: readonly (readonly [region: string, places: RegExp])[] = [
  [
    'United States',
    /\bUSA?\b|United States|San Francisco|\bSF\b|New York|\bNYC\b|Seattle|Washington|\bDC\b|Boston|Berkeley|Philadelphia|Palo Alto|Burlingame|Houston|Eastern Time|Puerto Rico/,
  ],
  ['Canada', /Canada|Ontario|Toronto|Vancouver/],
  ['Latin America', /Latin America|Mexico|Brazil|Argentina|Puerto Rico/],
  ['United Kingdom', /\bUK\b|United Kingdom|London/],
  [
    'Europe',
    /Europe|\bEU\b|\bEMEA\b|Austria|Belgium|Denmark|Estonia|Finland|France|Germany|Ireland|Italy|Netherlands|Norway|Poland|Portugal|Romania|Spain|Sweden|Switzerland|Helsinki|Tallinn|Stockholm|Paris|Lisbon|Munich|Berlin/,
  ],
  ['India', /India/],
  ['Asia', /China|Singapore|Hong Kong|Taiwan|Malaysia|Japan|Korea|Philippines/],
  ['Australia and New Zealand', /Australia|New Zealand/],
  ['Africa and the Middle East', /Africa|Nigeria|Egypt|Kuwait|Israel|Emirates|Saudi|\bEMEA\b/],
  ['Remote', /remote/i],
]

export const regionNames: readonly string[] = regions.map(([region]) => region)

/** The regions of a place as a posting names it; none where it names nothing we know. */
export function regionsOf(place: string | null): readonly string[] {
  if (place === null) return []
  return regions.flatMap(([region, places]) => (places.test(place) ? [region] : []))
}
