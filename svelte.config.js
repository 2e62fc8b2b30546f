// Svelte: runes everywhere, so nothing of the older reactivity is shipped.
export default { compilerOptions: { runes: true, discloseVersion: false } }
