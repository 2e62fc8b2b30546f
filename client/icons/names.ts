// Icons in use, by their Lucide names. Add a name here, then run `node client/icons/build.ts`.
export const names = [
  'accessibility', 'arrow-left', 'arrow-right', 'arrow-up', 'arrow-down', 'badge-check', 'bell', 'building-2', 'calendar',
  'calendar-check', 'calendar-clock', 'calendar-x', 'camera', 'camera-off', 'chart-column', 'check', 'check-check',
  'chevron-down', 'chevron-left', 'chevron-right', 'chevron-up', 'circle-alert', 'circle-check', 'circle-help', 'circle-x', 'clock',
  'command', 'copy', 'door-open', 'download', 'ellipsis', 'ellipsis-vertical', 'external-link', 'eye', 'eye-off', 'file-check',
  'file-text', 'flashlight', 'funnel', 'grip-vertical', 'hand', 'handshake', 'heart-handshake', 'history', 'house', 'image',
  'inbox', 'info', 'key-round', 'keyboard', 'layout-dashboard', 'layout-grid', 'link', 'list', 'list-checks', 'lock', 'lock-open',
  'log-in', 'log-out', 'mail', 'map', 'map-pin', 'megaphone', 'menu', 'message-square', 'minus', 'monitor', 'moon', 'move',
  'package', 'pause', 'pencil', 'pen-line', 'phone', 'pin', 'play', 'plus', 'printer', 'qr-code', 'refresh-cw', 'rotate-ccw',
  'save', 'scan-line', 'search', 'send', 'settings', 'shield-check', 'shopping-bag', 'sliders-horizontal', 'sparkles', 'star',
  'store', 'sun', 'table', 'target', 'tag', 'ticket', 'timer', 'trash-2', 'triangle-alert', 'undo-2', 'upload', 'user',
  'user-check', 'user-plus', 'user-x', 'users', 'volume-2', 'wifi', 'wifi-off', 'x', 'zap',
] as const

export type IconName = (typeof names)[number]
