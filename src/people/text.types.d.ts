// Written by tools/text.ts from the text files beside it.
import type { Child } from '#platform/text'

declare module '../platform/text/messages.ts' {
  interface Messages {
    'people.corner.signIn': undefined
    'people.signIn.title': undefined
    'people.signIn.lead': undefined
    'people.signIn.description': undefined
    'people.signIn.email': undefined
    'people.signIn.email.hint': undefined
    'people.signIn.email.missing': undefined
    'people.signIn.send': undefined
    'people.signIn.tooOften': undefined
    'people.signIn.invited': undefined
    'people.signIn.or': undefined
    'people.signIn.with': { name: string | number }
    'people.signIn.already.title': undefined
    'people.signIn.already.body': { email: string | number; name: string | number }
    'people.signIn.already.goOn': undefined
    'people.signIn.code.title': undefined
    'people.signIn.code.lead': { email: string | number }
    'people.signIn.code.noMail': { email: string | number }
    'people.signIn.code.label': undefined
    'people.signIn.code.hint': undefined
    'people.signIn.code.missing': undefined
    'people.signIn.code.wrong': { left: number }
    'people.signIn.code.send': undefined
    'people.signIn.code.nothing': undefined
    'people.signIn.again': undefined
    'people.signIn.gone.title': undefined
    'people.signIn.gone.lead': undefined
    'people.signIn.gone.body': undefined
    'people.signIn.begin.title': undefined
    'people.signIn.begin.lead': undefined
    'people.signIn.link.title': undefined
    'people.signIn.link.lead': { email: string | number }
    'people.signIn.link.send': undefined
    'people.signIn.link.instead': { name: string | number }
    'people.signIn.link.cookies': undefined
    'people.signIn.mail.subject': { code: string | number }
    'people.signIn.mail.title': undefined
    'people.signIn.mail.body': undefined
    'people.signIn.mail.action': undefined
    'people.signIn.mail.limits': undefined
    'people.signIn.mail.notYou': undefined
    'people.signIn.mail.reason': { site: string | number }
    'people.provider.away.title': { name: string | number }
    'people.provider.away.lead': { name: string | number }
    'people.provider.failed.title': { name: string | number }
    'people.provider.failed.lead': undefined
    'people.provider.unverified.title': { name: string | number }
    'people.provider.unverified.lead': { name: string | number }
    'people.provider.unknown.title': undefined
    'people.provider.unknown.lead': { email: string | number; name: string | number }
    'people.provider.letter': undefined
    'people.provider.again': { name: string | number }
    'people.me.title': undefined
    'people.me.lead': { email: string | number }
    'people.me.demo': undefined
    'people.me.demoInvited': undefined
    'people.me.about': undefined
    'people.me.name': undefined
    'people.me.name.hint': undefined
    'people.me.name.missing': undefined
    'people.me.language': undefined
    'people.me.language.browser': undefined
    'people.me.timeZone': undefined
    'people.me.timeZone.hint': undefined
    'people.me.timeZone.none': undefined
    'people.me.timeZone.unknown': undefined
    'people.me.digest': undefined
    'people.me.digest.hint': undefined
    'people.me.digest.daily': undefined
    'people.me.digest.weekly': undefined
    'people.me.digest.never': undefined
    'people.me.save': undefined
    'people.me.saved': undefined
    'people.me.more': undefined
    'people.me.signOut': undefined
    'people.me.back': undefined
    'people.me.data': undefined
    'people.me.leave': undefined
    'people.me.digestDay': undefined
    'people.me.digestDay.hint': undefined
    'people.leave.title': undefined
    'people.leave.lead': undefined
    'people.leave.gone': undefined
    'people.leave.stays': undefined
    'people.leave.confirm': undefined
    'people.leave.differs': undefined
    'people.leave.send': undefined
    'people.leave.done.title': undefined
    'people.leave.done.lead': undefined
    'people.leave.demo': undefined
    'people.session.title': undefined
    'people.session.lead': undefined
    'people.session.unknownDevice': undefined
    'people.session.this': undefined
    'people.session.since': { date: string | number; used: string | number }
    'people.session.end': undefined
    'people.session.endNamed': { date: string | number; device: string | number }
    'people.session.endOthers': undefined
    'people.session.ended': undefined
    'people.session.endedOthers': { count: number }
    'people.session.how.letter': undefined
    'people.session.how.code': undefined
    'people.session.how.provider': undefined
    'people.session.how.invitation': undefined
    'people.session.how.demo': undefined
    'people.token.title': undefined
    'people.token.lead': undefined
    'people.token.api': undefined
    'people.token.none': undefined
    'people.token.none.body': undefined
    'people.token.list': undefined
    'people.token.make': undefined
    'people.token.name': undefined
    'people.token.name.hint': undefined
    'people.token.name.missing': undefined
    'people.token.scopes': undefined
    'people.token.scopes.missing': undefined
    'people.token.scope.read': undefined
    'people.token.scope.write': undefined
    'people.token.days': undefined
    'people.token.days.missing': undefined
    'people.token.days.30': undefined
    'people.token.days.90': undefined
    'people.token.days.365': undefined
    'people.token.days.never': undefined
    'people.token.send': undefined
    'people.token.tooMany': undefined
    'people.token.made.title': undefined
    'people.token.made.lead': undefined
    'people.token.made.label': { name: string | number }
    'people.token.made.use': undefined
    'people.token.made.back': undefined
    'people.token.until': { date: string | number }
    'people.token.endless': undefined
    'people.token.ended': { date: string | number }
    'people.token.used': { date: string | number }
    'people.token.unused': undefined
    'people.token.may.read': undefined
    'people.token.may.write': undefined
    'people.token.takeBack': undefined
    'people.token.takeBackNamed': { name: string | number }
    'people.token.gone': undefined
  }
}

export type Markup = (parts: Child[]) => Child
