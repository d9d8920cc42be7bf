import type { Panel } from '#platform/slice'
import type { NetworkLocals } from '../in-network.ts'
import type { CitySubject, ThemeSubject } from '../slots.ts'
import { conversationPanel } from './conversation.panel.tsx'

export const cityTalk: Panel<CitySubject, NetworkLocals> = (locals, { city }) =>
  conversationPanel(locals, { kind: 'city', id: city.id })

export const themeTalk: Panel<ThemeSubject, NetworkLocals> = (locals, { theme }) =>
  conversationPanel(locals, { kind: 'theme', id: theme.id })
