// Navigation: what each role finds in its menu, in the order of its day. The first three are the tabs of a phone.
import type { IconName } from '../../icons/names.ts'
import { m } from '../paraglide/messages.js'
import type { Role } from '../session.svelte.ts'
import { FIRST_EDITION } from './home.ts'

export interface Entry {
  href: string
  label: string
  icon: IconName
  /** The key after `g`, when single-key shortcuts are on. */
  key?: string
}
export interface Group {
  title: string
  entries: Entry[]
}

const forAll = (): Group => ({
  title: m.nav_group_me(),
  entries: [
    { href: '/moi', label: m.nav_my_day(), icon: 'calendar-clock', key: 'j' },
    { href: '/moi/rendez-vous', label: m.nav_meetings(), icon: 'handshake', key: 'r' },
    { href: '/moi/disponibilites', label: m.nav_availability(), icon: 'calendar-check' },
    { href: '/conventions', label: m.nav_conventions(), icon: 'file-check' },
  ],
})

const forExhibitors = (): Group => ({
  title: m.nav_group_stand(),
  entries: [
    { href: '/stand/catalogue', label: m.nav_catalogue(), icon: 'package', key: 'c' },
    { href: '/stand/besoins', label: m.stand_needs_nav(), icon: 'target' },
    { href: '/stand/demandes', label: m.nav_requests_received(), icon: 'inbox', key: 'd' },
    { href: '/stand/contacts', label: m.nav_contacts(), icon: 'users' },
    { href: '/stand/equipe', label: m.nav_team(), icon: 'user-plus' },
  ],
})

const forBuyers = (): Group => ({
  title: m.nav_group_buyer(),
  entries: [
    { href: '/besoins', label: m.nav_needs(), icon: 'target', key: 'b' },
    { href: '/demandes', label: m.nav_requests(), icon: 'send', key: 'q' },
  ],
})

const forOrganisers = (): Group => ({
  title: m.nav_group_regie(),
  entries: [
    { href: '/regie', label: m.nav_regie(), icon: 'layout-dashboard', key: 'o' },
    { href: '/regie/planning', label: m.nav_planning(), icon: 'layout-grid', key: 'p' },
    { href: '/regie/participants', label: m.nav_participants(), icon: 'users' },
    { href: '/regie/visiteurs', label: m.door_desk_title(), icon: 'ticket', key: 'v' },
    { href: '/regie/conventions', label: m.nav_conventions(), icon: 'file-check' },
    { href: '/regie/suggestions', label: m.nav_suggestions(), icon: 'handshake' },
    { href: '/regie/alertes', label: m.nav_alerts(), icon: 'triangle-alert', key: 'a' },
    { href: '/regie/bilan', label: m.nav_report(), icon: 'chart-column' },
    { href: '/regie/mur', label: m.nav_wall(), icon: 'monitor' },
    { href: '/regie/reglages', label: m.nav_settings(), icon: 'settings' },
  ],
})

const forAdministrators = (): Group => ({
  title: m.nav_group_regie(),
  entries: [{ href: FIRST_EDITION, label: m.regie_new_title(), icon: 'plus' }],
})

/** Groups of entries for these roles: the main role's first. `begins`: administers a platform without editions. */
export function groupsFor(roles: Role[], begins = false): Group[] {
  if (begins) return [forAdministrators()]
  const groups: Group[] = []
  if (roles.includes('organiser') || roles.includes('facilitator')) groups.push(forOrganisers())
  if (roles.some(role => role === 'exhibitor' || role === 'buyer') || groups.length === 0)
    groups.push(forAll())
  if (roles.includes('exhibitor')) groups.push(forExhibitors())
  if (roles.includes('buyer')) groups.push(forBuyers())
  return groups
}

/** The three tabs of a phone; the fourth opens the rest. */
export function tabsFor(groups: Group[]): Entry[] {
  const [first, ...others] = groups
  if (!first) return []
  // One entry of each further group, so that a stand's catalogue is one tap away.
  const picks = [
    first.entries[0],
    others[0]?.entries[0] ?? first.entries[1],
    others[1]?.entries[0] ?? others[0]?.entries[1] ?? first.entries[2],
  ]
  return picks.filter(entry => entry !== undefined)
}

/** The entry an address belongs to: the longest that begins it. */
export function currentEntry(groups: Group[], path: string): Entry | undefined {
  return groups
    .flatMap(group => group.entries)
    .filter(({ href }) => path === href || path.startsWith(href + '/'))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
