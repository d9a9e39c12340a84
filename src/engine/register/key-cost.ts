/** N=2^17, r=8: about a third of a second and 128 MB on an old PC, which is what makes guessing dear. */
export const keyCost = { N: 2 ** 17, r: 8, p: 1 } as const
