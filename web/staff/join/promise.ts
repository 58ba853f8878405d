// The text that is signed is the Kyrgyz original, whatever language the page speaks.
import { undertakingText } from '#papers/undertaking.ts'

export const signedText = (): string => undertakingText('ky')

export const paragraphsIn = (language: 'ky' | 'ru' | 'en'): readonly string[] =>
  undertakingText(language).split('\n')
