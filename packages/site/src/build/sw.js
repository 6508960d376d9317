// Keeps the whole site after one visit, so that it works offline. What is kept is replaced as a whole,
// when any file of the site has changed.
const version = 'VERSION';
const files = [/* FILES */];

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) =>
        cache.addAll(files.map((file) => new Request(file || './', { cache: 'no-cache' }))),
      )
      .then(() => skipWaiting()),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name))),
      )
      .then(() => clients.claim()),
  );
});

// First the network, so that nothing is out of date; what was kept is for when there is none.
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    fetch(event.request).catch(() =>
      caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? Response.error()),
    ),
  );
});
