const european =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mk mt nl no pl pt ro sk sl sq sr sv tr uk ar sw zh'.split(' ')

/** The languages that something handed in may be written in; the network's own is among them. */
export const languagesToWriteIn = (network: { language: string }): string[] =>
  european.includes(network.language) ? european : [network.language, ...european]
