/** Node reads TypeScript from 22.18 on, and keeps what it has compiled; an older one is taught to. */
export async function readTypeScript() {
  if (process.features.typescript) {
    const { enableCompileCache } = await import('node:module');
    enableCompileCache();
  } else {
    const { register } = await import('tsx/esm/api');
    register();
  }
}
